/** Prepares what the handlers are given: the file's facts, the limits' counters, the ids taken so far. */
import type {Definition} from 'mdast'
import type {Position} from 'unist'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding, type FindingDetails} from '../../model/finding.ts'
import {raiseHint} from '../../model/limits.ts'
import {isPartId} from '../../model/publication/page-ids.ts'
import {isReservedPrefix, isSafeId, isSafeName} from '../identifiers/safe-identifier.ts'
import {pointAt, type LineTable} from '../line-table.ts'
import {slug} from '../slug.ts'
import type {IndentedOpening} from './dialects/indented-opening.ts'
import type {MaskedTitle} from './dialects/mask-source.ts'
import {startTally, type Tally} from './dialects/tally.ts'
import {convertBlocks, convertInlines} from './convert.ts'
import {positionOf} from './place-all.ts'
import type {ReadSettings, Reading} from './reading.ts'
import type {SourceNode} from './source-tree.ts'

export interface ReadingFacts {
  readonly path: string
  readonly lines: LineTable
  readonly settings: ReadSettings
  readonly definitions: ReadonlyMap<string, Definition>
  /** Normalized identifiers of the footnotes that are defined. */
  readonly notes: ReadonlySet<string>
  readonly titles: ReadonlyMap<number, MaskedTitle>
  readonly openings: ReadonlyMap<number, IndentedOpening>
}

export interface StartedReading {
  readonly reading: Reading
  /** What other kinds of Markdown it has. */
  readonly tally: Tally
  /** Every finding so far. */
  readonly diagnostics: readonly Diagnostic[]
  /** The ids that the author gave, each with its place. */
  readonly explicit: ReadonlyMap<string, Position>
}

/** A reading in which nothing is counted or taken yet. */
export function startReading(facts: ReadingFacts): StartedReading {
  const {path, lines, settings, definitions, notes, titles, openings} = facts
  const tally = startTally()
  const diagnostics: Diagnostic[] = []
  const reported = new Set<string>()
  const explicit = new Map<string, Position>()
  const cells = {all: 0, filled: 0, admitted: true}
  let depth = 0

  /** The handlers of nodes recurse through here, so that no tree is deeper than the limit. */
  function descend<T>(nodes: readonly SourceNode[], convert: () => readonly T[]): readonly T[] {
    const [first] = nodes
    if (first === undefined) return []
    if (depth > settings.limits.nesting) {
      reading.report(
        'limit/nesting',
        positionOf(first),
        `blocks and words are nested more than ${settings.limits.nesting} deep`,
        {hints: [raiseHint('nesting')]}
      )
      return []
    }
    depth += 1
    const converted = convert()
    depth -= 1
    return converted
  }

  const reading: Reading = {
    path,
    lines,
    settings,
    definitions,
    isNote: (identifier) => notes.has(identifier.toLowerCase()),

    report(ruleId, position, message, details) {
      // One place is enough to see that a document is too deep; everything below it would say the same.
      const key = ruleId === 'limit/nesting' ? ruleId : `${ruleId} ${position.start.offset ?? 0} ${message}`
      if (reported.has(key)) return
      reported.add(key)
      const {start, end} = position
      const diagnostic = finding(ruleId, {path, start, end}, message, details)
      const isRefused = ruleId === 'html/has-counterpart' && settings.html === 'refuse'
      diagnostics.push(isRefused ? {...diagnostic, severity: 'error'} : diagnostic)
    },

    tell: (foreign) => tally.add(foreign),

    titleAt: (line) => titles.get(line),
    openingAt: (line) => openings.get(line),

    claim(written, position) {
      const id = written?.normalize('NFC') ?? ''
      if (!isSafe(id, position, reading)) return ''
      const first = explicit.get(id)
      if (first === undefined) {
        explicit.set(id, position)
        return id
      }
      const related = [{message: 'it is given here first', place: {path, start: first.start, end: first.end}}]
      reading.report('identifier/is-unique', position, `the identifier \`${id}\` is given twice`, {related})
      return ''
    },

    admitCells(more, position) {
      cells.all += more.cells
      cells.filled += more.filled
      const {tableCells, filledCells} = settings.limits
      const isWithin = cells.all <= tableCells && cells.filled <= filledCells
      if (!isWithin && cells.admitted) {
        const message =
          cells.all > tableCells
            ? `the document's tables have more than ${tableCells} cells`
            : `the document's tables lack more than ${filledCells} cells`
        const hints = ['divide the table', raiseHint(cells.all > tableCells ? 'tableCells' : 'filledCells')]
        reading.report('limit/table-cells', position, message, {hints})
      }
      cells.admitted = isWithin
      return isWithin
    },

    blocks: (nodes) => descend(nodes, () => convertBlocks(nodes, reading)),
    inlines: (nodes) => descend(nodes, () => convertInlines(nodes, reading))
  }
  return {reading, tally, diagnostics, explicit}
}

function isSafe(id: string, position: Position, reading: Reading): boolean {
  const shown = id.length > 60 ? `${id.slice(0, 60)}…` : id
  const report = (message: string, hint: string): false => {
    reading.report('identifier/is-safe', position, message, {
      hints: [hint],
      ...renamed(id, position, reading)
    })
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
function renamed(id: string, {start, end}: Position, {lines}: Reading): FindingDetails {
  const plain = slug(id)
  const safe = isSafeId(plain) ? plain : `the-${plain}`
  const isPlain = lines.text.slice(start.offset, end.offset) === `#${id}`
  if (!isPlain || plain === '' || !isSafeId(safe)) return {}
  return {fix: {edits: [{start: pointAt(lines, (start.offset ?? 0) + 1), end, text: safe}]}}
}
