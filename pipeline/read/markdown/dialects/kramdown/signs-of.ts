/** Counts the signs of quotations at the head of a line. */
export function signsOf(line: string): number {
  return (/^ {0,3}(?:> ?)*/.exec(line)?.[0].match(/>/g) ?? []).length
}
