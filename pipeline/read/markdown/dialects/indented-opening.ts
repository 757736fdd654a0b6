/** Finds the lines that open blocks of what is indented below them, as MkDocs has them. */

/** A line that opens such a block. */
export interface IndentedOpening {
  /** Of an admonition, as its author wrote it; absent for a tab. */
  readonly name?: string
  /** The line as it was written, without white space around it. */
  readonly written: string
}

const openingLine =
  /^([ \t]*)(?:(?:!!!|\?\?\?\+?)[ \t]?([a-z][\w-]{0,30})(?:[ \t]+[a-z][\w-]{0,30}){0,3}(?:[ \t]+"([^"]*)")?|===[!+]?[ \t]+(?:"([^"]+)"|'([^']+)'))[ \t]*$/i

/** What a line of the source opens, where lines that are indented further follow; its title begins at this column. */
export function openingOf(
  lines: readonly string[],
  index: number
):
  | (IndentedOpening & {readonly indent: string; readonly title?: string; readonly column: number})
  | undefined {
  const line = lines[index] ?? ''
  if (!/[!?=]{3}/.test(line)) return undefined
  const [found, indent = '', name, ofAdmonition, double, single] = openingLine.exec(line) ?? []
  if (found === undefined || !holdsLines(lines, index, indent)) return undefined
  const title = ofAdmonition ?? double ?? single
  return {
    indent,
    written: line.trim(),
    column: line.lastIndexOf(title ?? ''),
    ...(name === undefined ? {} : {name: name.toLowerCase()}),
    ...(title === undefined || title.trim() === '' ? {} : {title})
  }
}

/** Whether the next line with words is indented further, and the line itself stands in nothing that is code. */
function holdsLines(lines: readonly string[], index: number, indent: string): boolean {
  const next = lines.slice(index + 1, index + 4).find((line) => line.trim() !== '') ?? ''
  if (!next.startsWith(`${indent}    `) && !next.startsWith(`${indent}\t`)) return false
  if (indent === '') return true
  for (let at = index - 1; at >= Math.max(0, index - 400); at -= 1) {
    const line = lines[at] ?? ''
    const own = /^[ \t]*/.exec(line)?.[0].length ?? 0
    if (line.trim() !== '' && own < indent.length) return /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/.test(line)
  }
  return false
}
