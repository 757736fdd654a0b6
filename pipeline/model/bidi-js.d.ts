/** Declares the part of bidi-js that we use: its own types describe a module, where the package gives a function. */
declare module 'bidi-js' {
  export interface Bidi {
    /** The direction of each paragraph is the one given, else that of its first letter (UAX #9, P2 and P3). */
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl'): {readonly levels: Uint8Array}
    /** What stands in place of brackets in text from right to left, by their places (rule L4). */
    getMirroredCharactersMap(text: string, levels: Uint8Array): ReadonlyMap<number, string>
    /** What stands in place of one sign there; null for one that is not mirrored. */
    getMirroredCharacter(character: string): string | null
  }
  export default function makeBidi(): Bidi
}
