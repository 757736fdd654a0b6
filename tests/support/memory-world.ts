/** A world in memory: files given by a test, the fonts and schemas that Tetrapla ships, images judged for real. */
import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import {absent} from '../../pipeline/model/cache.ts'
import type {Asset, ImageMediaType, ImagePiece} from '../../pipeline/model/publication/asset.ts'
import type {FontName, World} from '../../pipeline/model/world.ts'
import {digestOfNames} from '../../pipeline/platform/cache/listed-names.ts'
import {openAside} from '../../pipeline/platform/put-by/aside.ts'
import {readKept} from '../../pipeline/platform/cache/disk-blobs.ts'
import {createPackedShelf} from '../../pipeline/platform/put-by/packed-shelf.ts'
import {openMemo} from '../../pipeline/platform/cache/memo/memo.ts'
import {coverageOf} from '../../pipeline/platform/font/coverage-of.ts'
import {judgeFont} from '../../pipeline/platform/font/judge-font.ts'
import {loadSubsetter} from '../../pipeline/platform/font/subset-font.ts'
import {webSubset} from '../../pipeline/platform/font/web-subset.ts'
import {shrink} from '../../pipeline/platform/image/shrink.ts'

const root = path.join(import.meta.dirname, '..', '..')
const modules = path.join(root, 'node_modules')

const fonts: Readonly<Record<FontName, string>> = {
  'serif-regular': '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'serif-italic': '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'serif-semibold': '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'serif-semibold-italic':
    '@expo-google-fonts/source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
  'serif-light': '@expo-google-fonts/source-serif-4/300Light/SourceSerif4_300Light.ttf',
  'sans-regular': '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'sans-italic': '@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  'sans-semibold': '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'sans-semibold-italic':
    '@expo-google-fonts/source-sans-3/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf',
  'mono-regular': '@expo-google-fonts/source-code-pro/400Regular/SourceCodePro_400Regular.ttf',
  'mono-semibold': '@expo-google-fonts/source-code-pro/600SemiBold/SourceCodePro_600SemiBold.ttf',
  'fallback-serif-regular': '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
  'fallback-serif-italic': '@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
  'fallback-serif-bold': '@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf',
  'fallback-sans-regular': 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'fallback-mono-regular': 'dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf',
  symbols: 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf'
}

const mediaTypes: Readonly<Record<string, ImageMediaType>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml'
}

/** Of every asset that was made, by its digest: a test may put one into a publication of any world. */
const imageFiles = new Map<string, Uint8Array>()

async function imageBytes({path: file, digest}: ImagePiece): Promise<Uint8Array> {
  const bytes = imageFiles.get(digest)
  if (bytes === undefined) throw new Error(`no image: ${file}`)
  return bytes
}

/** An asset made of an image's bytes, as the platform's loader gives it for a harmless file. */
export async function assetOf(file: string, bytes: Uint8Array): Promise<Asset> {
  const {format, width, height, hasAlpha, pages = 1} = await sharp(bytes).metadata()
  const mediaType = mediaTypes[format]
  if (mediaType === undefined) throw new Error(`no image: ${file}`)
  const digest = createHash('sha256').update(bytes).digest('hex')
  imageFiles.set(digest, bytes)
  const facts = {path: file, width, height, digest, size: bytes.length}
  return mediaType === 'image/svg+xml'
    ? {...facts, mediaType, bytes}
    : {...facts, mediaType, isAnimated: pages > 1, isOpaque: !hasAlpha}
}

/** Tetrapla's own, which nobody changes. */
const schemas = new Map<string, Promise<unknown>>()

/** Covers are drawn many times in tests, and each takes a fifth of a second. */
const rasters = new Map<string, Uint8Array>()

let subsetter: ReturnType<typeof loadSubsetter> | undefined

/** Of the same font and letters they are the same, and each takes a tenth of a second to pack. */
const webSubsets = new WeakMap<Uint8Array, Map<string, Promise<Uint8Array>>>()

const fontFiles = new Map<string, Uint8Array>()

/** A font is taken apart for what it has. */
const coverages = new WeakMap<Uint8Array, ReturnType<typeof coverageOf>>()

function knownCoverage(font: Uint8Array): ReturnType<typeof coverageOf> {
  const coverage = coverages.get(font) ?? coverageOf(font)
  coverages.set(font, coverage)
  return coverage
}

async function fontFile(file: string): Promise<Uint8Array> {
  const bytes = fontFiles.get(file) ?? (await readFile(file))
  fontFiles.set(file, bytes)
  return bytes
}

