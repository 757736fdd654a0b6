/** Trims white space and soft hyphens from both ends of a line. */

/** Spaces of any kind and soft hyphens, in linear time for any text. */
export function trimLine(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && saysNothing(text[start])) start += 1
  while (end > start && saysNothing(text[end - 1])) end -= 1
  return text.slice(start, end)
}

function saysNothing(character = ''): boolean {
  return character === '\u00ad' || character.trim() === ''
}
