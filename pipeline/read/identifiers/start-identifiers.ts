/** Takes the identifiers that authors give: each is safe, and given once in its document. */
import type {Position} from 'unist'
import type {FindingDetails} from '../../model/finding.ts'
import {isPartId} from '../../model/publication/page-ids.ts'
import {pointAt, type LineTable} from '../line-table.ts'
import type {Reading} from '../markdown/reading.ts'
import {slug} from '../slug.ts'
import {isReservedPrefix, isSafeId, isSafeName} from './safe-identifier.ts'

interface Ground {
  readonly lines: LineTable
  readonly report: Reading['report']
}

export interface Identifiers extends Pick<Reading, 'claim'> {
  /** Those that were taken, each with its place. */
  readonly explicit: ReadonlyMap<string, Position>
}

/** Of one document, in which none is taken yet. */
export function startIdentifiers(path: string, lines: LineTable, report: Reading['report']): Identifiers {
  const explicit = new Map<string, Position>()
  return {
    explicit,
    claim: (written, position) => {
      const id = written?.normalize('NFC') ?? ''
      if (!isSafe(id, position, {lines, report})) return ''
      const first = explicit.get(id)
      if (first === undefined) {
        explicit.set(id, position)
        return id
      }
      const related = [{message: 'it is given here first', place: {path, start: first.start, end: first.end}}]
      const hints = ['give one of the two another id, and change the links that lead to it']
      report('identifier/is-unique', position, `the identifier \`${id}\` is given twice`, {hints, related})
      return ''
    }
  }
}

function isSafe(id: string, position: Position, {lines, report: tell}: Ground): boolean {
  const shown = id.length > 60 ? `${id.slice(0, 60)}…` : id
  const report = (message: string, hint: string): false => {
    tell('identifier/is-safe', position, message, {hints: [hint], ...renamed(id, position, lines)})
    return false
  }
  if (!/[\p{L}\p{N}]/u.test(id)) {
    return report(`the identifier \`${shown}\` has no letter or digit`, 'begin it with a letter')
  }
  const wrong = /[\s\p{C}/\\#%&"'`<>{}]/u.exec(id)?.[0]
  if (wrong !== undefined)
    return report(`the identifier \`${shown}\` holds \`${wrong}\``, 'use letters, digits and `-`')
  if (id.length > 200) return report(`the identifier \`${shown}\` has more than 200 characters`, 'shorten it')
  if (isReservedPrefix(id))
    return report(`the identifier \`${shown}\` begins as those of footnotes do`, 'choose another beginning')
  if (isPartId(id)) {
    return report(
      `the identifier \`${shown}\` is one that pages have for a part of their own`,
      `use \`${shown.slice(1)}\`, or another name`
    )
  }
  if (!isSafeName(id))
    return report(
      `the identifier \`${shown}\` is a name that browsers give to their own objects`,
      `use \`the-${shown}\` or the like`
    )
  return true
}

/** An id of the same words that can stand, where this one is written as `#id`. */
function renamed(id: string, {start, end}: Position, lines: LineTable): FindingDetails {
  const plain = slug(id)
  const safe = isSafeId(plain) ? plain : `the-${plain}`
  const isPlain = lines.text.slice(start.offset, end.offset) === `#${id}`
  if (!isPlain || plain === '' || !isSafeId(safe)) return {}
  return {fix: {edits: [{start: pointAt(lines, (start.offset ?? 0) + 1), end, text: safe}]}}
}
