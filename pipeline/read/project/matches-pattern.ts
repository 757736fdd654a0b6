/** Matches paths with patterns of shells: `*` is any signs, `?` one, `[a-c]` one of these; `\` takes their meaning away. */

/** Whether all of a text is as a pattern says; `*` and `?` are `/`, too (Ruby's File.fnmatch without flags). Takes no more than pattern times text. */
export function matchesPattern(pattern: string, text: string): boolean {
  const parts = partsOf(pattern)
  let at = 0
  let next = 0
  /** Behind the last `*`, and how far it reaches. */
  let star: {readonly next: number; at: number} | undefined
  while (at < text.length) {
    const part = parts[next]
    if (part?.startsWith('*') === true) {
      next += 1
      star = {next, at}
    } else if (part !== undefined && matchesSign(part, text.charAt(at))) {
      next += 1
      at += 1
    } else if (star === undefined) return false
    else {
      star.at += 1
      at = star.at
      ;({next} = star)
    }
  }
  return parts.slice(next).every((part) => part.startsWith('*'))
}

/** What stands for a sign each, or for any: `[a-c]`, `\\*`, `**`, `a`. A bracket that never closes is itself, and is looked for once. */
function partsOf(pattern: string): readonly string[] {
  const lastEnd = pattern.lastIndexOf(']')
  const parts: string[] = []
  for (let at = 0; at < pattern.length; at += parts.at(-1)?.length ?? 1)
    parts.push(partAt(pattern, at, lastEnd))
  return parts
}

function partAt(pattern: string, at: number, lastEnd: number): string {
  const sign = pattern.charAt(at)
  if (sign === '*') {
    let end = at + 1
    while (pattern.charAt(end) === '*') end += 1
    return pattern.slice(at, end)
  }
  if (sign === '[' && at < lastEnd) {
    const end = pattern.indexOf(']', at)
    if (end > at + 1) return pattern.slice(at, end + 1)
  }
  return pattern.slice(at, sign === '\\' ? at + 2 : at + 1)
}

function matchesSign(part: string, sign: string): boolean {
  if (part === '?') return true
  if (part.length < 3) return part.slice(-1) === sign
  const [, not, signs = ''] = /^\[([!^]?)(.+)\]$/s.exec(part) ?? []
  const ranges = signs.match(/[\s\S]-[\s\S]|[\s\S]/g) ?? []
  return (not === '') === ranges.some((range) => range.charAt(0) <= sign && sign <= range.slice(-1))
}
