/** Declares the part of fontkit that we use; the package has no types of its own. */
declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number
    layout(text: string): object
    glyphForCodePoint(codePoint: number): {readonly id: number; readonly advanceWidth: number}
    hasGlyphForCodePoint(codePoint: number): boolean
  }
  export function create(bytes: Uint8Array): Font
}
