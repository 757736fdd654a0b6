/** Judges whether a translation that came back has the codes of its source. */
import type {Line, Token} from './line.ts'

/** In words, what is wrong with them; undefined when nothing is. `known` is the translation that is there. */
export function faultOfCodes(
  tokens: readonly Token[],
  source: Line,
  known: Line | undefined
): string | undefined {
  const faults: string[] = []
  const own = new Set(source.codes.map(({id}) => id))
  const former = new Set(known?.codes.map(({id}) => id))
  const opened = tokens.flatMap((token) =>
    token.kind === 'open' || token.kind === 'alone' ? [token.id] : []
  )
  for (const {id, open, close} of source.codes) {
    // What the translator left out before may stay out.
    if (!opened.includes(id) && (known === undefined || former.has(id)))
      faults.push(`code ${id}, ${shown(open, close)}, is lost`)
  }
  for (const id of new Set(opened)) {
    if (!own.has(id) && !former.has(id)) faults.push(`code ${id} is not in the source`)
    else if (opened.filter((one) => one === id).length > 1) faults.push(`code ${id} is there twice`)
  }
  return faults.length > 0 ? faults.join('; ') : faultOfNesting(tokens)
}

function shown(open: string, close: string | undefined): string {
  const raw = close === undefined ? open : `${open}…${close}`
  return `\`${raw.replace(/\s+/g, ' ').trim().slice(0, 60).replaceAll('`', '´')}\``
}

/** Markdown has no way to write marks that overlap. */
function faultOfNesting(tokens: readonly Token[]): string | undefined {
  const open: string[] = []
  for (const token of tokens) {
    if (token.kind === 'open') open.push(token.id)
    if (token.kind === 'close' && open.pop() !== token.id)
      return `code ${token.id} ends where another is open`
  }
  const [left] = open
  return left === undefined ? undefined : `code ${left} does not end`
}
