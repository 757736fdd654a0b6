/** Writes data as attributes of a directive. */
import type {Pen} from './pen.ts'
import type {Entry, Scalar, Written} from './written.ts'

/** Whether an entry can be an attribute: a name, with a scalar or a list of such without commas. */
export function fitsAttribute({key, value}: Entry): boolean {
  return /^[a-z][a-z_-]*$/i.test(key) && isFlat(value)
}

function isFlat(value: Written): boolean {
  if (value.kind === 'mapping') return false
  if (value.kind === 'scalar') return !/["{}]/.test(textOf(value))
  return value.items.every(
    (item) =>
      item.kind === 'scalar' && /^[^",{}]+$/.test(textOf(item)) && textOf(item).trim() === textOf(item)
  )
}

/** `name=value`, after a space. */
export function writeAttribute(entry: Entry, pen: Pen): void {
  const {key, value} = entry
  pen.write(' '.repeat(1 + pen.throw(2))).mark(entry)
  if (value.kind === 'scalar' && value.value === true && pen.throw(2) === 0) {
    pen.mark(value).write(key)
    return
  }
  const start = pen.here()
  pen.write(`${key}=`)
  if (value.kind === 'scalar') {
    const text = textOf(value)
    if (/^[A-Za-z0-9.-]+$/.test(text) && pen.throw(2) === 0) {
      pen.mark(value).write(text)
      return
    }
    const quote = text.includes("'") || pen.throw(2) === 0 ? '"' : "'"
    pen.write(quote)
    // Where nothing stands between the quotes, the attribute is what can be shown.
    pen.mark(value, text === '' ? start : pen.here())
    pen.write(text).write(quote)
    return
  }
  if (value.kind === 'mapping') throw new Error('an attribute holds no mapping')
  pen.write('"')
  if (value.items.length === 0) pen.mark(value, start)
  else pen.mark(value)
  value.items.forEach((item, index) => {
    if (item.kind !== 'scalar') throw new Error('a list in an attribute holds scalars')
    if (index > 0) pen.write(',')
    pen
      .write(' '.repeat(pen.throw(3)))
      .mark(item)
      .write(textOf(item))
      .write(' '.repeat(pen.throw(2)))
  })
  pen.write('"')
}

function textOf({value}: Scalar): string {
  return String(value)
}
