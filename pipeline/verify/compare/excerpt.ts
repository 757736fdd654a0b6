/** Quotes a text in the normal form so that a person can see where it differs. */
import {codesOf} from '../../model/tree/named-characters.ts'

const before = 15
const after = 40

/** Some forty characters around a place. */
export function excerptOf(text: string, at = 0): string {
  const from = boundary(text, Math.max(0, at - before))
  const to = boundary(text, at + after)
  return `${from > 0 ? '…' : ''}${readable(text.slice(from, to))}${to < text.length ? '…' : ''}`
}

/** Marks as tags, `<strong>…</>`; characters that can't be seen, or be told from a space, by their numbers. */
export function readable(text: string): string {
  return text
    .replaceAll('\ufdd0', '<')
    .replaceAll('\ufdd1', '>')
    .replaceAll('\ufdd2', '</>')
    .replaceAll('\ufdd3', ' titled ')
    .replace(/(?! )[\p{Default_Ignorable_Code_Point}\p{Z}\p{Cc}]/gu, (one) => `[${codesOf(one)}]`)
}

/** Where two texts first differ. */
export function firstDifference(a: string, b: string): number {
  let index = 0
  while (index < a.length && a[index] === b[index]) index += 1
  return index
}

/** The place itself, or the one before it when it is in the middle of a character. */
function boundary(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at
}
