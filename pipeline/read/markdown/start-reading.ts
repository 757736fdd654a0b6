/** Prepares what the handlers are given: the file's facts, the limits' counters, the ids taken so far. */
import type {Definition} from 'mdast'
import type {Position} from 'unist'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {raiseHint, type TextLimits} from '../../model/limits.ts'
import {startIdentifiers} from '../identifiers/start-identifiers.ts'
import type {LineTable} from '../line-table.ts'
import type {IndentedOpening} from './dialects/indented-opening.ts'
import type {MaskedName, MaskedText} from './dialects/kramdown/masked-name.ts'
import type {StyledCallout} from './dialects/kramdown/mask-style.ts'
import {openStyledBlocks, type StyledBlocks} from './dialects/kramdown/styled-blocks.ts'
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
  readonly titles: ReadonlyMap<number, MaskedText>
  readonly ids: ReadonlyMap<number, MaskedName>
  readonly options: ReadonlyMap<number, ReadonlyMap<string, string>>
  readonly openings: ReadonlyMap<number, IndentedOpening>
  readonly callouts: ReadonlyMap<number, StyledCallout>
}

export interface StartedReading {
  readonly reading: Reading
  /** What other kinds of Markdown it has. */
  readonly tally: Tally
  /** The blocks whose classes make callouts of them. */
  readonly styled: StyledBlocks
  /** Every finding so far. */
  readonly diagnostics: readonly Diagnostic[]
  /** The ids that the author gave, each with its place. */
  readonly explicit: ReadonlyMap<string, Position>
}

/** A reading in which nothing is counted or taken yet. */
export function startReading(facts: ReadingFacts): StartedReading {
  const {path, lines, settings, definitions, notes, titles, ids, options, openings} = facts
  const styled = openStyledBlocks(facts.callouts)
  const tally = startTally()
  const {report, diagnostics} = startReport(path, settings)
  const {claim, explicit} = startIdentifiers(path, lines, report)
  const descend = limitNesting(settings.limits, report)
  const reading: Reading = {
    path,
    lines,
    settings,
    definitions,
    isNote: (identifier) => notes.has(identifier.toLowerCase()),
    report,
    tell: (foreign) => tally.add(foreign),
    titleAt: (line) => titles.get(line),
    idAt: (line) => ids.get(line),
    optionsAt: (line) => options.get(line),
    openingAt: (line) => openings.get(line),
    calloutOf: (node) => styled.calloutOf(node),
    claim,
    admitCells: countCells(settings.limits, report),
    blocks: (nodes) => descend(nodes, () => convertBlocks(nodes, reading)),
    inlines: (nodes) => descend(nodes, () => convertInlines(nodes, reading))
  }
  return {reading, tally, styled, diagnostics, explicit}
}

type Report = Reading['report']

function startReport(
  path: string,
  {html}: ReadSettings
): {readonly report: Report; readonly diagnostics: readonly Diagnostic[]} {
  const diagnostics: Diagnostic[] = []
  const reported = new Set<string>()
  const report: Report = (ruleId, position, message, details) => {
    // One place is enough to see that a document is too deep; everything below it would say the same.
    const key = ruleId === 'limit/nesting' ? ruleId : `${ruleId} ${position.start.offset ?? 0} ${message}`
    if (reported.has(key)) return
    reported.add(key)
    const {start, end} = position
    const diagnostic = finding(ruleId, {path, start, end}, message, details)
    const isRefused = ruleId === 'html/has-counterpart' && html === 'refuse'
    diagnostics.push(isRefused ? {...diagnostic, severity: 'error'} : diagnostic)
  }
  return {report, diagnostics}
}

/** The handlers of nodes recurse through what this gives, so that no tree is deeper than the limit. */
function limitNesting({nesting}: TextLimits, report: Report) {
  let depth = 0
  return <T>(nodes: readonly SourceNode[], convert: () => readonly T[]): readonly T[] => {
    const [first] = nodes
    if (first === undefined) return []
    if (depth > nesting) {
      const message = `blocks and words are nested more than ${nesting} deep`
      report('limit/nesting', positionOf(first), message, {hints: [raiseHint('nesting')]})
      return []
    }
    depth += 1
    const converted = convert()
    depth -= 1
    return converted
  }
}

function countCells({tableCells, filledCells}: TextLimits, report: Report): Reading['admitCells'] {
  const cells = {all: 0, filled: 0, admitted: true}
  return (more, position) => {
    cells.all += more.cells
    cells.filled += more.filled
    const isWithin = cells.all <= tableCells && cells.filled <= filledCells
    if (!isWithin && cells.admitted) {
      const message =
        cells.all > tableCells
          ? `the document's tables have more than ${tableCells} cells`
          : `the document's tables lack more than ${filledCells} cells`
      const hints = ['divide the table', raiseHint(cells.all > tableCells ? 'tableCells' : 'filledCells')]
      report('limit/table-cells', position, message, {hints})
    }
    cells.admitted = isWithin
    return isWithin
  }
}
