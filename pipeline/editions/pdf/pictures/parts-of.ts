/** Gives the parts that images of the project have in the file; what was parted before is not parted again. */
import {rememberLater} from '../../../model/memo.ts'
import type {Asset} from '../../../model/publication/asset.ts'
import type {World} from '../../../model/world.ts'
import {imageParts} from '../engine/images/embed-image.ts'
import {areImageParts, type ImageParts} from '../engine/images/image-parts.ts'

/** Of an image; of a drawing, as pixels. Throws where no plain PNG can be made of it. */
export async function partsOf(asset: Asset, world: World): Promise<ImageParts> {
  const {digest, mediaType} = asset
  return rememberLater(world.memo, {
    of: ['image parts', digest, mediaType],
    is: areImageParts,
    make: async () => makeParts(asset, world)
  })
}

async function makeParts(asset: Asset, world: World): Promise<ImageParts> {
  const {mediaType, path} = asset
  const plain =
    mediaType === 'image/png' || mediaType === 'image/jpeg'
      ? await imageParts(mediaType, await world.imageBytes(asset))
      : undefined
  if (plain !== undefined) return plain
  const png = await world.toPng?.(asset)
  const parts = png === undefined ? undefined : await imageParts('image/png', png)
  if (parts === undefined) throw new Error(`expected a plain PNG of ${path}`)
  return parts
}
