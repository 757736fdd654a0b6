/** Leaves out of a document of MDX the lines in which it imports its components, which nobody sees on its site. */
import {fenceBehind} from './fence-behind.ts'

const whole = /^import\s+(?:type\s+)?(?:[\w$*{][^'"]{0,500}\sfrom\s+)?(['"])[^'"]{1,300}\1;?\s*$/
const opening = /^import\s+(?:type\s+)?(?:[\w$]+\s*,\s*)?\{[^'"}]*$/
const closing = /^[^'"}]*\}\s*from\s+(['"])[^'"]{1,300}\1;?\s*$/

/** Only between an empty line, or the front matter, and the next: elsewhere a line that begins with `import` is one of a paragraph. Code stays as it is. */
export function withoutImports(text: string): string {
  if (!/^import\s/m.test(text)) return text
  const lines = text.split('\n')
  const kept: string[] = []
  let fence: string | undefined
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    const end = fence === undefined && isApart(kept.at(-1)) ? endOfImport(lines, index) : undefined
    if (end !== undefined) {
      index = end
      // What parted it from the words behind it.
      if (isEmpty(lines[index + 1])) index += 1
      continue
    }
    kept.push(line)
    fence = fenceBehind(line, fence)
  }
  return kept.join('\n')
}

/** The last line of an import that begins in a line; undefined where none does. */
function endOfImport(lines: readonly string[], start: number): number | undefined {
  const line = lines[start] ?? ''
  if (whole.test(line)) return start
  if (!opening.test(line)) return undefined
  const rest = lines.slice(start + 1, start + 100)
  const end = rest.findIndex((one) => isEmpty(one) || closing.test(one))
  return end !== -1 && closing.test(rest[end] ?? '') ? start + 1 + end : undefined
}

function isApart(above: string | undefined): boolean {
  return above === undefined || isEmpty(above) || /^---\s*$/.test(above)
}

function isEmpty(line: string | undefined): boolean {
  return line?.trim() === ''
}
