/** One digest over what all editions can say: the same for each of them, and for their publication. */
import {createHash} from 'node:crypto'
import {blocksInPdf} from './as-carried.ts'
import {commonFacts} from './carries.ts'
import type {Blocks, Unit} from './unit.ts'
import {withoutIgnorable} from './unit-text.ts'
import {withinReach} from './within-reach.ts'

/**
 * SHA-256, in hexadecimal, over the units in order: key, kind, facts that all editions carry, text as a PDF carries it,
 * each a line of JSON. Without a web address, links to other publications are words.
 */
export function commonDigest(blocks: Blocks, baseUrl: string | undefined): string {
  const {body, notes} = blocksInPdf(blocks)
  const hash = createHash('sha256')
  for (const units of [body, notes]) {
    for (const unit of baseUrl === undefined ? withinReach(units) : units) hash.update(`${lineOf(unit)}\n`)
  }
  return hash.digest('hex')
}

function lineOf({key, kind, facts, text}: Unit): string {
  const common = commonFacts.map((name) => facts[name] ?? null)
  const words = text === undefined ? null : withoutIgnorable(text, kind === 'code' ? 'code' : 'text')
  return JSON.stringify([key, kind, common, words])
}
