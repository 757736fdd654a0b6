/** Implements `World`: the project's files on the disk, and what comes with Tetrapla. */
import type {Asset, ImagePiece} from '../model/publication/asset.ts'
import type {ProjectFiles} from '../model/cache.ts'
import type {Limits} from '../model/limits.ts'
import {
  ProjectFailure,
  type FontName,
  type FontResult,
  type ImageResult,
  type ReadResult,
  type World
} from '../model/world.ts'
import {collectGarbage} from './collect-garbage.ts'
import type {Subsetter} from './font/subset-font.ts'
import {readFont, readMathFont, readWebFont} from './fonts.ts'
import type {Turn} from './image/memory.ts'
import {readOwnSchema} from './own-schema.ts'
import {createReusedBuffer} from './reused-buffer.ts'
import {openMemo} from './cache/memo.ts'

export interface WorldOptions {
  readonly files: ProjectFiles
  /** What the files answered, by path. */
  readonly answerOf?: (path: string, where?: 'earlier') => string | undefined
  readonly limits: Limits
  /** The files of the earlier version of the output. */
  readonly earlier?: Pick<ProjectFiles, 'read'>
  /** SOURCE_DATE_EPOCH as a calendar date. */
  readonly date?: string
  /** Is told which file is worked on. */
  readonly at?: (path: string, by?: string) => void
  /** Loads an extension; none is loaded without it. */
  readonly loadExtension?: NonNullable<World['loadExtension']>
  /** Lets large images be decoded one after the other, by all threads together. */
  readonly turn?: Turn
}

/** A font of a script with many thousand characters has half of it. */
const mostFontBytes = 64 * 1024 * 1024

/** A world for one command: each text is read once, so that every edition is made of the same version of it. */
export function createWorld(options: WorldOptions): World {
  const {files, answerOf, limits, earlier, date, at, turn = (work) => work(), loadExtension} = options
  const texts = new Map<string, Promise<ReadResult<Uint8Array>>>()
  const fonts = new Map<string, Promise<Uint8Array>>()
  const projectFonts = new Map<string, Promise<FontResult>>()
  const coverages = new Map<string, Promise<(codePoint: number) => boolean>>()
  const subsetters = new Map<string, Promise<Subsetter>>()
  const images = new Map<string, Asset>()
  const imageBuffer = createReusedBuffer()

  const loadImage = async (path: string): Promise<ImageResult> => {
    const known = images.get(path)
    if (known !== undefined) return {ok: true, value: known}
    const {room, giveBack} = imageBuffer.borrow()
    try {
      const file = await files.read(path, limits.imageBytes, room)
      if (!file.ok) return file
      const {judgeImage} = await import('./image/judge-image.ts')
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
      const {cleanAgain} = await import('./image/clean-again.ts')
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

  const loadFont = async (path: string): Promise<FontResult> => {
    const bytes = await files.read(path, mostFontBytes)
    if (!bytes.ok) return bytes
    const {judgeFont} = await import('./font/judge-font.ts')
    const failure = judgeFont(bytes.value)
    return failure === undefined ? bytes : {ok: false, failure}
  }

  const loadCoverage = async (
    font: FontName | {readonly path: string}
  ): Promise<(codePoint: number) => boolean> => {
    const {coverageOf} = await import('./font/coverage-of.ts')
    if (typeof font === 'string') return coverageOf(await once(fonts, font, () => readFont(font)))
    const own = await once(projectFonts, font.path, () => loadFont(font.path))
    if (!own.ok) throw new Error(`expected the font ${font.path} to be as it was`)
    return coverageOf(own.value)
  }

  const subsetter = async (): Promise<Subsetter> =>
    once(subsetters, '', async () => (await import('./font/subset-font.ts')).loadSubsetter())

  return {
    open: (path, limit) => once(texts, `${limit} ${path}`, () => files.read(path, limit)),
    openLarge: (path, limit) => files.read(path, limit),
    list: (path) => files.list(path),
    image: loadImage,
    imageBytes,
    imageParts,
    font: (name) => once(fonts, name, () => readFont(name)),
    projectFont: (path) => once(projectFonts, path, () => loadFont(path)),
    coverage: (font) =>
      once(coverages, typeof font === 'string' ? font : `own ${font.path}`, () => loadCoverage(font)),
    subsetFont: async (font, glyphs) => (await subsetter()).embedded(font, glyphs),
    webSubset: async (font, codePoints) => {
      const {webSubset} = await import('./font/web-subset.ts')
      return webSubset(font, codePoints, await subsetter())
    },
    mathFont: () => once(fonts, 'math', readMathFont),
    webFont: (font) => once(fonts, `${font.family}-${font.style}-${font.script}`, () => readWebFont(font)),
    schema: readOwnSchema,
    rasterize: async (svg, width, height) => {
      const {rasterize} = await import('./image/rasterize.ts')
      return rasterize(svg, width, height)
    },
    shrink: async (asset, width) => {
      const {shrink} = await import('./image/shrink.ts')
      return shrink(asset, await imageBytes(asset), width, turn)
    },
    toPng: async (asset) => {
      const {drawingToPng, toPng} = await import('./image/rasterize.ts')
      if (asset.mediaType === 'image/svg+xml') return drawingToPng(asset)
      return toPng(await imageBytes(asset), turn)
    },
    collectGarbage,
    ...(earlier === undefined ? {} : {earlier: (path, limit) => earlier.read(path, limit)}),
    openMemo,
    ...(answerOf === undefined ? {} : {answerOf}),
    ...(at === undefined ? {} : {at}),
    ...(loadExtension === undefined ? {} : {loadExtension}),
    ...(date === undefined ? {} : {date})
  }
}

function once<T>(kept: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const present = kept.get(key)
  if (present !== undefined) return present
  const reading = read()
  kept.set(key, reading)
  return reading
}
