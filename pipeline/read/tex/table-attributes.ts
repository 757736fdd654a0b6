/** Writes what Temml says of a table in the styles of its cells as attributes of the table (MathML 3 §3.5.1.2). */
import type {WrittenElement} from './read-markup.ts'

const sides = ['left', 'right', 'top', 'bottom'] as const
type Side = (typeof sides)[number]

/** Which of its outer edges have lines, and what is lost of these: MathML has no others than single ones around an element. */
export function tableEdges(table: WrittenElement): {
  readonly lined: readonly Side[]
  readonly left: readonly string[]
} {
  const rows = stylesOf(table)
  const edges = {
    left: rows.map((row) => row[0] ?? ''),
    right: rows.map((row) => row.at(-1) ?? ''),
    top: rows[0] ?? [],
    bottom: rows.at(-1) ?? []
  }
  const lined = sides.filter(
    (side) => edges[side].length > 0 && edges[side].every((cell) => hasBorder(cell, side))
  )
  const isDashed = lined.some((side) => edges[side].some((cell) => lineOf(cell, side) === 'dashed'))
  const isDouble = rows.flat().some((cell) => sides.some((side) => lineOf(cell, side) === 'double'))
  return {
    lined,
    left: [
      ...(isDouble ? ['second lines of a table'] : []),
      ...(isDashed ? ['dashes of lines around a table'] : [])
    ]
  }
}

/** Its spaces, and the lines within it. */
export function tableAttributes(table: WrittenElement): readonly (readonly [name: string, value: string])[] {
  const rows = stylesOf(table)
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
  if (columns.some((line) => line !== 'none')) attributes.push(['columnlines', columns.join(' ')])
  const between = rowLines(rows)
  if (between.some((line) => line !== 'none')) attributes.push(['rowlines', between.join(' ')])
  return attributes
}

function columnLines(rows: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(1, ...rows.map((row) => row.length))
  return Array.from({length: width - 1}, (_, index) =>
    lineAmong(
      rows.flatMap((row) => [lineOf(row[index] ?? '', 'right'), lineOf(row[index + 1] ?? '', 'left')])
    )
  )
}

function rowLines(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.slice(1).map((row, index) => {
    const above = rows[index] ?? []
    return lineAmong([
      ...row.map((cell) => lineOf(cell, 'top')),
      ...above.map((cell) => lineOf(cell, 'bottom'))
    ])
  })
}

/** A double line is drawn as one. */
function lineAmong(lines: readonly string[]): string {
  if (lines.includes('solid') || lines.includes('double')) return 'solid'
  return lines.includes('dashed') ? 'dashed' : 'none'
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
  return lineOf(style, side) !== ''
}

function lineOf(style: string, side: string): string {
  return new RegExp(`border-${side}:[^;]*(solid|dashed|double)`).exec(style)?.[1] ?? ''
}

/** Of its cells, row by row. */
function stylesOf(table: WrittenElement): readonly (readonly string[])[] {
  return elementsIn(table, 'mtr').map((row) => elementsIn(row, 'mtd').map((cell) => attribute(cell, 'style')))
}

function elementsIn(parent: WrittenElement, name: string): readonly WrittenElement[] {
  return parent.childNodes.filter((node) => 'tagName' in node).filter(({tagName}) => tagName === name)
}

function attribute(element: WrittenElement, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? ''
}
