/** Reports what others write around an address, which Markdown takes into it or leaves beside it. */
import type {Text} from 'mdast'
import type {Position} from 'unist'
import {pointAt} from '../../line-table.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'

const hint = 'write `[words](address)`'

/** Of the character before an address, the address and what is behind it. */
const kinds = [
  // An address may have brackets of its own, as in `?filter[status]=open`; behind one, a number in brackets is a note.
  {
    what: 'AsciiDoc',
    pattern:
      /^[^[(`"]?(https?:\/\/[^\s[\]?]{1,400}(?<!\.)\[(?!(?:[\d,\s–-]+|\p{L}|sic)\])[^\]\n/^][^\]\n]{0,100}\])(?![(=&\w/])/u
  },
  {what: 'a link of a chat', pattern: /^(<https?:\/\/[^\s<>|]{1,400}\|[^<>\n]{1,100}>)/},
  {what: 'a link of a wiki', pattern: /^(\[https?:\/\/[^\s[\]]{1,400}[ \t][^[\]\n]{1,100}\])(?!\()/}
]

/** For an address that its author did not mark as one. */
export function reportAddress(words: Text, reading: Reading): void {
  // One beside HTML or brackets has its parent's place: of those that are alike there, all are told with the first.
  const place = positionOf(words)
  const known = seen.get(place) ?? new Set()
  if (known.has(words.value)) return
  seen.set(place, known.add(words.value))
  const from = place.start.offset ?? 0
  const written = reading.lines.text.slice(from, place.end.offset)
  let within = written.indexOf(words.value)
  while (within !== -1) {
    reportAt(from + within, words.value.length, reading)
    within = written.indexOf(words.value, within + words.value.length)
  }
}

const seen = new WeakMap<Position, Set<string>>()

function reportAt(at: number, length: number, reading: Reading): void {
  const from = Math.max(0, at - 1)
  const around = reading.lines.text.slice(from, at + length + 120)
  for (const {what, pattern} of kinds) {
    const found = pattern.exec(around)
    const quoted = found?.[1]
    if (found === null || quoted === undefined) continue
    const start = from + found[0].length - quoted.length
    const position = {
      start: pointAt(reading.lines, start),
      end: pointAt(reading.lines, start + quoted.length)
    }
    reading.tell({what, outcome: 'is an address with its signs here', hint, quoted, position})
    return
  }
}
