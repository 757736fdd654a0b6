/** Loads what reads TeX, when a text may hold some. */
import {labelsFor} from '../../locale/index.ts'
import type {TexReader} from './tex-reader.ts'

type TexOpener = (bytes: Uint8Array, language: string) => Promise<TexReader | undefined>

/** Gives for the bytes of a text in a language what reads its formulas; nothing when it can have none, or when they are off. */
export function texOpener(macros: ReadonlyMap<string, string> | undefined): TexOpener {
  if (macros === undefined) return async () => undefined
  return async (bytes, language) => {
    if (!mayHoldTex(bytes)) return undefined
    const {texReader} = await import('./read-tex.ts')
    return texReader({macros, hasDecimalPoint: labelsFor(language).labels.decimal === '.'})
  }
}

function mayHoldTex(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return ['$', '```math', '~~~math', '{math}'].some((sign) => text.includes(sign))
}
