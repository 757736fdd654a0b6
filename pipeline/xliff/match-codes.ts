/** Gives the codes of a translated line the numbers that they have in its source. */
import type {Code, Line} from './line.ts'

/** Those that are written alike come first, then those of one type in order; one that the source does not have gets a number of its own. */
export function matchCodes(source: Line, target: Line): Line {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  const take = (isLike: (own: Code, other: Code) => boolean): void => {
    for (const own of target.codes) {
      if (names.has(own.id)) continue
      const other = source.codes.find((one) => !taken.has(one.id) && isLike(own, one))
      if (other === undefined) continue
      names.set(own.id, other.id)
      taken.add(other.id)
    }
  }
  take((own, other) => own.open === other.open && own.close === other.close)
  take((own, other) => own.type === other.type && (own.close === undefined) === (other.close === undefined))
  let next = source.codes.length
  const nameOf = (id: string): string => {
    const known = names.get(id)
    if (known !== undefined) return known
    next += 1
    names.set(id, String(next))
    return String(next)
  }
  return {
    codes: target.codes.map((code) => ({...code, id: nameOf(code.id)})),
    tokens: target.tokens.map((token) => (token.kind === 'text' ? token : {...token, id: nameOf(token.id)}))
  }
}
