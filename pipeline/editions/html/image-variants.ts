/** Makes smaller copies of large images: a browser takes the one that its screen needs. */
import type {Artifact} from '../../model/edition/edition.ts'
import type {Asset, PixelImage} from '../../model/publication/asset.ts'
import {rememberBytes} from '../../model/memo.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import type {World} from '../../model/world.ts'
import {inLanes} from './in-lanes.ts'
import {inFolder} from './paths.ts'

export interface ImageVariant {
  /** In pixels. */
  readonly width: number
  readonly artifact: Artifact
}

/** By the image's path in the project; from the narrowest on. */
export type ImageVariants = ReadonlyMap<string, readonly ImageVariant[]>

/** A telephone, a text column on a fine screen, a wide figure on one. */
const widths = [640, 1280, 1920]

/** An image that is hardly wider, or whose copy is hardly smaller, is left alone. */
const leastGain = 0.8

/** Fewer bytes than a second file is worth. */
const smallBytes = 20_000

/** Copies that are encoded at once, each by a thread of the image library: while it was one, a second core had nothing to do. */
const lanes = 2

/** The copies of a publication's images; images that are small, move, or are drawings have none. */
export async function makeVariants(publication: Publication, world: World): Promise<ImageVariants> {
  const variants = new Map<string, readonly ImageVariant[]>()
  const wanted = [...publication.assets].flatMap(([path, asset]) => wantedOf(path, asset))
  const made = await inLanes(wanted, lanes, (one) => bytesOf(one, world))
  for (const [index, {path, asset, width}] of wanted.entries()) {
    const bytes = made[index] ?? none
    if (bytes.length === 0 || bytes.length > asset.size * leastGain) continue
    const narrower = variants.get(path) ?? []
    variants.set(path, [...narrower, {width, artifact: variantFile(bytes, publication)}])
  }
  return variants
}

interface Wanted {
  readonly path: string
  readonly asset: PixelImage
  readonly width: number
}

function wantedOf(path: string, asset: Asset): readonly Wanted[] {
  if (asset.mediaType === 'image/svg+xml' || asset.size < smallBytes) return []
  return widths.filter((one) => one <= asset.width * leastGain).map((width) => ({path, asset, width}))
}

async function bytesOf({asset, width}: Wanted, world: World): Promise<Uint8Array> {
  return rememberBytes(world.memo, {
    of: ['shrunk', asset.digest, asset.mediaType, width],
    make: async () => (await world.shrink(asset, width)) ?? none
  })
}

/** Of what has no copy. */
const none = new Uint8Array()

function variantFile(bytes: Uint8Array, publication: Publication): Artifact {
  const digest = sha256Of(bytes).slice(0, 16)
  return {path: inFolder(publication, `assets/${digest}.webp`), mediaType: 'image/webp', bytes}
}
