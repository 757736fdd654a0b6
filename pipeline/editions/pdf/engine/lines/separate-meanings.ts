/** Separates the texts that share one glyph: a space and a no-break space, `fi` and U+FB01, a hyphen and a soft one. */
import type {Glyph, OpenFont} from 'pdfmake/js/PDFDocument.js'

/**
 * Makes a font give a glyph of its own for each text that a glyph stands for. fontkit keeps a glyph with the characters
 * that it was first asked for: all that share it would be extracted, and shaped, as the one that came first.
 */
export function separateMeanings(font: OpenFont): void {
  const make = font.getGlyph.bind(font)
  const made = new Map<number, Glyph[]>()
  font.getGlyph = (id, codePoints = []) => {
    const glyphs = made.get(id) ?? []
    const known = glyphs.find((glyph) => isSame(glyph.codePoints, codePoints))
    if (known !== undefined) return known
    delete font._glyphs[id]
    const glyph = make(id, codePoints)
    if (glyph !== null) made.set(id, [...glyphs, glyph])
    return glyph
  }
}

/** Whether two lists of characters are the same. */
export function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((codePoint, index) => codePoint === b[index])
}
