/** Checks whether the glyphs of a block draw its letters, where boxes may stand for characters that no font has. */

import {mirrorOf} from '../units/mirror-of.ts'

/** A box, or a glyph that says nothing. */
const boxes = /[\u25a1\ufffd]+/u
/** What the PDF's fonts surely have: a box never stands for it. */
const basic = /[\x21-\x7e\u00a1-\u024f\u0370-\u04ff]/

/** Glyphs of these scripts are drawn from the other end, so their order is that of the page and not of the text. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Letters of these scripts are taken apart, joined and put in another order to be drawn. */
const joined =
  /[\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Tibt}\p{sc=Mymr}\p{sc=Khmr}\p{sc=Mong}\p{sc=Java}\p{sc=Bali}]/u

/** A character goes with the marks that combine with it, and a box stands for them all. */
const marked = /.\p{M}+/gsu

/**
 * `said` and `shown` without white space. Every run of boxes has to stand for at least one character that the fonts
 * may lack, and all between the runs has to be the same. `isTurned`: signs in the text say in which order its letters are drawn.
 */
export function drawsAll(said: string, shown: string, isTurned = false): boolean {
  // which way a bracket opens is judged where the order of what is drawn is
  const [letters, drawn] = [unmirrored(said), unmirrored(shown)]
  if (joined.test(drawn)) return drawsBesideJoined(letters, drawn)
  if (isTurned || rightToLeft.test(letters)) return drawsInAnyOrder(letters, drawn)
  return drawsInOrder(letters, drawn) || drawsSignsInAnyOrder(letters, drawn)
}

function drawsInOrder(letters: string, drawn: string): boolean {
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

/**
 * Signs are turned round where a text from right to left is around them, though none of its letters are there. Boxes are no signs:
 * one of them could stand for any that is lost.
 */
function drawsSignsInAnyOrder(letters: string, drawn: string): boolean {
  if (boxes.test(drawn)) return false
  return basicLetters(letters) === basicLetters(drawn) && drawsInAnyOrder(letters, drawn)
}

function basicLetters(text: string): string {
  return [...text].filter((one) => basic.test(one) && /[\p{L}\p{N}]/u.test(one)).join('')
}

/** With one sign of each pair that mirrors the other. */
function unmirrored(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}\p{Z}]/gu, (sign) => {
    const other = mirrorOf(sign)
    return other !== undefined && other < sign ? other : sign
  })
}

/** What joined letters say is compared elsewhere; the glyphs for them tell only that something is drawn. */
function drawsBesideJoined(letters: string, drawn: string): boolean {
  const [said, shown] = [withoutJoined(letters), withoutJoined(drawn)]
  // a box may stand for one of the joined letters, or for another
  return drawsInAnyOrder(said, shown) || (boxes.test(drawn) && drawsInAnyOrder(said, `${shown}\u25a1`))
}

function withoutJoined(text: string): string {
  return [...text].filter((one) => !joined.test(one) && !boxes.test(one) && one !== '\u200d').join('')
}

/** The same letters, however they are ordered; boxes may stand for those that are left. */
function drawsInAnyOrder(letters: string, drawn: string): boolean {
  const left = [...letters].sort()
  const others: string[] = []
  for (const glyph of [...drawn].sort()) {
    const at = left.indexOf(glyph)
    if (at === -1) others.push(glyph)
    else left.splice(at, 1)
  }
  if (left.length === 0 || others.length === 0) return left.length === others.length
  return others.every((glyph) => boxes.test(glyph)) && !basic.test(left.join(''))
}
