/** Draws a cover from what a publication says of itself: the same facts give the same bytes. */
import type {World} from '../model/world.ts'
import {brandCoverPalette} from './cover/brand-cover-palette.ts'
import type {CoverFacts} from './cover/facts.ts'
import {motifNames, motifs, type MotifName} from './cover/motifs/index.ts'
import {coverPalettes, paletteNames, type CoverPalette, type PaletteName} from './cover/palettes.ts'
import {drawPlate, placeOnPlate} from './cover/plate.ts'
import {randomNumbers} from './cover/random.ts'
import {setText} from './cover/set-text.ts'
import {escapeXml, svgElement} from './cover/svg.ts'

export {coverFactsOf, type CoverFacts} from './cover/facts.ts'
export {placeOnPlate} from './cover/plate.ts'

export interface CoverSize {
  readonly width: number
  readonly height: number
}

/** The cover as an SVG whose words are outlines (it needs no font) and whose `title` says them all. */
export async function drawCover(cover: CoverFacts, size: CoverSize, world: World): Promise<string> {
  const {width, height} = size
  const random = randomNumbers(cover.id)
  const chosen = {
    motif: motifNames[random.below(motifNames.length)],
    palette: paletteNames[random.below(paletteNames.length)]
  }
  const motif: MotifName = cover.motif ?? chosen.motif ?? 'columns'
  const palette = paletteOf(cover, chosen.palette ?? 'petrol')
  const margin = width * 0.0875
  const text = await setText(cover, {width, height, margin, spark: palette.spark}, world)
  const top = Math.max(text.bottom + height * 0.035, height * 0.47)
  const bottom = height * 0.93
  const drawing = motifs[motif]({width, height, top, bottom, margin}, palette, random)
  const plate =
    cover.logo === undefined ? '' : drawPlate(placeOnPlate(cover.logo, cover.language, width), width)
  const clip = svgElement(
    'clipPath',
    {id: 'field'},
    svgElement('rect', {y: top, width, height: Math.max(0, bottom - top)})
  )
  const content =
    svgElement('title', {}, escapeXml(coverWords(cover))) +
    svgElement('rect', {width, height, fill: palette.ground}) +
    clip +
    svgElement('g', {'clip-path': 'url(#field)'}, drawing) +
    plate +
    text.drawing
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    width,
    height,
    role: 'img'
  }
  return `${svgElement('svg', root, content)}\n`
}

/** The palette that the publication chose, else the brand's, else the one that was drawn. */
function paletteOf({palette, colour}: CoverFacts, drawn: PaletteName): CoverPalette {
  if (palette === undefined && colour !== undefined) return brandCoverPalette(colour)
  return coverPalettes[palette ?? drawn]
}

/** All that a cover says, for those who cannot see it. */
export function coverWords({title, subtitle, publisher, line}: CoverFacts): string {
  return [title, subtitle, publisher, line]
    .flatMap((words) => (words === undefined || words === '' ? [] : [words.replace(/[.\s]+$/, '')]))
    .join('. ')
}
