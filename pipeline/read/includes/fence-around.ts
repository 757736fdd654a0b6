/** Gives the fence that code can stand in: longer than any run of backticks in it. */
export function fenceAround(code: string): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  return '`'.repeat(longest + 1)
}
