/** Describes what the judges of images return. */
import type {Drawing} from '../../model/publication/asset.ts'
import type {ImageFailure} from '../../model/world.ts'

/** An image without its metadata, with its size as it is shown. */
export interface CleanImage {
  readonly width: number
  readonly height: number
  /** One after the other they are its bytes; they may lie in the bytes that were judged. */
  readonly parts: readonly Uint8Array[]
}

/** A drawing, with what is known of it alone. */
export type CleanDrawing = CleanImage & Pick<Drawing, 'pictures' | 'removed'>

export type SvgJudgement =
  {readonly ok: true; readonly value: CleanDrawing} | {readonly ok: false; readonly failure: ImageFailure}
