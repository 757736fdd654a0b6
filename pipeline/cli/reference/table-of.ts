/** Writes a table in Markdown. */

/** A stroke in a cell is escaped, and a line break a space. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |\n`
  return [line(head), line(head.map(() => '-')), ...rows.map(line)].join('')
}
