/** Writes data as attributes of a directive. */
import type {Pen} from './pen.ts'
import type {Entry, List, Point, Scalar, Written} from './written.ts'

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

/** `name=value`, after a space. The place of a second one of its name is all of it, which is one too many. */
export function writeAttribute(entry: Entry, pen: Pen, isSecond: boolean): void {
  pen.aside(' '.repeat(1 + pen.throw(2)))
  const start = pen.here()
  writeNamed(entry, start, pen)
  if (isSecond) pen.place(entry, {...start, end: pen.here()})
}

function writeNamed(entry: Entry, start: Point, pen: Pen): void {
  const {key, value} = entry
  pen.span(entry, () => pen.write(key))
  if (value.kind === 'scalar' && value.value === true && pen.throw(2) === 0) {
    pen.place(value, pen.spots.get(entry) ?? start)
    return
  }
  pen.write('=')
  if (value.kind === 'mapping') throw new Error('an attribute holds no mapping')
  if (value.kind === 'list') {
    quote(value, start, {pen, mark: '"', write: () => writeItems(value, pen)})
    return
  }
  const text = textOf(value)
  if (/^[A-Za-z0-9.-]+$/.test(text) && pen.throw(2) === 0) {
    pen.span(value, () => pen.write(text))
    return
  }
  const mark = text.includes("'") || pen.throw(2) === 0 ? '"' : "'"
  quote(value, start, {pen, mark, write: () => pen.write(text)})
}

/** Where nothing stands between the quotes, the attribute is what can be shown. */
function quote(
  value: Scalar | List,
  start: Point,
  {pen, mark, write}: {readonly pen: Pen; readonly mark: string; readonly write: () => void}
): void {
  const isEmpty = value.kind === 'list' ? value.items.length === 0 : textOf(value) === ''
  pen.write(mark).spanWhole(value, write).write(mark)
  if (isEmpty) pen.place(value, {...start, end: pen.here()})
}

function writeItems({items}: List, pen: Pen): void {
  items.forEach((item, index) => {
    if (item.kind !== 'scalar') throw new Error('a list in an attribute holds scalars')
    if (index > 0) pen.write(',')
    pen
      .aside(' '.repeat(pen.throw(3)))
      .span(item, () => pen.write(textOf(item)))
      .aside(' '.repeat(pen.throw(2)))
  })
}

function textOf({value}: Scalar): string {
  return String(value)
}
