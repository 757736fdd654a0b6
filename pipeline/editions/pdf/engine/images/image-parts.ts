/** What an image XObject is made of, whatever file it comes from. */

export interface ImageParts {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly colours:
    | {readonly kind: 'device'; readonly space: 'DeviceGray' | 'DeviceRGB'}
    | {readonly kind: 'palette'; readonly palette: Buffer}
  readonly filter: 'FlateDecode' | 'DCTDecode'
  /** How the filter's result was predicted. */
  readonly parameters?: {readonly [name: string]: number}
  /** Filtered already. */
  readonly data: Buffer
  /** Opacity, a byte a pixel, deflated. */
  readonly alpha?: Buffer
}
