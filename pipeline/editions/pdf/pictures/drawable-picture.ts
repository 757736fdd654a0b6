/** Describes a picture of the publication as it is in the PDF. */
import type {Picture} from '../engine/lines/runs.ts'

/** A picture in its natural size, in points: an image's pixel is a CSS pixel. */
export type DrawablePicture = Picture & {
  readonly scalable: boolean
  /** Characters of its words that boxes stand for. */
  readonly missing?: readonly string[]
  /** What of a drawing is not drawn. */
  readonly without?: readonly string[]
  /** Why a drawing is pixels. */
  readonly fault?: string
}
