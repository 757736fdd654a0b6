/** Follows the fences of code from line to line. */

/** The mark of the code that is open behind a line, of the one that was open before it; undefined where none is. */
export function fenceBehind(line: string, fence: string | undefined): string | undefined {
  const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? []
  if (fence === undefined) return mark
  return mark?.startsWith(fence) === true && line.trim() === mark ? undefined : fence
}
