/** Composes the cover: a picture over the whole first page, the publication's own or one drawn from its metadata. */
import {coverFactsOf, coverWords, drawCover, placeOnPlate} from '../../../design/cover.ts'
import type {Sheet} from '../../../design/sheets.ts'
import type {Publication} from '../../../model/publication/publication.ts'
import type {World} from '../../../model/world.ts'
import {fontOf} from '../engine/file/font-of.ts'
import type {Composition} from '../composition.ts'
import type {Fonts} from '../engine/file/fonts.ts'
import type {TextLine} from '../engine/pages/laid.ts'
import type {Picture, Tag, TextStyle} from '../engine/lines/runs.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {logoOf} from './logo.ts'
import type {DrawablePicture} from '../pictures/drawable-picture.ts'
import {wordsOf} from '../engine/lines/words.ts'

/** Title and summary together can be more than a string of PDF/A has room for (ISO 19005-3 §6.1.13). */
const longestWords = 10_000

/** The drawing's own size; it is made to fit the page. */
const drawnWidth = 1600

export interface Cover {
  readonly picture: Picture
  readonly left: number
  readonly top: number
  /** What it says, for those who cannot see it. */
  readonly words: string
  readonly logo?: PlacedPicture
}

interface PlacedPicture {
  readonly picture: Picture
  readonly left: number
  readonly top: number
}

/** In points, over the page. It is drawn where the publication names none of the `pictures`. */
export async function coverOf(
  publication: Publication,
  {pictures, sheet}: Pick<Composition, 'pictures' | 'sheet'>,
  world: World
): Promise<Cover> {
  const [width, height] = sheet.size
  const own = publication.metadata.cover.image
  const picture = own === undefined ? undefined : pictures.get(own)
  if (picture !== undefined) return ownCover(picture, publication.metadata.title, sheet)
  const logo = logoOf(publication, pictures)
  const facts = {...coverFactsOf(publication), ...(logo === undefined ? {} : {logo})}
  const size = {width: drawnWidth, height: Math.round((drawnWidth * height) / width)}
  const svg = await drawCover(facts, size, world)
  return {
    picture: {kind: 'svg', svg, family: 'Svg', width, height},
    left: 0,
    top: 0,
    words: coverWords(facts).slice(0, longestWords),
    ...(logo === undefined ? {} : {logo: onPlate(logo, publication.language, sheet)})
  }
}

function onPlate(logo: DrawablePicture, language: string, {size: [pageWidth]}: Sheet): PlacedPicture {
  const {x, y, width, height} = placeOnPlate(logo, language, pageWidth)
  return {picture: {...logo, width, height}, left: x, top: y}
}

/** As large as the page allows, in its middle. */
function ownCover(picture: DrawablePicture, title: string, {size: [width, height]}: Sheet): Cover {
  const scale = Math.min(width / picture.width, height / picture.height)
  const fitted = {...picture, width: picture.width * scale, height: picture.height * scale}
  return {picture: fitted, left: (width - fitted.width) / 2, top: (height - fitted.height) / 2, words: title}
}

/** The cover as lines of the first page; a logo is part of the picture, and says nothing beside it. */
export function coverLines(
  cover: Cover,
  tag: StructureElement,
  style: TextStyle,
  fonts: Fonts
): readonly TextLine[] {
  const {logo} = cover
  const over = logo === undefined ? [] : [pictureLine(logo, 'Layout', style, fonts)]
  return [pictureLine(cover, tag, style, fonts), ...over]
}

function pictureLine(
  {picture, left, top}: PlacedPicture,
  tag: Tag,
  style: TextStyle,
  fonts: Fonts
): TextLine {
  const [word] = wordsOf([{text: '\ufffc', font: fontOf(style), textStyle: style, tag, picture}], fonts)
  const {width, height} = picture
  return {
    words: word === undefined ? [] : [{word, x: 0}],
    x: left,
    y: top,
    width,
    column: width,
    height,
    baseline: height,
    anchors: []
  }
}
