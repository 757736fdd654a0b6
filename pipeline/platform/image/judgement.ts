/** What the judges of images give. */
import type {ImageFailure} from '../../model/world.ts'

/** An image without its metadata, with its size as it is shown. */
export interface CleanImage {
  readonly width: number
  readonly height: number
  /** One after the other they are its bytes; they may lie in the bytes that were judged. */
  readonly parts: readonly Uint8Array[]
}

export type Judgement =
  {readonly ok: true; readonly value: CleanImage} | {readonly ok: false; readonly failure: ImageFailure}
