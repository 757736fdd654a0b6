/** Characters that no edition can carry: what XML 1.0 §2.2 allows in no document, and those that Tetrapla keeps for itself. */

/** The controls of ASCII but tab and line endings, lone surrogates, U+FFFE, U+FFFF, and the noncharacters U+FDD0 to U+FDEF. */
const forbidden = /(?![\t\n\r\u007F-\u009F])[\p{Cc}\p{Cs}\uFDD0-\uFDEF\uFFFE\uFFFF]/u

/** The first of them in a text: where it stands, and its name, such as `U+000C`. */
export function forbiddenCharacter(
  text: string
): {readonly offset: number; readonly name: string} | undefined {
  const offset = text.search(forbidden)
  if (offset === -1) return undefined
  const number = text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0')
  return {offset, name: `U+${number}`}
}
