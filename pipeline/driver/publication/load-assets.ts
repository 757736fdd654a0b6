/** Loads the images that a manuscript uses. */
import {imagesIn} from '../../model/attachments/images-in.ts'
import {compareStrings} from '../../model/diagnostic.ts'
import type {Memo} from '../../model/memo.ts'
import type {Asset} from '../../model/publication/asset.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {World} from '../../model/world.ts'

/** By path, in order of path; an image that is refused is left out: check has said so. */
export async function loadAssets(manuscript: Manuscript, world: World): Promise<ReadonlyMap<string, Asset>> {
  const assets = new Map<string, Asset>()
  for (const path of imagePaths(manuscript, world.memo)) {
    const image = await world.image(path)
    if (image.ok) assets.set(path, image.value)
  }
  return assets
}

function imagePaths({documents, metadata}: Manuscript, memo: Memo | undefined): readonly string[] {
  const paths = documents.flatMap((document) => imagesIn(document, memo)).flatMap(({path}) => path ?? [])
  const cover = metadata.cover.image === undefined ? [] : [metadata.cover.image]
  return [...new Set([...paths, ...cover])].sort(compareStrings)
}
