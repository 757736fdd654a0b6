/** Finds the picture of an image, and reports what it lacks. */
import type {Image} from '../../../model/tree/nodes.ts'
import {widthInLine} from '../../../model/tree/width-in-line.ts'
import type {Composition} from '../composition.ts'
import type {Picture} from '../engine/lines/runs.ts'
import type {DrawablePicture} from './drawable-picture.ts'
import {fit, point} from './pictures.ts'
import {reportMissingWith, reportDrawing} from '../text/report-missing.ts'

/** The picture of an image, if it can be drawn; characters in it that no font has are reported. */
export function pictureOf({path}: Image, composition: Composition): DrawablePicture | undefined {
  const picture = path === undefined ? undefined : composition.pictures.get(path)
  for (const character of picture?.missing ?? []) reportMissingWith(inImage, character, composition)
  if (picture?.fault !== undefined) reportDrawing(`as pixels: ${picture.fault}`, composition)
  for (const what of picture?.without ?? []) reportDrawing(`without its ${what}`, composition)
  return picture
}

const inImage = 'the PDF shows a box in its place; words of an image that are drawn as paths need no font'

/** An image among words: in its natural size or as wide as its author wants it, at most as wide as the column and a third of a page high. */
export function pictureInLine(image: Image, width: number, composition: Composition): Picture | undefined {
  const picture = pictureOf(image, composition)
  if (picture === undefined) return undefined
  const wanted = widthInLine(image, picture.width / point) * point
  return fit(picture, Math.min(width, wanted), highestInLine)
}

const highestInLine = 220
