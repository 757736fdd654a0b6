/** An image of the project, judged and cleaned. */

export type ImageMediaType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/svg+xml'

export interface Asset {
  /** Relative to the project's root. */
  readonly path: string
  readonly mediaType: ImageMediaType
  /** Pixels; for SVG, user units of the view box. */
  readonly width: number
  readonly height: number
  /** SHA-256 of `bytes`, in hexadecimal. */
  readonly digest: string
  /** Clean: metadata removed, orientation applied; an SVG without scripts, handlers and outside references. */
  readonly bytes: Uint8Array
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
