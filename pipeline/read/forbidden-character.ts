/** Finds characters that no edition can carry: those that XML 1.0 §2.2 excludes, and noncharacters that Tetrapla uses itself. */

/** The controls of ASCII but tab and line endings, lone surrogates, U+FFFE, U+FFFF, and the noncharacters U+FDD0 to U+FDEF. */
const forbidden = /(?![\t\n\r\u007F-\u009F])[\p{Cc}\p{Cs}\uFDD0-\uFDEF\uFFFE\uFFFF]/u
const allForbidden = new RegExp(forbidden, 'gu')

export interface ForbiddenCharacter {
  readonly offset: number
  /** Such as `U+000C`. */
  readonly name: string
}

/** The first of them in a text. */
export function forbiddenCharacter(text: string): ForbiddenCharacter | undefined {
  const offset = text.search(forbidden)
  return offset === -1 ? undefined : {offset, name: nameOf(text, offset)}
}

/** All of them, and the text with U+25A1 in the place of each, so that all else stands where it stood. */
export function replaceForbidden(text: string): {
  readonly text: string
  readonly found: readonly ForbiddenCharacter[]
} {
  if (!forbidden.test(text)) return {text, found: []}
  const found = Array.from(text.matchAll(allForbidden), ({index}) => ({
    offset: index,
    name: nameOf(text, index)
  }))
  return {text: text.replace(allForbidden, '\u25A1'), found}
}

function nameOf(text: string, offset: number): string {
  return `U+${text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0')}`
}
