/** Reports what others write around an address, which Markdown takes into it or leaves beside it. */
import type {Text} from 'mdast'
import {pointAt} from '../../line-table.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'

const hint = 'write `[words](address)`'

/** Of the character before an address, the address and what is behind it. */
const kinds = [
  {what: 'AsciiDoc', pattern: /^[^[(]?(https?:\/\/[^\s[\]]{1,400}(?<!\.)\[[^\]\n/][^\]\n]{0,100}\])(?!\()/},
  {what: 'a link of a chat', pattern: /^(<https?:\/\/[^\s<>|]{1,400}\|[^<>\n]{1,100}>)/},
  {what: 'a link of a wiki', pattern: /^(\[https?:\/\/[^\s[\]]{1,400}[ \t][^[\]\n]{1,100}\])(?!\()/}
]

/** For an address that its author did not mark as one. */
export function reportAddress(words: Text, reading: Reading): void {
  const {text} = reading.lines
  // one beside HTML or brackets has its parent's place
  const place = positionOf(words)
  const within = text.slice(place.start.offset, place.end.offset).indexOf(words.value)
  if (within === -1) return
  const at = (place.start.offset ?? 0) + within
  const from = Math.max(0, at - 1)
  const around = text.slice(from, at + words.value.length + 120)
  for (const {what, pattern} of kinds) {
    const quoted = pattern.exec(around)?.[1]
    if (quoted === undefined) continue
    const start = from + around.indexOf(quoted)
    const position = {
      start: pointAt(reading.lines, start),
      end: pointAt(reading.lines, start + quoted.length)
    }
    reading.tell({what, outcome: 'is an address with its signs here', hint, quoted, position})
    return
  }
}
