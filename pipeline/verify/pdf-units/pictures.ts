/** Holds the pictures that a unit draws to the files that it has to show. */
import type {PartContext} from '../readers/context.ts'
import type {MarkedContent} from '../pdf-reader/content/page-content.ts'
import type {PictureFile} from '../units/colophon.ts'
import type {Unexpected} from '../units/unit.ts'
import {figuresIn, firstOf, imagesIn, type Child} from './element-text.ts'

/** Of what is drawn and the view box, whose numbers are rounded. */
const leastDifference = 0.02

/** A unit shows the pictures that it has to, in order; whether it has as many is told by its text. */
export function unexpectedPictures(
  words: readonly Child[],
  key: string,
  {pictures, assets}: Pick<PartContext, 'pictures' | 'assets'>
): readonly Unexpected[] {
  const names = pictures?.get(key)
  if (names === undefined) return []
  return figuresIn(words).flatMap((figure, index): readonly Unexpected[] => {
    const drawn = firstOf(figure)
    const name = names[index] ?? ''
    const wanted = assets.get(name)
    if (wanted === undefined) return []
    const isOther = drawn !== undefined && !isDrawnAs(drawn, wanted)
    const isLess = drawn?.picture === undefined && imagesIn(figure) < (wanted.pictures ?? 0)
    return [
      ...(isOther ? [{what: 'another picture', at: key, text: name}] : []),
      ...(isLess ? [{what: 'picture in a drawing that is not drawn', at: key, text: name}] : [])
    ]
  })
}

/** An image has its own number of pixels; a drawing is as wide as it is high as its view box says. */
function isDrawnAs(
  {picture, frame}: MarkedContent,
  {isDrawing, width, height, digest}: PictureFile
): boolean {
  if (!isDrawing)
    return picture?.width === width && picture.height === height && (picture.digest ?? digest) === digest
  // One that could not be drawn as lines is pixels.
  if (picture !== undefined) return isAlike(picture, {width, height})
  if (frame === undefined) return true
  const [across, up] = [frame.right - frame.left, frame.top - frame.bottom]
  return Math.abs(across * height - up * width) <= leastDifference * (across * height + up * width)
}

/** Of the same shape, but for the pixel that it is rounded to. */
function isAlike(picture: Size, whole: Size): boolean {
  const scale = Math.max(picture.width, picture.height) / Math.max(whole.width, whole.height)
  const [across, up] = [picture.width - whole.width * scale, picture.height - whole.height * scale]
  return Math.abs(across) <= 1 && Math.abs(up) <= 1
}

type Size = Pick<PictureFile, 'width' | 'height'>
