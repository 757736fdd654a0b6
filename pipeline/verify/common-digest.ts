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
  const units = [...body, ...notes]
  const reached = baseUrl === undefined ? withinReach(units) : units
  const hash = createHash('sha256')
  for (let start = 0; start < reached.length; start += linesAtOnce) {
    const lines = reached.slice(start, start + linesAtOnce).map(lineOf)
    hash.update(lines.join(''))
  }
  return hash.digest('hex')
}

/** A call for each line would cost more than the sum, and all lines at once are as large as the whole text, thrice. */
const linesAtOnce = 500

/** The JSON of a list, written piece by piece, which takes half the time of making the list first. */
function lineOf({key, kind, facts, text}: Unit): string {
  const common = commonFacts.map((name) => jsonOf(facts[name])).join(',')
  const words = text === undefined ? undefined : withoutIgnorable(text, kind === 'code' ? 'code' : 'text')
  return `[${jsonOf(key)},"${kind}",[${common}],${jsonOf(words)}]\n`
}

function jsonOf(value: string | number | boolean | undefined): string {
  return value === undefined ? 'null' : JSON.stringify(value)
}
