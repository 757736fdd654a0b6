/** Loads the images of a project: each is judged once, and its bytes are read again where they are written. */
import {ProjectFailure, type ImageResult, type World} from '../../model/world.ts'
import type {ProjectFiles} from '../../model/cache.ts'
import type {Limits} from '../../model/limits.ts'
import type {Asset, ImagePiece} from '../../model/publication/asset.ts'
import {createReusedBuffer} from '../reused-buffer.ts'
import type {Turn} from './memory.ts'

export interface ImageOptions {
  readonly files: ProjectFiles
  readonly limits: Limits
  readonly turn: Turn
}

/** Throws `ProjectFailure` when the bytes of an image are others than when it was judged. */
export function createImages(
  options: ImageOptions
): Pick<World, 'image' | 'imageBytes' | 'imageParts' | 'rasterize' | 'shrink' | 'toPng'> {
  const {turn} = options
  const images = new Map<string, Asset>()
  const reading = {...options, buffer: createReusedBuffer()}
  const imageBytes = async (image: ImagePiece): Promise<Uint8Array> => {
    const bytes = new Uint8Array(image.size)
    let offset = 0
    for await (const part of partsAgain(image, reading)) {
      bytes.set(part, offset)
      offset += part.length
    }
    return bytes
  }
  return {
    image: async (path) => {
      const known = images.get(path)
      if (known !== undefined) return {ok: true, value: known}
      const judged = await readImage(path, reading)
      if (judged.ok) images.set(path, judged.value)
      return judged
    },
    imageBytes,
    imageParts: (image) => partsAgain(image, reading),
    rasterize: async (svg, width, height) => {
      const {rasterize} = await import('./rasterize.ts')
      return rasterize(svg, width, height)
    },
    shrink: async (asset, width) => {
      const {shrink} = await import('./shrink.ts')
      return shrink(asset, await imageBytes(asset), width, turn)
    },
    toPng: async (asset) => {
      const {drawingToPng, toPng} = await import('./rasterize.ts')
      if (asset.mediaType === 'image/svg+xml') return drawingToPng(asset)
      return toPng(await imageBytes(asset), turn)
    }
  }
}

/** Where the bytes of images are read into. */
interface ImageReading extends ImageOptions {
  readonly buffer: ReturnType<typeof createReusedBuffer>
}

async function readImage(path: string, {files, limits, turn, buffer}: ImageReading): Promise<ImageResult> {
  const {room, giveBack} = buffer.borrow()
  try {
    const file = await files.read(path, limits.imageBytes, room)
    if (!file.ok) return file
    const {judgeImage} = await import('./judge-image.ts')
    const memory = {mebibytes: limits.heapMebibytes, turn}
    return await judgeImage(path, file.value, limits.imagePixels, memory)
  } finally {
    giveBack()
  }
}

async function* partsAgain(
  {path, digest}: ImagePiece,
  {files, limits, turn, buffer}: ImageReading
): AsyncIterable<Uint8Array> {
  const {room, giveBack} = buffer.borrow()
  try {
    const file = await files.read(path, limits.imageBytes, room)
    const {cleanAgain} = await import('./clean-again.ts')
    const parts = file.ok ? await cleanAgain(file.value, digest, turn) : undefined
    if (parts === undefined) {
      throw new ProjectFailure(`the image \`${path}\` changed while it was read`, 'run the command again')
    }
    yield* parts
  } finally {
    giveBack()
  }
}
