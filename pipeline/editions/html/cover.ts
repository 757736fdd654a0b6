/** The cover that the title page and the catalogue show. */
import {coverFactsOf, drawCover} from '../../design/cover.ts'
import type {Artifact} from '../../model/edition.ts'
import type {Publication} from '../../model/publication.ts'
import type {World} from '../../model/world.ts'
import {inFolder} from './paths.ts'

export interface Cover {
  readonly artifact: Artifact
  readonly width: number
  readonly height: number
}

/** Small in units, so that its numbers are short; it is drawn as large as it is shown. */
const drawnSize = {width: 800, height: 1280}

/** The publication's own image, else one drawn from its metadata. */
export async function makeCover(publication: Publication, world: World): Promise<Cover> {
  const {image} = publication.metadata.cover
  const asset = image === undefined ? undefined : publication.assets.get(image)
  if (asset !== undefined) {
    const {mediaType, bytes, width, height, path} = asset
    const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
    return {
      artifact: {path: inFolder(publication, `assets/cover.${ending}`), mediaType, bytes},
      width,
      height
    }
  }
  const svg = await drawCover(coverFactsOf(publication), drawnSize, world)
  const path = inFolder(publication, 'assets/cover.svg')
  return {artifact: {path, mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(svg)}, ...drawnSize}
}
