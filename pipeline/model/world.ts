/** Describes the outside as the stages see it: files of the project, images, fonts. Pure stages read nothing else. */
import type {KeptFile} from './kept-file.ts'
import type {Memo, OpenMemo} from './memo.ts'
import type {TakeBytes} from './take-bytes.ts'
import type {Thrown} from './extension.ts'
import type {ExtensionSource} from './extension-source.ts'
import type {Asset, ImagePiece, PixelImage, Spot} from './publication/asset.ts'
import type {Shelf} from './shelf.ts'

/** Why a file could not be given. */
export type ReadFailure =
  | {readonly kind: 'missing'}
  /** Outside the project: `..`, an absolute path, or a symbolic link that leads out. */
  | {readonly kind: 'outside'}
  /** A folder, a pipe, a device. */
  | {readonly kind: 'not-a-file'}
  /** More bytes than the limit allows. */
  | {readonly kind: 'too-large'; readonly bytes: number; readonly limit: number}
  | {readonly kind: 'unreadable'; readonly reason: string}

export type ReadResult<T> =
  {readonly ok: true; readonly value: T} | {readonly ok: false; readonly failure: ReadFailure}

/** Why an image's bytes were refused, beside why they could not be read. */
export type ImageFailure =
  | ReadFailure
  /** Not PNG, JPEG, GIF, WebP or SVG, whatever the name says. */
  | {readonly kind: 'unknown-type'}
  | {readonly kind: 'damaged'; readonly reason: string; readonly at?: Spot}
  | {readonly kind: 'too-many-pixels'; readonly pixels: number; readonly limit: number}
  /** So many mebibytes are held when it is decoded. */
  | {readonly kind: 'too-much-memory'; readonly mebibytes: number; readonly limit: number}
  /** An SVG that holds a script, a handler, an outside reference or the like; names what it holds. */
  | {readonly kind: 'active'; readonly what: string; readonly at?: Spot}

export type ImageResult =
  {readonly ok: true; readonly value: Asset} | {readonly ok: false; readonly failure: ImageFailure}

/** Why a font of the project was refused, beside why it could not be read. */
export type FontFailure =
  | ReadFailure
  /** Not OpenType, whatever the name says. */
  | {readonly kind: 'unknown-type'}
  | {readonly kind: 'damaged'; readonly reason: string}
  /** OpenType, but nothing that can be embedded as it is; names what it is. */
  | {readonly kind: 'unfit-font'; readonly what: string}
  /** Its maker does not allow it to be embedded. */
  | {readonly kind: 'restricted'}

export type FontResult =
  {readonly ok: true; readonly value: Uint8Array} | {readonly ok: false; readonly failure: FontFailure}

/** A font file that comes with Tetrapla: its package-independent name, such as `serif-regular`. */
export type FontName =
  | 'serif-regular'
  | 'serif-italic'
  | 'serif-semibold'
  | 'serif-semibold-italic'
  | 'serif-light'
  | 'sans-regular'
  | 'sans-italic'
  | 'sans-semibold'
  | 'sans-semibold-italic'
  | 'mono-regular'
  | 'mono-semibold'
  | 'fallback-serif-regular'
  | 'fallback-serif-italic'
  | 'fallback-serif-bold'
  | 'fallback-sans-regular'
  | 'fallback-mono-regular'
  | 'symbols'

/** A slice of a variable web font: the family, the style and the script it covers. */
export interface WebFont {
  readonly family: 'serif' | 'sans'
  readonly style: 'normal' | 'italic'
  readonly script: 'latin' | 'latin-ext' | 'cyrillic' | 'cyrillic-ext' | 'greek' | 'greek-ext' | 'vietnamese'
}

/** The schemas that come with Tetrapla. */
export type SchemaName =
  | 'project'
  | 'publication'
  | 'document'
  | 'edition'
  | 'ids'
  | 'labels'
  | 'library'
  | 'tombstone'
  | 'manifest'
  | 'provenance'
  | 'diagnostics'
  | 'diff'
  | 'translations'

/** A folder of the project cannot be read, or an image can no longer be read, so that its content is unknown: exit 2. */
export class ProjectFailure extends Error {
  override readonly name = 'ProjectFailure'
  /** What to do about it. */
  readonly hint: string
  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options)
    this.hint = hint
  }
}

/** An output as it is read: nothing outside it is, and nothing is kept in memory. */
export interface OpenOutput extends Pick<World, 'open' | 'list'> {
  /** The bytes of a file of any size, each part until the next is asked for; each walk reads it again. Walking throws `OutputFailure`. */
  parts(path: string): Promise<ReadResult<Iterable<Uint8Array>>>
}

/** What a question is about that is not of a file of the project: a file of the earlier output, or the names of all files in a folder. */
export type AskedOf = 'earlier' | 'listed'

/** Puts bytes by, and gives what they are asked for with. */
export type PutBy = (bytes: Uint8Array) => TakeBytes

