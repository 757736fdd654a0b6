/** Writes data as YAML in any of its styles. */
import type {Pen} from './pen.ts'
import type {Entry, Mapping, Scalar, Written} from './written.ts'

/** The entries of a mapping, each on lines of its own, which are begun and ended here. */
export function writeYaml(root: Mapping, pen: Pen): void {
  writeEntries(root, 0, pen)
}

function writeEntries(node: Mapping, indent: number, pen: Pen): void {
  node.entries.forEach((entry, index) => {
    if (pen.throw(5) === 0) pen.write(`${' '.repeat(pen.throw(indent + 1))}# a remark: é`).newLine()
    pen.write(' '.repeat(indent))
    if (index === 0) pen.mark(node)
    writeKey(entry, pen)
    pen.write(':')
    writeBlockValue(entry, indent, pen)
  })
}

function writeKey(entry: Entry, pen: Pen): void {
  pen.mark(entry)
  switch (pen.throw(4)) {
    case 0:
      pen.write(`"${entry.key}"`)
      break
    case 1:
      pen.write(`'${entry.key}'`)
      break
    default:
      pen.write(entry.key)
  }
  if (pen.throw(6) === 0) pen.write(' ')
}

function writeBlockValue(entry: Entry, indent: number, pen: Pen): void {
  const {value} = entry
  const isEmpty = value.kind === 'scalar' ? value.value === null : sizeOf(value) === 0
  if (value.kind === 'scalar' && isEmpty && pen.throw(2) === 0) {
    // A value that is not there has the place of its key.
    pen.mark(value, pen.spots.get(entry)).newLine()
    return
  }
  const isBlock = !isEmpty && pen.throw(2) === 0
  if (value.kind === 'scalar' && isBlock && isLiteral(value)) {
    pen.write(' ').mark(value).write('|-').newLine()
    pen.write(`${' '.repeat(indent + 2)}${String(value.value)}`).newLine()
    return
  }
  if (value.kind === 'mapping' && isBlock) {
    pen.newLine()
    writeEntries(value, indent + 2, pen)
    return
  }
  if (value.kind === 'list' && isBlock) {
    const inner = indent + 2 * pen.throw(2)
    value.items.forEach((item, index) => {
      pen.newLine().write(' '.repeat(inner))
      if (index === 0) pen.mark(value)
      pen.write('- ')
      writeFlow(item, pen)
    })
    pen.newLine()
    return
  }
  pen.write(' '.repeat(1 + pen.throw(2)))
  writeFlow(value, pen, indent + 2)
  if (pen.throw(5) === 0) pen.write(' # 𝛼 after it')
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
  pen.mark(value)
  if (value.kind === 'scalar') {
    pen.write(token(value, pen))
    return
  }
  const [open, close] = value.kind === 'list' ? ['[', ']'] : ['{', '}']
  const parts = value.kind === 'list' ? value.items : value.entries
  pen.write(open)
  parts.forEach((part, index) => {
    if (index > 0) pen.write(',')
    if (indent !== undefined && pen.throw(4) === 0) pen.newLine().write(' '.repeat(indent))
    else if (index > 0) pen.write(' ')
    if ('key' in part) {
      pen.mark(part).write(`${part.key}: `)
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
