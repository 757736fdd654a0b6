/** A mutation of one file of the catalogue, and what mutations are made with. */
export interface Mutation {
  readonly name: string
  readonly file: string
  /** The entry at which the difference has to be found; empty for the page. */
  readonly at: string
  readonly change: (text: string) => string
}

type Change = Mutation['change']

export interface Entry {
  [key: string]: unknown
  id: string
  language: string
  title: string
  editions: Record<string, {path: string; bytes: number}>
}

/** The rows of a page's list, with what stands before and after them. */
function rows(text: string): {head: string; list: string[]; tail: string} {
  const [head = '', ...list] = text.split(/(?=<li data-type|<li><div lang)/)
  const last = list.pop() ?? ''
  const end = last.lastIndexOf('</ul></main>')
  return {head, list: [...list, last.slice(0, end)], tail: last.slice(end)}
}

/** Changes the list of the rows. */
export function withRows(change: (list: string[]) => string[]): Change {
  return (text) => {
    const {head, list, tail} = rows(text)
    return head + change(list).join('') + tail
  }
}

/** Changes the first row that has a text. */
export function inRow(marker: string, from: string | RegExp, to: string): Change {
  return withRows((list) => {
    const index = list.findIndex((row) => row.includes(marker))
    return list.map((row, at) => (at === index ? row.replace(from, to) : row))
  })
}

/** Changes index.json. */
export function inData(change: (publications: Entry[], all: Record<string, unknown>) => void): Change {
  return (text) => {
    const all = JSON.parse(text) as Record<string, unknown> & {publications: Entry[]}
    change(all.publications, all)
    return JSON.stringify(all)
  }
}

/** The entry of a publication in a language. */
export function entry(publications: Entry[], id: string, language: string): Entry {
  const found = publications.find((one) => one.id === id && one.language === language)
  if (found === undefined) throw new Error(`no entry ${id}`)
  return found
}
