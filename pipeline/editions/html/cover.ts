/** Makes the cover that the title page and the catalogue show, and the preview picture of the publication. */
import {coverFactsOf} from '../../design/cover/facts.ts'
import {svgElement} from '../../design/cover/svg.ts'
import {light} from '../../design/tokens.ts'
import type {Artifact, EditionFile} from '../../model/edition/edition.ts'
import {rememberBytes, rememberLater} from '../../model/memo.ts'
import type {Preview} from '../../model/publication/furniture.ts'
import type {Publication} from '../../model/publication/publication.ts'
import type {World} from '../../model/world.ts'
import {contentOf} from './content-of.ts'
import {imagePath, inFolder} from './paths.ts'

export interface Cover {
  readonly artifact: EditionFile
  readonly width: number
  readonly height: number
}

/** A picture that programs other than browsers show: in pixels, wide, with an address that stays. Its file, where it is none of the publication's images, is apart from what pages say of it. */
export interface MadePreview {
  readonly preview: Preview
  readonly artifact?: Artifact
}

/** Small in units, so that its numbers are short; it is drawn as large as it is shown. */
const drawnSize = {width: 800, height: 1280}

/** The publication's own image, else one drawn from its metadata. */
export async function makeCover(publication: Publication, world: World): Promise<Cover> {
  const {image} = publication.metadata.cover
  const asset = image === undefined ? undefined : publication.assets.get(image)
  if (asset !== undefined) {
    const {mediaType, width, height, path} = asset
    const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
    return {
      artifact: {path: inFolder(publication, `assets/cover.${ending}`), mediaType, ...contentOf(asset)},
      width,
      height
    }
  }
  const svg = await draw(publication, world)
  const path = inFolder(publication, 'assets/cover.svg')
  return {artifact: {path, mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(svg)}, ...drawnSize}
}

/** The size that cards are shown in. */
const previewSize = {width: 1200, height: 630}

/** The publication's own image, when it has pixels, else the drawn cover on a ground as wide as cards are. */
export async function makePreview(publication: Publication, world: World): Promise<MadePreview> {
  const {image} = publication.metadata.cover
  const asset = image === undefined ? undefined : publication.assets.get(image)
  if (asset !== undefined && asset.mediaType !== 'image/svg+xml') {
    const {mediaType, width, height} = asset
    return {preview: {path: imagePath(publication, asset), mediaType, width, height}}
  }
  const drawing = onGround(await draw(publication, world))
  const {width, height} = previewSize
  const path = inFolder(publication, 'assets/preview.png')
  const mediaType = 'image/png'
  const bytes = await rememberBytes(world.memo, {
    of: ['preview', drawing, previewSize],
    make: () => world.rasterize(drawing, width, height)
  })
  return {preview: {path, mediaType, ...previewSize}, artifact: {path, mediaType, bytes}}
}

/** From what its publication says of itself, and in fonts that are named with their digests. What draws opens HarfBuzz, which no page needs where the cover was drawn before. */
async function draw(publication: Publication, world: World): Promise<string> {
  const facts = coverFactsOf(publication)
  return rememberLater(world.memo, {
    of: ['cover', facts, drawnSize],
    is: isText,
    make: async () => (await import('../../design/cover.ts')).drawCover(facts, drawnSize, world)
  })
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** A cover in the middle of a card: a drawing in a drawing (SVG 2 §8.2). */
function onGround(cover: string): string {
  const {width, height} = previewSize
  const high = (height * 7) / 8
  const wide = (high * drawnSize.width) / drawnSize.height
  const frame = {x: (width - wide) / 2, y: (height - high) / 2, width: wide, height: high}
  const viewBox = `0 0 ${String(drawnSize.width)} ${String(drawnSize.height)}`
  const ground = svgElement('rect', {width, height, fill: light.surface})
  return svgElement(
    'svg',
    {xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${String(width)} ${String(height)}`},
    ground + svgElement('svg', {...frame, viewBox}, cover)
  )
}
