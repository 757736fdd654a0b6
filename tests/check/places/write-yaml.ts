/** Writes data as YAML in any of its styles. */
import type {Pen} from './pen.ts'
import type {Entry, Mapping, Scalar, Written} from './written.ts'

/** The entries of a mapping, each on lines of its own, which are begun and ended here. */
export function writeYaml(root: Mapping, pen: Pen): void {
  writeEntries(root, 0, pen)
}

function writeEntries(node: Mapping, indent: number, pen: Pen): void {
  if (node.entries.length === 0) return
  beginLine(indent, pen)
  pen.span(node, () => {
    node.entries.forEach((entry, index) => {
      if (index > 0) beginLine(indent, pen)
      writeEntry(entry, indent, pen)
    })
  })
}

/** With a remark on a line of its own before it, or not. */
function beginLine(indent: number, pen: Pen): void {
  if (pen.throw(5) === 0) pen.aside(`${' '.repeat(pen.throw(indent + 1))}# a remark: é`).newLine()
  pen.aside(' '.repeat(indent))
}

function writeEntry(entry: Entry, indent: number, pen: Pen): void {
  writeKey(entry, pen)
  pen.write(':')
  writeBlockValue(entry, indent, pen)
}

function writeKey(entry: Entry, pen: Pen): void {
  const mark = ['"', "'", '', ''][pen.throw(4)] ?? ''
  pen.span(entry, () => pen.write(`${mark}${entry.key}${mark}`))
  if (pen.throw(6) === 0) pen.aside(' ')
}

function writeBlockValue(entry: Entry, indent: number, pen: Pen): void {
  const {value} = entry
  const isEmpty = value.kind === 'scalar' ? value.value === null : sizeOf(value) === 0
  if (value.kind === 'scalar' && isEmpty && pen.throw(2) === 0) {
    // A value that is not there has the place of its key.
    pen.place(value, pen.spots.get(entry) ?? pen.here()).newLine()
    return
  }
  const isBlock = !isEmpty && pen.throw(2) === 0
  if (value.kind === 'scalar' && isBlock && isLiteral(value)) {
    pen.aside(' ').span(value, () =>
      pen
        .write('|-')
        .newLine()
        .write(`${' '.repeat(indent + 2)}${String(value.value)}`)
    )
    pen.newLine()
    return
  }
  if (value.kind === 'mapping' && isBlock) {
    pen.newLine()
    writeEntries(value, indent + 2, pen)
    return
  }
  if (value.kind === 'list' && isBlock) {
    const inner = indent + 2 * pen.throw(2)
    pen.newLine().aside(' '.repeat(inner))
    pen.span(value, () => {
      value.items.forEach((item, index) => {
        if (index > 0) pen.newLine().aside(' '.repeat(inner))
        pen.write('- ')
        writeFlow(item, pen)
      })
    })
    pen.newLine()
    return
  }
  pen.aside(' '.repeat(1 + pen.throw(2)))
  writeFlow(value, pen, indent + 2)
  if (pen.throw(5) === 0) pen.aside(' # 𝛼 after it')
  pen.newLine()
}

function sizeOf(value: Exclude<Written, Scalar>): number {
  return value.kind === 'list' ? value.items.length : value.entries.length
}

function isLiteral({value}: Scalar): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

/** In the line; `indent` is how far in a line that continues it stands, if there may be one. */
function writeFlow(value: Written, pen: Pen, indent?: number): void {
  pen.span(value, () => {
    if (value.kind === 'scalar') pen.write(token(value, pen))
    else writeParts(value, pen, indent)
  })
}

function writeParts(value: Exclude<Written, Scalar>, pen: Pen, indent: number | undefined): void {
  const [open, close] = value.kind === 'list' ? ['[', ']'] : ['{', '}']
  const parts = value.kind === 'list' ? value.items : value.entries
  pen.write(open)
  parts.forEach((part, index) => {
    if (index > 0) pen.write(',')
    if (indent !== undefined && pen.throw(4) === 0) pen.newLine().aside(' '.repeat(indent))
    else if (index > 0) pen.aside(' ')
    if ('key' in part) {
      pen.span(part, () => pen.write(part.key)).write(': ')
      writeFlow(part.value, pen)
    } else writeFlow(part, pen)
  })
  pen.write(close)
}

function token({value}: Scalar, pen: Pen): string {
  if (typeof value !== 'string')
    return value === null ? (['null', '~'][pen.throw(2)] ?? 'null') : String(value)
  const isPlain =
    /^[\p{L}\p{N}][\p{L}\p{N} ./-]*$/u.test(value) && Number.isNaN(Number(value)) && !words.has(value)
  switch (pen.throw(isPlain ? 4 : 2)) {
    case 0:
      return JSON.stringify(value)
    case 1:
      return `'${value.replaceAll("'", "''")}'`
    default:
      return value
  }
}

/** Texts that would be something else without quotes. */
const words = new Set(['true', 'false', 'null'])
