/** Computes one digest over what all editions can say: the same for each of them, and for their publication. */
import {createHash} from 'node:crypto'
import {unitsInPdf} from './as-carried.ts'
import {commonFacts} from './carries.ts'
import {keptWith} from '../../model/memo.ts'
import {changedItems} from '../../model/put-by/items.ts'
import type {InDocuments} from '../units/in-documents.ts'
import {haveSameFacts, type Blocks, type Unit} from '../units/unit.ts'
import {withoutIgnorable} from '../units/unit-text.ts'

/** SHA-256, in hexadecimal, over the units of a publication or an edition as a PDF in a project with `baseUrl` has them. */
export function commonDigest(units: InDocuments<unknown>, baseUrl: string | undefined): string {
  return digestInPdf(unitsInPdf(units, baseUrl))
}

/**
 * Whether two lists of units are the same in all that a digest is taken over. What is the same has one digest, and to see
 * that it is takes a tenth of the time of taking it.
 */
export function haveOneDigest(one: Blocks, other: Blocks): boolean {
  return areSame(one.body, other.body) && areSame(one.notes, other.notes)
}

function areSame(one: readonly Unit[], other: readonly Unit[]): boolean {
  return one.length === other.length && one.every((unit, index) => areTwins(unit, other[index]))
}

function areTwins({key, kind, text, facts}: Unit, other: Unit | undefined): boolean {
  if (key !== other?.key || kind !== other.kind || text !== other.text) return false
  return haveSameFacts(facts, other.facts) || commonFacts.every((name) => facts[name] === other.facts[name])
}

/**
 * SHA-256, in hexadecimal, over units that are as a PDF carries them, in order: key, kind, facts that all editions carry,
 * text, each a line of JSON.
 */
export function digestInPdf({publication, documents, known}: InDocuments<unknown>): string {
  const hash = createHash('sha256').update(lineOf(publication))
  const behind = Array.from({length: documents.length}, (_, index) => {
    const make = (): Lines => linesOf(documents.at(index))
    const making = {of: 'lines', is: keptWith<Lines>('body', 'notes'), make: () => joined(make())}
    const {body, notes} = known?.remember(index, making) ?? make()
    for (const lines of body) hash.update(lines)
    return notes
  })
  return hash.update(behind.join('')).digest('hex')
}

/** Of a document; of its body one after the other. */
interface Lines {
  readonly body: Iterable<string>
  readonly notes: string
}

function linesOf({body, notes}: Blocks = {body: [], notes: []}): Lines {
  return {body: changedItems(body, lineOf), notes: notes.map(lineOf).join('')}
}

function joined({body, notes}: Lines): Lines {
  return {body: [[...body].join('')], notes}
}

function lineOf({key, kind, facts, text}: Unit): string {
  const words = text === undefined ? null : withoutIgnorable(text, kind === 'code' ? 'code' : 'text')
  return `${JSON.stringify([key, kind, commonFacts.map((name) => facts[name] ?? null), words])}\n`
}
