/** Every value of a JSON edition: one that is changed is found, or is on the list of those that are not compared. */
import {expect, test} from 'vitest'
import type {Artifact} from '../../pipeline/model/edition/edition.ts'
import {editionNames, type EditionName} from '../../pipeline/model/publication/front-matter.ts'
import {readEdition} from '../../pipeline/verify/read-edition.ts'
import {verdictOn, verifyAgainst} from '../../pipeline/verify/verify-editions.ts'
import {makeEditions} from '../support/make-edition.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {quickSample} from './quick-sample.ts'
import {isWhole, someOfEach} from '../support/runs-of.ts'
import {withAnotherLetter} from './with-another-letter.ts'
import {wantedOf} from '../support/verify-editions.ts'

/** By the last two names on the way to a value; docs/parity.md says the same in words. */
const notCompared: ReadonlySet<string> = new Set([
  // The format.
  '$schema',
  // What an image that says nothing says.
  '#.alt',
  '#.decorative',
  // What follows from what is compared: parts of lists, tables and labels.
  '#.number',
  '#.start',
  // What is of style.
  '#.isolate',
  '#.spread',
  // Where a note is referred to.
  '#.id',
  'references.#',
  // Files of other editions and languages.
  'html.entry',
  'json.entry',
  // Links that lead nowhere: their words are.
  'target.url'
])

const publication = await quickSample()
const whole = await makeEditions(publication, editionNames, memoryWorld())
const [json, ...beside] = whole.get('json') ?? []
const reference = wantedOf(publication)
/** The other editions, as they were read. */
const others = new Map(
  editionNames
    .filter((name) => name !== 'json')
    .map((name) => [name, readEdition(name, whole.get(name) ?? [], reference.context)] as const)
)

test('values of the JSON edition', () => {
  if (json === undefined) throw new Error('a JSON edition is expected')
  const edition: unknown = JSON.parse(new TextDecoder().decode(json.bytes))
  expect(isDifferent(whole)).toBe(false)
  const missed = new Map<string, string>()
  let count = 0
  for (const {way, holder, name, value} of someOfEach(valuesIn(edition), ({way: one}) => shortened(one), 2)) {
    count += 1
    holder[name] = changed(value)
    const mutant = [{...json, bytes: new TextEncoder().encode(JSON.stringify(edition))}, ...beside]
    // The others are asked for what the JSON edition does not contradict itself.
    if (!isDifferent(new Map([['json', mutant]])) && !isContradicted(mutant))
      missed.set(shortened(way), `${way}: ${JSON.stringify(value)}`)
    holder[name] = value
  }
  expect(count).toBeGreaterThan(150)
  expect(Object.fromEntries([...missed].filter(([way]) => !notCompared.has(way)))).toEqual({})
  // Of some ways only one of many values is missed.
  if (isWhole) expect([...notCompared].filter((way) => !missed.has(way))).toEqual([])
})

interface Value {
  readonly way: string
  readonly holder: Record<string, unknown>
  readonly name: string
  readonly value: string | number | boolean
}

function valuesIn(node: unknown, way: readonly string[] = []): readonly Value[] {
  if (typeof node !== 'object' || node === null) return []
  const holder = node as Record<string, unknown>
  return Object.entries(holder).flatMap(([name, value]) => {
    const own = [...way, name]
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [{way: own.join('.'), holder, name, value}]
      : valuesIn(value, own)
  })
}

function changed(value: string | number | boolean): string | number | boolean {
  if (typeof value === 'boolean') return !value
  return typeof value === 'number' ? value + 1 : withAnotherLetter(value)
}

function isDifferent(artifacts: ReadonlyMap<EditionName, readonly Artifact[]>): boolean {
  return verifyAgainst(reference, artifacts).some(({total}) => total > 0)
}

/** Whether another edition has a block elsewhere than a JSON edition says. */
function isContradicted(json: readonly Artifact[]): boolean {
  const {said} = readEdition('json', json, reference.context)
  const saying = {...reference, ...(said === undefined ? {} : {said})}
  return [...others].some(([name, reading]) => verdictOn(name, reading, saying).total > 0)
}

function shortened(way: string): string {
  return way
    .split('.')
    .slice(-2)
    .map((name) => (/^\d+$/.test(name) ? '#' : name))
    .join('.')
}
