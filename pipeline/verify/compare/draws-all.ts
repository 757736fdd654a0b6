/** Checks whether the glyphs of a block draw its letters, where boxes may stand for characters that no font has. */

/** A box, or a glyph that says nothing. */
const boxes = /[\u25a1\ufffd]+/u
/** What the PDF's fonts surely have: a box never stands for it. */
const basic = /[\x21-\x7e\u00a1-\u024f\u0370-\u04ff]/

/** A character goes with the marks that combine with it, and a box stands for them all. */
const marked = /.\p{M}+/gsu

/**
 * `letters` and `drawn` without white space. Every run of boxes has to stand for at least one character that the fonts
 * may lack, and all between the runs has to be the same.
 */
export function drawsAll(letters: string, drawn: string): boolean {
  if (!boxes.test(drawn)) return letters === drawn
  const parts = drawn.split(boxes)
  const [first = '', ...others] = parts
  if (!letters.startsWith(first)) return false
  let position = first.length
  for (const [index, part] of others.entries()) {
    const isLast = index === others.length - 1
    const next = isLast && part === '' ? letters.length : letters.indexOf(part, position + 1)
    if (next <= position || basic.test(letters.slice(position, next).replace(marked, ''))) return false
    position = next + part.length
  }
  return position === letters.length
}
