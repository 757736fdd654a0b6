/** Describes the parts of an image XObject, whatever file it comes from. */
import {isObject} from '../../../../model/values/is-object.ts'

export interface ImageParts {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly colours:
    | {readonly kind: 'device'; readonly space: 'DeviceGray' | 'DeviceRGB'}
    | {readonly kind: 'palette'; readonly palette: Buffer}
  readonly filter: 'FlateDecode' | 'DCTDecode'
  /** How the filter's result was predicted. */
  readonly parameters?: Prediction
  /** Filtered already. */
  readonly data: Buffer
  /** Opacity, a byte a pixel, deflated. */
  readonly alpha?: {readonly data: Buffer; readonly parameters?: Prediction}
}

/** The filter's parameters (ISO 32000-1 §7.4.4.3). */
export type Prediction = {readonly [name: string]: number}

/** Of what was kept as such. */
export function areImageParts(value: unknown): value is ImageParts {
  return isObject(value) && value['data'] instanceof Buffer && isObject(value['colours'])
}
