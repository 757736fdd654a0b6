/** Defines a motif: a drawing that fills a field of the cover. */
import type {CoverPalette} from '../palettes.ts'
import type {RandomNumbers} from '../random.ts'

export interface Field {
  /** Of the whole cover. */
  readonly width: number
  readonly height: number
  /** Where the field begins and ends. */
  readonly top: number
  readonly bottom: number
  readonly margin: number
}

/** Draws into the field, as SVG elements; what stands out beyond it is cut off. */
export type Motif = (field: Field, palette: CoverPalette, random: RandomNumbers) => string
