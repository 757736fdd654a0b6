/** The proof, proved: what the writers make is found to say the same, and no mutation of one edition passes. */
import {describe, expect, test} from 'vitest'
import type {Artifact} from '../../pipeline/model/edition/edition.ts'
import {editionNames, type EditionName} from '../../pipeline/model/publication/front-matter.ts'
import {verifyEditions, wantedOf} from '../support/verify-editions.ts'
import {commonDigest, digestInPdf} from '../../pipeline/verify/compare/common-digest.ts'
import {InDocuments} from '../../pipeline/verify/units/in-documents.ts'
import {unitsOfPublication} from '../../pipeline/verify/units/publication-units.ts'
import {readEdition} from '../../pipeline/verify/read-edition.ts'
import {
  referenceTo,
  unreadableVerdict,
  verdictOn,
  verifyAgainst
} from '../../pipeline/verify/verify-editions.ts'
import {makeEditions} from '../support/make-edition.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {isFound, mutate, type Mutation} from './mutations/mutation.ts'
import {mutations} from './mutations/index.ts'
import {isWhole} from '../support/runs-of.ts'
import {quickSample} from './quick-sample.ts'

const world = memoryWorld()
const publication = await quickSample()
const whole = await makeEditions(publication, editionNames, world)

/** The editions of the unchanged publication, each made without the others. */
const alone = new Map<EditionName, string>()
for (const edition of editionNames) alone.set(edition, bytesOf(await make(edition)))

async function make(edition: EditionName, ...changes: readonly Mutation[]): Promise<readonly Artifact[]> {
  return (await makeEditions(mutate(publication, ...changes), [edition], world)).get(edition) ?? []
}

function bytesOf(artifacts: readonly Artifact[]): string {
  return artifacts.map(({bytes}) => Buffer.from(bytes).toString('base64')).join('\n')
}

function differencesIn(edition: EditionName, artifacts: readonly Artifact[]) {
  const {verdicts} = verifyEditions(publication, new Map([[edition, artifacts]]))
  return verdicts.flatMap(({differences}) => differences)
}

function mutationsOf(edition: EditionName): readonly Mutation[] {
  return mutations.filter(({notIn}) => notIn?.includes(edition) !== true)
}

describe('verifyEditions', () => {
  test.each(editionNames)('finds no difference in the %s edition as it is made', (edition) => {
    expect(differencesIn(edition, whole.get(edition) ?? [])).toEqual([])
  })

  test('takes one digest from the publication and from each edition', () => {
    const {verdicts, digest} = verifyEditions(publication, whole)
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect(verdicts.map((verdict) => verdict.digest)).toEqual(editionNames.map(() => digest))
  })

  test.each(editionNames)('the digest is that of the %s edition as it is read', (edition) => {
    const {context, digest} = wantedOf(publication)
    const {units} = readEdition(edition, whole.get(edition) ?? [], context)
    const own = edition === 'pdf' ? digestInPdf(units) : commonDigest(units, context.baseUrl)
    expect(own).toBe(digest)
  })

  test('finds that a drawing in the PDF lacks a picture which it has', () => {
    const assets = [...publication.assets].map(([path, asset]) => {
      const counted = asset.mediaType === 'image/svg+xml' ? {...asset, pictures: 1} : asset
      return [path, counted] as const
    })
    const {verdicts} = verifyEditions({...publication, assets: new Map(assets)}, whole)
    const found = verdicts.flatMap(({differences}) => differences.map(({what}) => what))
    expect(new Set(found)).toEqual(new Set(['picture in a drawing that is not drawn']))
  })

  test('finds a digest that differs though no unit does', () => {
    const all = unitsOfPublication(publication)
    // A last unit that is wanted twice is found where it is looked for, and goes into the digest twice.
    const [last, ...before] = [...all.units.documents].reverse()
    if (last === undefined) throw new Error('a document is expected')
    const twice = {...last, body: [...last.body, ...last.body.slice(-1)]}
    const units = new InDocuments(all.units.publication.facts, [...before.reverse(), twice])
    const wanted = {...all, units}
    const {context} = wantedOf(publication)
    const found = verifyAgainst(referenceTo(wanted, context), whole).flatMap(({differences}) => differences)
    expect(found.map(({edition, kind}) => [edition, kind])).toEqual(
      editionNames.map((edition) => [edition, 'digest'])
    )
  })

  test('compares a PDF beside a JSON edition that is none, which differs from the one in it', () => {
    const [json, pdf] = [whole.get('json') ?? [], whole.get('pdf') ?? []]
    const damaged = json.map((file) => ({...file, bytes: file.bytes.slice(0, -9)}))
    const beside = new Map([
      ['json', damaged],
      ['pdf', pdf]
    ] as const)
    const verdicts = verifyAgainst(wantedOf(publication), beside, {asked: ['pdf']})
    expect(verdicts).toMatchObject([
      {edition: 'pdf', differences: [{what: 'file in it with other content'}], total: 1}
    ])
  })

  test('counts the same units in all editions, but for what a PDF has no element for', () => {
    const {verdicts} = verifyEditions(publication, whole)
    const counts = new Map(verdicts.map(({edition, units}) => [edition, units]))
    expect([...counts.keys()]).toEqual([...editionNames])
    expect(counts.get('json')).toBeGreaterThan(50)
    expect(counts.get('html')).toBe(counts.get('json'))
    expect(counts.get('epub')).toBe(counts.get('json'))
    // A thematic break, and a figure of one decorative image.
    expect(counts.get('pdf')).toBe((counts.get('json') ?? 0) - 3)
  })
})