/** A world that holds `files`, by their paths; texts are encoded as UTF-8. */
export function memoryWorld(files: Readonly<Record<string, string | Uint8Array>> = {}): World {
  const bytesOf = (file: string): Uint8Array | undefined => {
    if (!Object.hasOwn(files, file)) return undefined
    const content = files[file]
    return typeof content === 'string' ? new TextEncoder().encode(content) : content
  }
  const open: World['open'] = async (file, limit) => {
    if (path.posix.isAbsolute(file) || path.posix.normalize(file).startsWith('..')) {
      return {ok: false, failure: {kind: 'outside'}}
    }
    const bytes = bytesOf(file)
    if (bytes === undefined) return {ok: false, failure: {kind: 'missing'}}
    if (bytes.length > limit) return {ok: false, failure: {kind: 'too-large', bytes: bytes.length, limit}}
    return {ok: true, value: bytes}
  }
  const listed = (asked: string): readonly string[] => {
    const isOfUnderscored = path.posix.basename(asked) === '_*'
    const folder = isOfUnderscored ? path.posix.dirname(asked) : asked
    const prefix = folder === '' || folder === '.' ? '' : `${folder}/`
    const below = Object.keys(files).filter((file) => file.startsWith(prefix))
    if (isOfUnderscored)
      return below
        .filter((file) => /^(?:[^_./][^/]*\/)*_[^/]+\/(?:[^_./][^/]*\/)*[^_./][^/]*$/.test(file))
        .sort()
    return below
      .filter(
        (file) =>
          !file
            .slice(prefix.length)
            .split('/')
            .some((name) => /^[_.]/.test(name))
      )
      .sort()
  }
  return {
    open,
    openLarge: open,
    openMemo,
    readKept,
    openAside,
    // Of a few documents, all are put by.
    openShelf: () => createPackedShelf(0),
    answerOf(file, where) {
      if (where === 'listed') return digestOfNames(listed(file))
      const bytes = bytesOf(file)
      return bytes === undefined ? absent : createHash('sha256').update(bytes).digest('hex')
    },
    list: async (folder) => listed(folder),
    async image(file) {
      if (path.posix.isAbsolute(file) || path.posix.normalize(file).startsWith('..')) {
        return {ok: false, failure: {kind: 'outside'}}
      }
      const bytes = bytesOf(file)
      if (bytes === undefined) return {ok: false, failure: {kind: 'missing'}}
      try {
        return {ok: true, value: await assetOf(file, bytes)}
      } catch {
        return {ok: false, failure: {kind: 'unknown-type'}}
      }
    },
    imageBytes,
    async *imageParts(image) {
      yield await imageBytes(image)
    },
    async font(name) {
      return fontFile(path.join(modules, fonts[name]))
    },
    async projectFont(file) {
      const bytes = bytesOf(file)
      if (bytes === undefined) return {ok: false, failure: {kind: 'missing'}}
      const failure = judgeFont(bytes)
      return failure === undefined ? {ok: true, value: bytes} : {ok: false, failure}
    },
    async coverage(font) {
      if (typeof font === 'string') return knownCoverage(await fontFile(path.join(modules, fonts[font])))
      const bytes = bytesOf(font.path)
      if (bytes === undefined) throw new Error(`there is no ${font.path}`)
      return knownCoverage(bytes)
    },
    async subsetFont(font, glyphs) {
      subsetter ??= loadSubsetter()
      return (await subsetter).embedded(font, glyphs)
    },
    async webSubset(font, codePoints) {
      const known = webSubsets.get(font) ?? new Map<string, Promise<Uint8Array>>()
      webSubsets.set(font, known)
      const key = [...codePoints].join(' ')
      const made =
        known.get(key) ?? (subsetter ??= loadSubsetter()).then((one) => webSubset(font, codePoints, one))
      known.set(key, made)
      return made
    },
    async mathFont() {
      return fontFile(
        path.join(modules, '@expo-google-fonts/stix-two-math/400Regular/STIXTwoMath_400Regular.ttf')
      )
    },
    async webFont({family, style, script}) {
      const name = family === 'serif' ? 'source-serif-4' : 'source-sans-3'
      return fontFile(
        path.join(modules, '@fontsource-variable', name, 'files', `${name}-${script}-wght-${style}.woff2`)
      )
    },
    async rasterize(svg, width, height) {
      const key = `${String(width)}x${String(height)} ${svg}`
      const known = rasters.get(key)
      if (known !== undefined) return known
      const raster = await sharp(Buffer.from(svg))
        .resize(width, height, {fit: 'fill'})
        .png({compressionLevel: 1})
        .toBuffer()
      rasters.set(key, raster)
      return raster
    },
    async shrink(asset, width) {
      return shrink(asset, await imageBytes(asset), width)
    },
    async toPng(asset) {
      const isDrawing = asset.mediaType === 'image/svg+xml'
      return sharp(isDrawing ? asset.bytes : await imageBytes(asset))
        .toColourspace('srgb')
        .png({palette: false})
        .toBuffer()
    },
    async schema(name) {
      const known =
        schemas.get(name) ??
        readFile(path.join(root, 'schemas', 'formats', `${name}.schema.json`), 'utf8').then(
          (text) => JSON.parse(text) as unknown
        )
      schemas.set(name, known)
      return known
    }
  }
}
