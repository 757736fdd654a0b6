/** Strips an image's metadata, and turns it upright (which encodes it again) only when its Exif says that it lies on its side. */
import type {Metadata} from 'sharp'
import type {PixelMediaType} from '../../model/publication/asset.ts'
import type {CleanImage} from './judgement.ts'
import {sharp} from './sharp.ts'
import {strip} from './strip.ts'

/** Undefined when the image's parts do not fit together; throws when its head cannot be read. */
export async function cleanPixels(
  mediaType: PixelMediaType,
  bytes: Uint8Array
): Promise<CleanImage | undefined> {
  const {width, height, bytes: upright} = await turn(mediaType, bytes, await readHead(bytes))
  const parts = strip(mediaType, upright)
  return parts === undefined ? undefined : {width, height, parts}
}

/** What an image says of itself before its pixels; throws when it can't be read. */
export async function readHead(bytes: Uint8Array): Promise<Metadata> {
  return sharp(bytes, {failOn: 'error', limitInputPixels: false}).metadata()
}

/** An image that needs no turning when it is shown, as it is encoded. */
interface Upright extends Omit<CleanImage, 'parts'> {
  readonly bytes: Uint8Array
}

async function turn(
  mediaType: PixelMediaType,
  bytes: Uint8Array,
  {width, height, orientation}: Metadata
): Promise<Upright> {
  if (orientation === undefined || orientation <= 1) return {bytes, width, height}
  const turned = sharp(bytes, {limitInputPixels: false}).rotate().keepIccProfile()
  const encoded = mediaType === 'image/jpeg' ? turned.jpeg({quality: 92, chromaSubsampling: '4:4:4'}) : turned
  const {data, info} = await encoded.toBuffer({resolveWithObject: true})
  return {bytes: new Uint8Array(data), width: info.width, height: info.height}
}