/** One edition holds several mutations, each at a place of its own; in conformance, where SEED is set, each stands alone, but for PDFs. */
describe.each(editionNames)('mutations of the %s edition', (edition) => {
  const isTogether = edition === 'pdf' || !isWhole
  const all = mutationsOf(edition)
  const groups = isTogether ? apart(all) : all.map((one) => [one])

  test.each(groups.map((group) => ({group, names: group.map(({name}) => name).join(', ')})))(
    'are found: $names',
    async ({group}) => expect(await missedOf(edition, group)).toEqual([])
  )
})

/** Those that are not found, with what is found instead. What makes an edition unreadable hides what is beside it: then each stands alone. */
async function missedOf(edition: EditionName, group: readonly Mutation[]): Promise<readonly string[]> {
  const mutant = await make(edition, ...group)
  expect(bytesOf(mutant), 'mutations that change no byte are none').not.toBe(alone.get(edition))
  const found = differencesIn(edition, mutant)
  expect(found, 'documents are compared as all at once are').toEqual(differencesAtOnce(edition, mutant))
  if (group.length > 1 && found.some(({kind}) => kind === 'unreadable'))
    return (await Promise.all(group.map((one) => missedOf(edition, [one])))).flat()
  const missed = group.filter((mutation) => !found.some((difference) => isFound(difference, mutation)))
  return missed.map(({name}) => `${name}: ${JSON.stringify(found)}`)
}

/** With all that was read in hand, and nothing compared before. */
function differencesAtOnce(edition: EditionName, files: readonly Artifact[]) {
  const reference = wantedOf(publication)
  try {
    return verdictOn(edition, readEdition(edition, files, reference.context), reference).differences
  } catch (error) {
    return unreadableVerdict(edition, error).differences
  }
}

/** Groups of mutations that don't meet; what concerns documents or the contents stands alone. */
function apart(all: readonly Mutation[]): readonly (readonly Mutation[])[] {
  const groups: Mutation[][] = []
  for (const mutation of all) {
    const group = groups.find((one) => one.every((other) => isApart(mutation, other)))
    if (group === undefined) groups.push([mutation])
    else group.push(mutation)
  }
  return groups
}

function isApart(a: Mutation, b: Mutation): boolean {
  const meet = [a, b].some(({at}) => !/^[^:/]+\/[^/]/.test(at))
  if (a.moves === true && b.moves === true) return false
  return !meet && !a.at.startsWith(blockOf(b)) && !b.at.startsWith(blockOf(a))
}

function blockOf({at}: Mutation): string {
  return at.split('/').slice(0, 2).join('/')
}
