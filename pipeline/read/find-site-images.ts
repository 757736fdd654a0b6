/** Finds images whose addresses begin at the root of a site, as `/img/plan.png`: they are looked for where sites have them. */
import {imagesIn} from '../model/attachments/images-in.ts'
import {madeFrom} from '../model/memo.ts'
import type {Document} from '../model/publication/document.ts'
import {usualFolders, type Profile} from '../model/publication/profile.ts'
import type {PublicationSource} from '../model/publication/project.ts'
import {splitReference} from '../model/references/split-reference.ts'
import {imagesMeant} from '../model/site-paths.ts'
import type {Image} from '../model/tree/nodes.ts'
import {mapWithin, unchanged, type Mapper} from '../model/tree/shape.ts'
import type {World} from '../model/world.ts'
import {schemeOf} from './markdown/links/link-target.ts'

export interface SiteImageSettings {
  readonly source: Pick<PublicationSource, 'path'>
  readonly world: Pick<World, 'image' | 'memo'>
  /** The system that the documents were written for. */
  readonly profile?: Profile
}

/** Gives a document with the paths of such images; one that is not found, or twice and not the same, is left to the check of images. */
export function siteImageFinder({
  source,
  world,
  profile
}: SiteImageSettings): (document: Document) => Promise<Document> {
  const folders = profile === undefined ? usualFolders : (profile.folders ?? [])
  const paths = new Map<string, string | undefined>()
  return async (document) => {
    const sought = imagesIn(document, world.memo).flatMap(pathOnSite)
    for (const written of sought)
      if (!paths.has(written))
        paths.set(written, await onlyImage(imagesMeant(written, source.path, folders), world))
    const pictures = sought.map((written) => paths.get(written))
    return pictures.every((path) => path === undefined)
      ? document
      : madeFrom(withPaths(document, paths), document, {pictures})
  }
}

/** The path from the root of the site; none for any other address. */
function pathOnSite({url, path}: Image): readonly string[] {
  if (path !== undefined || (schemeOf(url) !== undefined && !url.startsWith('pathname:'))) return []
  const {path: written} = splitReference(url.trim())
  return /^\/[^/\\]/.test(written) && !written.endsWith('/') && !written.includes('\0') ? [written] : []
}

/** The first of those that are there, when all of them are the same image. */
async function onlyImage(paths: readonly string[], world: Pick<World, 'image'>): Promise<string | undefined> {
  const found = new Map<string, string>()
  for (const path of paths) {
    const image = await world.image(path)
    if (image.ok) found.set(image.value.digest, found.get(image.value.digest) ?? path)
    else if (!['missing', 'outside', 'not-a-file'].includes(image.failure.kind)) found.set(path, path)
  }
  const [only, ...others] = found.values()
  return others.length === 0 ? only : undefined
}

function withPaths(document: Document, paths: ReadonlyMap<string, string | undefined>): Document {
  const located = (image: Image): Image => {
    const [written = ''] = pathOnSite(image)
    const path = paths.get(written)
    return path === undefined ? image : {...image, path}
  }
  const mapper: Mapper = {
    ...unchanged,
    images: (images) => images.map(located),
    words: (words) => words.map((one) => (one.type === 'image' ? located(one) : mapWithin(one, mapper))),
    blocks: (blocks) => blocks.map((one) => mapWithin(one, mapper))
  }
  return {
    ...document,
    children: mapper.blocks(document.children),
    notes: document.notes.map((note) => ({...note, children: mapper.blocks(note.children)}))
  }
}
