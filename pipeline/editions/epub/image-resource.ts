/** Packs an image as a file of the book: a drawing is deflated like text, pixels are read when the book is written. */
import type {Asset} from '../../model/publication/asset.ts'
import type {Resource} from './book.ts'
import {imagePath} from './members.ts'

/** The image is named after its digest. */
export function imageResource(asset: Asset): Resource {
  const {mediaType, path, digest, size} = asset
  const content = mediaType === 'image/svg+xml' ? asset.bytes : {path, digest, size}
  return {path: imagePath(asset), mediaType, content}
}
