/** Sets the limits on what Tetrapla takes on. The environment or the request may change them; a project may ask for less. */

export interface Limits {
  /** Bytes of a document. */
  readonly documentBytes: number
  /** Bytes of front matter. */
  readonly frontMatterBytes: number
  /** Keys of front matter, at all depths. */
  readonly frontMatterKeys: number
  /** Depth of front matter. */
  readonly frontMatterDepth: number
  /** Depth of blocks and inlines. */
  readonly nesting: number
  /** Cells that a table is filled up with because its rows are short. */
  readonly filledCells: number
  /** Cells of a document's tables. */
  readonly tableCells: number
  /** Bytes of an image. */
  readonly imageBytes: number
  /** Bytes of a file beside the text. */
  readonly attachmentBytes: number
  /** Pixels of an image. */
  readonly imagePixels: number
  /** Seconds of processor time for a publication, to which `secondsPerMebibyte` are added. */
  readonly seconds: number
  readonly secondsPerMebibyte: number
  /** Seconds of processor time for all publications together. */
  readonly buildSeconds: number
  /** Mebibytes of a worker's heap. */
  readonly heapMebibytes: number
}

export type LimitName = keyof Limits

/** Those that the text of a document is read by. */
export const textLimits = [
  'documentBytes',
  'frontMatterBytes',
  'frontMatterKeys',
  'frontMatterDepth',
  'nesting',
  'filledCells',
  'tableCells'
] as const satisfies readonly LimitName[]

export type TextLimits = Pick<Limits, (typeof textLimits)[number]>

/** Those that a publication is read by, with the files that it shows and names; the others end work that takes too much. */
export const readLimits = [...textLimits, 'attachmentBytes', 'imageBytes', 'imagePixels'] as const

export type ReadLimits = Pick<Limits, (typeof readLimits)[number]>

/** A limit is a whole number from `least` to `most`; past these the code itself, V8 or the image library would fail. */
export interface LimitRange {
  readonly usual: number
  readonly least: number
  readonly most: number
}

const mebibyte = 1024 * 1024
const day = 24 * 60 * 60

export const limitRanges: {readonly [name in LimitName]: LimitRange} = {
  documentBytes: {usual: 4 * mebibyte, least: 1, most: 256 * mebibyte},
  frontMatterBytes: {usual: 64 * 1024, least: 1, most: 16 * mebibyte},
  frontMatterKeys: {usual: 1000, least: 1, most: 1_000_000},
  frontMatterDepth: {usual: 20, least: 1, most: 100},
  nesting: {usual: 100, least: 1, most: 200},
  filledCells: {usual: 65_536, least: 1, most: 100_000_000},
  tableCells: {usual: 500_000, least: 1, most: 100_000_000},
  imageBytes: {usual: 50_000_000, least: 1, most: 1_000_000_000},
  attachmentBytes: {usual: 25_000_000, least: 1, most: 1_000_000_000},
  imagePixels: {usual: 100_000_000, least: 1, most: 1_000_000_000},
  seconds: {usual: 60, least: 1, most: day},
  secondsPerMebibyte: {usual: 60, least: 1, most: day},
  buildSeconds: {usual: 7200, least: 1, most: 7 * day},
  heapMebibytes: {usual: 2048, least: 64, most: 65_536}
}

/** What each limits, in words. */
export const limitTitles: {readonly [name in LimitName]: string} = {
  documentBytes: 'bytes of a document',
  frontMatterBytes: 'bytes of front matter',
  frontMatterKeys: 'keys of front matter, at all depths',
  frontMatterDepth: 'depth of front matter',
  nesting: 'depth of blocks and inlines',
  filledCells: "cells that a table's short rows are filled up with",
  tableCells: "cells of a document's tables",
  imageBytes: 'bytes of an image',
  attachmentBytes: 'bytes of a file beside the text',
  imagePixels: 'pixels of an image',
  seconds: 'seconds of processor time for a publication',
  secondsPerMebibyte: 'seconds more for each mebibyte of its sources',
  buildSeconds: 'seconds of processor time for all publications together',
  heapMebibytes: 'mebibytes of memory for a publication'
}

export const limitNames: readonly LimitName[] = Object.keys(limitRanges).filter(isLimitName)

/** Whether a text is the name of a limit. */
export function isLimitName(text: string): text is LimitName {
  return Object.hasOwn(limitRanges, text)
}

/** Whether a value, from wherever it comes, can be that limit. */
export function isLimit(name: LimitName, value: unknown): value is number {
  const {least, most} = limitRanges[name]
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most
}

/** `a whole number from 1 to 200`. */
export function limitInWords(name: LimitName): string {
  const {least, most} = limitRanges[name]
  return `a whole number from ${least} to ${most}`
}

/** What to do about a limit that was met, beside asking for less. */
export function raiseHint(...names: readonly LimitName[]): string {
  const options = names.map((name) => `\`--limit ${name}=…\``).join(' or ')
  return `allow more with ${options}, where \`tetrapla.yaml\` does not set less`
}

/** Every limit, each made from its name. */
export function eachLimit(limit: (name: LimitName) => number): Limits {
  return {
    documentBytes: limit('documentBytes'),
    frontMatterBytes: limit('frontMatterBytes'),
    frontMatterKeys: limit('frontMatterKeys'),
    frontMatterDepth: limit('frontMatterDepth'),
    nesting: limit('nesting'),
    filledCells: limit('filledCells'),
    tableCells: limit('tableCells'),
    imageBytes: limit('imageBytes'),
    attachmentBytes: limit('attachmentBytes'),
    imagePixels: limit('imagePixels'),
    seconds: limit('seconds'),
    secondsPerMebibyte: limit('secondsPerMebibyte'),
    buildSeconds: limit('buildSeconds'),
    heapMebibytes: limit('heapMebibytes')
  }
}

export const defaultLimits: Limits = eachLimit((name) => limitRanges[name].usual)
