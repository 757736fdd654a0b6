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
export function createImages({
  files,
  limits,
  turn
}: ImageOptions): Pick<World, 'image' | 'imageBytes' | 'imageParts' | 'rasterize' | 'shrink' | 'toPng'> {
  const images = new Map<string, Asset>()
  const imageBuffer = createReusedBuffer()

  const loadImage = async (path: string): Promise<ImageResult> => {
    const known = images.get(path)
    if (known !== undefined) return {ok: true, value: known}
    const {room, giveBack} = imageBuffer.borrow()
    try {
      const file = await files.read(path, limits.imageBytes, room)
      if (!file.ok) return file
      const {judgeImage} = await import('./judge-image.ts')
      const judged = await judgeImage(path, file.value, limits.imagePixels, {
        mebibytes: limits.heapMebibytes,
        turn
      })
      if (judged.ok) images.set(path, judged.value)
      return judged
    } finally {
      giveBack()
    }
  }

  const imageParts = async function* ({path, digest}: ImagePiece): AsyncIterable<Uint8Array> {
    const {room, giveBack} = imageBuffer.borrow()
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

  const imageBytes = async (image: ImagePiece): Promise<Uint8Array> => {
    const bytes = new Uint8Array(image.size)
    let offset = 0
    for await (const part of imageParts(image)) {
      bytes.set(part, offset)
      offset += part.length
    }
    return bytes
  }

  return {
    image: loadImage,
    imageBytes,
    imageParts,
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
