/** Trims white space and soft hyphens from both ends of a line, and puts a text on one. */

/** Spaces of any kind and soft hyphens, in linear time for any text. */
export function trimLine(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && saysNothing(text[start])) start += 1
  while (end > start && saysNothing(text[end - 1])) end -= 1
  return text.slice(start, end)
}

/** What white space Markdown folds is one space, and a no-break space between words stays; the ends are trimmed. */
export function onOneLine(text: string): string {
  return trimLine(text.replace(/[ \t\n\f\r]+/g, ' '))
}

function saysNothing(character = ''): boolean {
  return character === '\u00ad' || character.trim() === ''
}
