/** Writes emphasis as elements of HTML where its marks would be read as signs, as in `これは**「重要」**です` or `**important **now`. */
import type {Code, Line} from './line.ts'

const elements: ReadonlyMap<string, string> = new Map([
  ['*', 'em'],
  ['_', 'em'],
  ['**', 'strong'],
  ['__', 'strong'],
  ['~', 'del'],
  ['~~', 'del']
])

/** `raws` are the tokens as they are written; gives the codes by id (CommonMark 0.31.2, 6.2). */
export function asElements(
  {tokens, codes}: {readonly tokens: Line['tokens']; readonly codes: ReadonlyMap<string, Code>},
  raws: readonly string[]
): ReadonlyMap<string, Code> {
  const changed = new Map(codes)
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'open') continue
    const code = codes.get(token.id)
    const element = code?.close === code?.open ? elements.get(code?.open ?? '') : undefined
    if (code === undefined || element === undefined) continue
    const end = tokens.findIndex(
      ({kind}, at) => at > index && kind === 'close' && idAt(tokens, at) === token.id
    )
    const outer = [raws.slice(0, index).join(''), raws.slice(end + 1).join('')] as const
    const inner = raws.slice(index + 1, end).join('')
    const isWord = code.open.startsWith('_')
    const opens = isFlanking(lastSign(outer[0]), firstSign(inner), isWord)
    const closes = isFlanking(firstSign(outer[1]), lastSign(inner), isWord)
    if (!opens || !closes) changed.set(token.id, {...code, open: `<${element}>`, close: `</${element}>`})
  }
  return changed
}

function idAt(tokens: Line['tokens'], at: number): string | undefined {
  const token = tokens[at]
  return token === undefined || token.kind === 'text' ? undefined : token.id
}

/** Whether a mark is one between the signs outside and inside of it; a line's start and end are white space. */
function isFlanking(outside: string, inside: string, isWord: boolean): boolean {
  const isApart = /^[\s\p{P}\p{S}]?$/u.test(outside)
  return /^\S$/u.test(inside) && (isApart || (!isWord && !/[\p{P}\p{S}]/u.test(inside)))
}

function firstSign(text: string): string {
  return /^[^]/u.exec(text)?.[0] ?? ''
}

function lastSign(text: string): string {
  return /[^]$/u.exec(text.slice(-2))?.[0] ?? ''
}
