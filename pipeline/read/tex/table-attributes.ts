/** Writes what Temml says of a table in the styles of its cells as attributes of the table (MathML 3 §3.5.1.2). */
import type {WrittenElement} from './read-markup.ts'

/** Its spaces, lines and frame. */
export function tableAttributes(table: WrittenElement): readonly (readonly [name: string, value: string])[] {
  const rows = elementsIn(table, 'mtr').map((row) =>
    elementsIn(row, 'mtd').map((cell) => attribute(cell, 'style'))
  )
  const attributes: (readonly [string, string])[] = []
  const spaced = rows.find((row) => row.length > 1)
  if (spaced !== undefined) {
    const gaps = spaced.slice(1).map((style, index) => `${gapBetween(spaced[index] ?? '', style)}em`)
    attributes.push(['columnspacing', new Set(gaps).size === 1 ? gaps.slice(0, 1).join('') : gaps.join(' ')])
  }
  const classes = attribute(table, 'class')
  if (classes.includes('tml-small')) attributes.push(['rowspacing', '0.2em'])
  if (classes.includes('tml-jot')) attributes.push(['rowspacing', '0.3em'])
  const columns = columnLines(rows)
  if (columns.includes('solid')) attributes.push(['columnlines', columns.join(' ')])
  const between = rowLines(rows)
  if (between.includes('solid')) attributes.push(['rowlines', between.join(' ')])
  const corner = rows[0]?.[0] ?? ''
  if (hasBorder(corner, 'left') && hasBorder(corner, 'top')) attributes.push(['frame', 'solid'])
  return attributes
}

function columnLines(rows: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(1, ...rows.map((row) => row.length))
  return Array.from({length: width - 1}, (_, index) =>
    rows.some((row) => hasBorder(row[index] ?? '', 'right') || hasBorder(row[index + 1] ?? '', 'left'))
      ? 'solid'
      : 'none'
  )
}

function rowLines(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.slice(1).map((row, index) => {
    const above = rows[index] ?? []
    const isLined =
      row.some((cell) => hasBorder(cell, 'top')) || above.some((cell) => hasBorder(cell, 'bottom'))
    return isLined ? 'solid' : 'none'
  })
}

/** In em, to two places; a cell that says nothing has the space that browsers give it. */
function gapBetween(before: string, after: string): number {
  const sum = paddingOf(before, 'padding-right') + paddingOf(after, 'padding-left')
  return Math.round(sum * 100) / 100
}

function paddingOf(style: string, name: string): number {
  const said = [...style.matchAll(new RegExp(`${name}:\\s*([\\d.]+)(em|pt)?`, 'g'))].at(-1)
  if (said === undefined) return 0.4
  const value = Number(said[1])
  // A point of TeX at a size of 12.
  return said[2] === 'pt' ? value / 11.9552 : value
}

function hasBorder(style: string, side: string): boolean {
  return new RegExp(`border-${side}:[^;]*solid`).test(style)
}

function elementsIn(parent: WrittenElement, name: string): readonly WrittenElement[] {
  return parent.childNodes.filter((node) => 'tagName' in node).filter(({tagName}) => tagName === name)
}

function attribute(element: WrittenElement, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? ''
}
