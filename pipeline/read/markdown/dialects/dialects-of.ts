/** Tells which dialects may be in the texts of a document: most are nowhere in it, and most of the others in few texts. */
import type {Dialect} from './dialect.ts'

/** Dialects in their order, with all signs that one of them needs. */
export interface Dialects {
  readonly all: readonly Dialect[]
  readonly signs: readonly string[]
}

/** The dialects, with the signs that some of them need. */
export function withSigns(all: readonly Dialect[]): Dialects {
  return {all, signs: [...new Set(all.flatMap(({needs = ''}) => [...needs]))]}
}

/** Gives those that may be in a text of a document, in their order. */
export type DialectsIn = (text: string) => readonly Dialect[]

/** Looks in the source of a document for what each of them needs before it asks the document's texts; for each of it once. */
export function dialectsOf(source: string, {all, signs}: Dialects): DialectsIn {
  const there = signs.filter((sign) => source.includes(sign))
  const found = new Map<Dialect, boolean>()
  const known = new Map<string, readonly Dialect[]>()
  const isThere = (dialect: Dialect): boolean => {
    const is = found.get(dialect) ?? dialect.sign?.test(source) !== false
    found.set(dialect, is)
    return is
  }
  return (text) => {
    let has = ''
    for (const sign of there) if (text.includes(sign)) has += sign
    const may = known.get(has) ?? all.filter((dialect) => needsAny(dialect, has) && isThere(dialect))
    known.set(has, may)
    return may
  }
}

/** Whether a text has one of the signs that a dialect needs, if it needs any. */
export function needsAny({needs}: Dialect, text: string): boolean {
  if (needs === undefined) return true
  for (const sign of needs) if (text.includes(sign)) return true
  return false
}
