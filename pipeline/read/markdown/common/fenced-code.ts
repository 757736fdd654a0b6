/** Reads fenced code that is closed (CommonMark 0.31 §4.5). */
import type {Block} from './block.ts'
import type {Lines} from './lines.ts'

const opening = /^(`{3,}|~{3,})(.*)$/

/** Whether a line opens code; one of backticks with another behind them is words. */
export function opensCode(written: string): boolean {
  const [, fence = '', info = ''] = opening.exec(written) ?? []
  return fence !== '' && !(fence.startsWith('`') && info.includes('`'))
}

/** Of a line that opens code. */
export function readFencedCode(lines: Lines, at: number): Block | undefined {
  const [, fence = '', behind = ''] = opening.exec(lines.written(at)) ?? []
  if (/[\\&\t]| $/.test(behind)) return undefined
  const closing = closingOf(lines, at, fence)
  if (closing === undefined) return undefined
  const [, lang = null, meta = null] = /^([^ ]+)(?: +(.+))?$/.exec(behind.trimStart()) ?? []
  const value = lines.joined(at + 1, closing)
  return {node: {type: 'code', lang, meta, value, position: lines.position(at, closing)}, next: closing + 1}
}

/** The line that closes code; undefined where none does, or where white space is behind its fence. */
function closingOf(lines: Lines, at: number, fence: string): number | undefined {
  const line = lines.ahead(fence, at, () => {
    let next = at + 1
    while (next < lines.count && !isClosing(lines, next, fence)) next += 1
    return next
  })
  return line < lines.count && lines.text.charCodeAt(lines.end(line) - 1) === fence.charCodeAt(0)
    ? line
    : undefined
}

function isClosing(lines: Lines, line: number, fence: string): boolean {
  const {text} = lines
  const sign = fence.charCodeAt(0)
  const start = lines.start(line)
  const end = lines.end(line)
  let from = start
  while (from < end && from - start < 3 && text.charCodeAt(from) === 32) from += 1
  let to = from
  while (to < end && text.charCodeAt(to) === sign) to += 1
  return to - from >= fence.length && text.slice(to, end).trim() === ''
}
