/** Tells which dialects may be in the texts of a document: most are nowhere in it, and most of the others in few texts. */
import type {Dialect} from './dialect.ts'

/** Gives those that may be in a text of a document, in their order. */
export type DialectsIn = (text: string) => readonly Dialect[]

/** Looks once for what each of them needs in the source of a document, and gives what asks its texts. */
export function dialectsOf(source: string, all: readonly Dialect[]): DialectsIn {
  const signs = [...new Set(all.flatMap(({needs = ''}) => [...needs]))].filter((sign) =>
    source.includes(sign)
  )
  const those = all.filter(
    (dialect) => needsAny(dialect, signs.join('')) && dialect.sign?.test(source) !== false
  )
  const known = new Map<string, readonly Dialect[]>()
  return (text) => {
    let has = ''
    for (const sign of signs) if (text.includes(sign)) has += sign
    const may = known.get(has) ?? those.filter((dialect) => needsAny(dialect, has))
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
