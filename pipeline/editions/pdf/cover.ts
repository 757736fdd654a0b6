/** The cover: a picture over the whole first page, the publication's own or one drawn from its metadata. */
import {coverFactsOf, drawCover} from '../../design/cover.ts'
import {page} from '../../design/tokens.ts'
import type {Publication} from '../../model/publication.ts'
import type {World} from '../../model/world.ts'
import {fontOf} from './engine/font-of.ts'
import type {Fonts} from './engine/fonts.ts'
import type {TextLine} from './engine/laid.ts'
import type {Picture, TextStyle} from './engine/runs.ts'
import type {StructureElement} from './engine/structure.ts'
import type {DrawablePicture} from './pictures.ts'
import {wordsOf} from './engine/words.ts'

/** The drawing's own size; it is made to fit the page. */
const drawnWidth = 1600

export interface Cover {
  readonly picture: Picture
  readonly left: number
  readonly top: number
  /** What it says, for those who cannot see it. */
  readonly words: string
}

export async function coverOf(
  publication: Publication,
  pictures: ReadonlyMap<string, DrawablePicture>,
  world: World
): Promise<Cover> {
  const [width, height] = page.size
  const own = publication.metadata.cover.image
  const picture = own === undefined ? undefined : pictures.get(own)
  if (picture !== undefined) return ownCover(picture, publication.metadata.title)
  const facts = coverFactsOf(publication)
  const size = {width: drawnWidth, height: Math.round((drawnWidth * height) / width)}
  const svg = await drawCover(facts, size, world)
  const words = [facts.title, facts.subtitle, facts.publisher, facts.line].filter(
    (part) => part !== undefined && part !== ''
  )
  return {picture: {kind: 'svg', svg, family: 'Svg', width, height}, left: 0, top: 0, words: words.join('. ')}
}

/** As large as the page allows, in its middle. */
function ownCover(picture: DrawablePicture, title: string): Cover {
  const [width, height] = page.size
  const scale = Math.min(width / picture.width, height / picture.height)
  const fitted = {...picture, width: picture.width * scale, height: picture.height * scale}
  return {picture: fitted, left: (width - fitted.width) / 2, top: (height - fitted.height) / 2, words: title}
}

/** The cover as a line of the first page. */
export function coverLine(
  {picture, left, top}: Cover,
  tag: StructureElement,
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
    height,
    baseline: height,
    anchors: []
  }
}
