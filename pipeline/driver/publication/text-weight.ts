/** Tells how much text a publication has, by which it is worth looking for memory that was let go of. */
import type {Manuscript} from '../../model/publication/manuscript.ts'

/** Bytes of sources whose trees take tens of megabytes. */
export const largeText = 1024 * 1024

/** Bytes of sources whose trees, and what is made of them, take hundreds of megabytes. */
export const vastText = 4 * largeText

/** What is held of each document beside its text, in as many bytes of sources. */
const textBesides = 1024

/** In bytes of sources. */
export function textWeight({bytes, documents}: Manuscript): number {
  return bytes + textBesides * documents.length
}