/** Where a job puts by what it made until that is read back. */
export interface Aside {
  readonly putBy: PutBy
  /** Nothing that was put by can be asked for any more. */
  readonly close: () => void
}

export interface World {
  /** The bytes of a project file; `path` is relative to the project's root. */
  open(path: string, limit: number): Promise<ReadResult<Uint8Array>>
  /** The same of a file that may be large: its bytes are not kept, and another call may give others. */
  openLarge(path: string, limit: number): Promise<ReadResult<Uint8Array>>
  /**
   * Every file below a folder of the project, in order of name (code units), without names that begin with `_` or `.`; of `FOLDER/_*`, every file below a
   * folder in FOLDER whose name begins with `_`, at whatever depth, where the same holds. Throws `ProjectFailure`.
   */
  list(path: string): Promise<readonly string[]>
  /** An image, judged by its content and cleaned; the one loader. */
  image(path: string): Promise<ImageResult>
  /** The clean bytes of an image that was judged. Throws `ProjectFailure` when it is another since. */
  imageBytes(image: ImagePiece): Promise<Uint8Array>
  /**
   * The same in parts, for callers that pass them on at once: each is valid until the next image is asked for. Throws
   * `ProjectFailure` before the first part.
   */
  imageParts(image: ImagePiece): AsyncIterable<Uint8Array>
  /** A full static TrueType font. */
  font(name: FontName): Promise<Uint8Array>
  /** A font of the project's own, judged by its content. */
  projectFont(path: string): Promise<FontResult>
  /** Whether a font has a character. Throws for a font of the project's that was not judged to be one. */
  coverage(font: FontName | {readonly path: string}): Promise<(codePoint: number) => boolean>
  /** A font with these glyphs alone, by the numbers that they have, and with no more than their outlines and widths. */
  subsetFont(font: Uint8Array, glyphs: readonly number[]): Promise<Uint8Array>
  /** A WOFF2 font of these characters alone, by their code points, and of all glyphs that they become beside each other. */
  webSubset(font: Uint8Array, codePoints: readonly number[]): Promise<Uint8Array>
  /** The font of formulas, whole: OpenType with a table MATH. */
  mathFont(): Promise<Uint8Array>
  /** A WOFF2 slice for the web. */
  webFont(font: WebFont): Promise<Uint8Array>
  /** One of Tetrapla's own schemas (schemas/formats/), parsed. */
  schema(name: SchemaName): Promise<unknown>
  /** Pixels of an SVG that Tetrapla drew itself, such as a cover, on white. */
  rasterize(svg: string, width: number, height: number): Promise<Uint8Array>
  /** A smaller copy of an image, as WebP of `width` pixels; undefined for an animation. */
  shrink(asset: PixelImage, width: number): Promise<Uint8Array | undefined>
  /** An image of any kind as a plain PNG: 8 bits, RGB, grey or RGBA, not interlaced; a drawing, as large as print needs it. */
  toPng?(asset: Asset): Promise<Uint8Array>
  /** A file of the earlier version of the output, by its path there, when there is one. */
  readonly earlier?: (path: string, limit: number) => Promise<ReadResult<Uint8Array>>
  /** What was answered: the SHA-256 of a file or of names, or that there is no file; undefined when nobody knows. */
  answerOf?(path: string, where?: AskedOf): string | undefined
  /** What was made of parts of this publication before; nothing is kept without it. */
  readonly memo?: Memo
  /** Opens what was packed, or a new memo where there are no bytes; `putBy` is for all that is in it. */
  openMemo?(packed: Uint8Array, putBy?: PutBy): OpenMemo
  /** What lies in a file of a cache; undefined where it is not as it was put there. */
  readKept?(kept: KeptFile): Promise<Uint8Array | undefined>
  /** Opens a file of bytes that are put by; a path that is absolute, and of no other file. */
  openAside?(file: string): Aside
  /** Opens a shelf for so many documents of a publication, as they are read or as a step leaves them: of many, most are packed, and put by where `putBy` is given. */
  readonly openShelf?: (documents: number, putBy?: PutBy) => Shelf
  /** Where a publication has so many documents that what is made of all is too much to hold: puts a part of it by. */
  readonly putBy?: PutBy
  /** Says that much in memory was let go of, for it to be given back. */
  collectGarbage?(): void
  /** Says the same where the heap is to be no larger afterwards than what is in it: to be waited for. */
  shrinkHeap?(): Promise<void>
  /** Says that so much is held that little may be held beside it: garbage of so many percent. */
  growSlower?(percent: number): void
  /**
   * Says which file is worked on, so that a limit which ends the work can name it; an empty path for none. `by` is what of an
   * extension works on it.
   */
  at?(path: string, by?: string): void
  /** What an extension's file exports, where extensions may run. Throws what loading it throws. */
  loadExtension?(extension: ExtensionSource): Promise<unknown>
  /** What an extension threw, and where; `entry` is its file, when that was being loaded. */
  explainThrown?(error: unknown, entry?: string): Thrown
  /** SOURCE_DATE_EPOCH as a calendar date, when it is set. */
  readonly date?: string
}
