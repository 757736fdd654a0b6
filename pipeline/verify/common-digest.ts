/** One digest over what all editions can say: the same for each of them, and for their publication. */
import {createHash} from 'node:crypto'
import {unitsInPdf} from './as-carried.ts'
import {commonFacts} from './carries.ts'
import type {Blocks, Facts, Unit} from './unit.ts'
import {withoutIgnorable} from './unit-text.ts'

/** SHA-256, in hexadecimal, over the units of a publication or an edition as a PDF in a project with `baseUrl` has them. */
export function commonDigest(blocks: Blocks, baseUrl: string | undefined): string {
  return digestInPdf(unitsInPdf(blocks, baseUrl))
}

/**
 * SHA-256, in hexadecimal, over units that are as a PDF carries them, in order: key, kind, facts that all editions carry,
 * text, each a line of JSON.
 */
export function digestInPdf({body, notes}: Blocks): string {
  const hash = createHash('sha256')
  for (const units of [body, notes]) {
    for (let start = 0; start < units.length; start += linesAtOnce) {
      const lines = units.slice(start, start + linesAtOnce).map(lineOf)
      hash.update(lines.join(''))
    }
  }
  return hash.digest('hex')
}

/** A call for each line would cost more than the sum, and all lines at once are as large as the whole text, thrice. */
const linesAtOnce = 500

/** The JSON of a list, written piece by piece, which takes half the time of making the list first. */
function lineOf({key, kind, facts, text}: Unit): string {
  const words = text === undefined ? undefined : withoutIgnorable(text, kind === 'code' ? 'code' : 'text')
  return `[${jsonOf(key)},"${kind}",[${factsOf(facts)}],${jsonOf(words)}]\n`
}

/** Most units have few facts, or none. */
function factsOf(facts: Facts): string {
  let line = ''
  let written = 0
  for (const [index, name] of commonFacts.entries()) {
    const fact = facts[name]
    if (fact === undefined) continue
    line += nulls.slice(written * nullWidth, index * nullWidth) + jsonOf(fact) + ','
    written = index + 1
  }
  return (line + nulls.slice(written * nullWidth)).slice(0, -1)
}

const nulls = commonFacts.map(() => 'null,').join('')
const nullWidth = 'null,'.length

function jsonOf(value: string | number | boolean | undefined): string {
  return value === undefined ? 'null' : JSON.stringify(value)
}
