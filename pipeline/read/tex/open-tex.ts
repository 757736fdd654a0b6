/** Loads what reads TeX, when a text may hold some. */
import type {TexReader} from './tex-reader.ts'

type TexOpener = (bytes: Uint8Array) => Promise<TexReader | undefined>

/** Gives for the bytes of a text what reads its formulas; nothing when it can have none, or when they are off. */
export function texOpener(macros: ReadonlyMap<string, string> | undefined, hasFormulas: boolean): TexOpener {
  if (macros === undefined || !hasFormulas) return async () => undefined
  return async (bytes) => {
    if (!mayHoldTex(bytes)) return undefined
    const {texReader} = await import('./read-tex.ts')
    return texReader(macros)
  }
}

function mayHoldTex(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return text.includes('$') || text.includes('```math') || text.includes('~~~math')
}
