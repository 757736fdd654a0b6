/** Describes an image of the project, judged and cleaned. */

export type PixelMediaType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp'

export type ImageMediaType = PixelMediaType | 'image/svg+xml'

/** Pixels stay on the disk until they are written (`World.imageBytes`): a book may hold more than memory should. */
export interface PixelImage extends AssetFacts {
  readonly mediaType: PixelMediaType
  /** Whether it has several pictures, shown one after the other. */
  readonly isAnimated: boolean
  /** Whether nothing is seen through it; that a few pixels let a little through is not noticed. */
  readonly isOpaque: boolean
}

/** A drawing is text: its words are set, and it is looked into. */
export interface Drawing extends AssetFacts {
  readonly mediaType: 'image/svg+xml'
  /** Clean: written again from what a drawing may have. */
  readonly bytes: Uint8Array
  /** How many pictures it shows where they stand, for the proof to count; none when absent. */
  readonly pictures?: number
  /** What it is shown without; absent when it is shown with all that its file has. */
  readonly removed?: RemovedParts
}

/** Parts of a drawing that no edition carries. */
export interface RemovedParts {
  /** Of elements, attributes and styles, each once, in the order of the file. */
  readonly names: readonly string[]
  /** The first of them. */
  readonly at: Spot
}

/** A place in an image's file, counted from 1. */
export interface Spot {
  readonly line: number
  readonly column: number
}

export type Asset = PixelImage | Drawing

/** What stands for an image's clean bytes where they need not be in memory; `World.imageBytes` gives them. */
export type ImagePiece = Pick<PixelImage, 'path' | 'digest' | 'size'>

interface AssetFacts {
  /** Relative to the project's root. */
  readonly path: string
  /** Pixels; for SVG, user units of the view box. */
  readonly width: number
  readonly height: number
  /** Of the clean bytes: metadata removed, orientation applied. */
  readonly size: number
  /** SHA-256 of the clean bytes, in hexadecimal. */
  readonly digest: string
}

/** Whether nothing is seen through an image: what it is put on does not matter. Of a drawing that is not known. */
export function isOpaque(asset: Asset): boolean {
  return asset.mediaType !== 'image/svg+xml' && asset.isOpaque
}

/** An asset's name by its content: sixteen digits of the digest and the ending of its type. */
export function assetName(asset: Pick<Asset, 'digest' | 'mediaType'>): string {
  return `${asset.digest.slice(0, 16)}.${assetEnding(asset.mediaType)}`
}

/** What a file of the type is called at its end. */
export function assetEnding(mediaType: ImageMediaType): string {
  return endings[mediaType]
}

const endings: {readonly [type in ImageMediaType]: string} = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg'
}
