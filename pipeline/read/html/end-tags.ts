/** Lists the end tags that HTML lets authors omit, and what closes each element then (WHATWG HTML §13.1.2.4). */

/** Elements without content. */
const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' ')
)

/** Elements that a start tag closes when they are open, looked for up to one of `within`. */
export interface ImpliedEnd {
  readonly closes: ReadonlySet<string>
  readonly within: ReadonlySet<string>
}

const tableParts = ['thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption', 'colgroup']

const impliedEnds: ReadonlyMap<string, ImpliedEnd> = new Map([
  ['li', {closes: new Set(['li']), within: new Set(['ul', 'ol'])}],
  ['dt', {closes: new Set(['dt', 'dd']), within: new Set(['dl'])}],
  ['dd', {closes: new Set(['dt', 'dd']), within: new Set(['dl'])}],
  ['td', {closes: new Set(['td', 'th']), within: new Set(['tr', 'table'])}],
  ['th', {closes: new Set(['td', 'th']), within: new Set(['tr', 'table'])}],
  ['tr', {closes: new Set(['tr', 'caption', 'colgroup']), within: new Set(['table'])}],
  ['thead', {closes: new Set(tableParts), within: new Set(['table'])}],
  ['tbody', {closes: new Set(tableParts), within: new Set(['table'])}],
  ['tfoot', {closes: new Set(tableParts), within: new Set(['table'])}],
  ['rt', {closes: new Set(['rt', 'rp']), within: new Set(['ruby'])}],
  ['rp', {closes: new Set(['rt', 'rp']), within: new Set(['ruby'])}]
])

/** Elements whose end tag may be omitted. */
const optionalEnds: ReadonlySet<string> = new Set(['p', 'li', 'dt', 'dd', 'rt', 'rp', ...tableParts])

/** Elements out of which no end tag of an element opened around them reaches, but a table's or a list's own. */
const scopes: ReadonlySet<string> = new Set(['td', 'th', 'caption'])

/** Whether an element never has an end tag. */
export function isVoid(name: string): boolean {
  return voidElements.has(name)
}

/** Whether an element's end tag may be left out. */
export function isOptionalEnd(name: string): boolean {
  return optionalEnds.has(name)
}

/** What a start tag of this name closes. */
export function impliedEndOf(name: string): ImpliedEnd | undefined {
  return impliedEnds.get(name)
}

/** Whether a mark opened around an element cannot be closed inside it. */
export function isScope(name: string): boolean {
  return scopes.has(name)
}
