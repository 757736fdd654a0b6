/** Damaged files: whatever is cut off or flipped, reading ends, and says what differs or that it can't read. */
import {fc, test} from '@fast-check/vitest'
import {strToU8, unzipSync, zipSync} from 'fflate'
import {describe, expect} from 'vitest'
import type {Artifact} from '../../pipeline/model/edition/edition.ts'
import {editionNames, type EditionName} from '../../pipeline/model/publication/front-matter.ts'
import type {Verdict} from '../../pipeline/verify/index.ts'
import {verifyEditions} from '../support/verify-editions.ts'
import {makeEditions} from '../support/make-edition.ts'
import {samplePublication} from '../support/sample-publication.ts'
import {runsOf} from '../support/runs-of.ts'

const options = {numRuns: runsOf(120)}
const publication = await samplePublication(1)
const whole = await makeEditions(publication)

/** Any other exception than that a file is unreadable comes through. */
function verdictOn(edition: EditionName, artifacts: readonly Artifact[]): Verdict {
  const [verdict] = verifyEditions(publication, new Map([[edition, artifacts]])).verdicts
  if (verdict === undefined) throw new Error('a verdict is expected')
  return verdict
}

/** The edition with its first page or only file changed. */
function damaged(edition: EditionName, change: (bytes: Uint8Array) => Uint8Array): readonly Artifact[] {
  const artifacts = whole.get(edition) ?? []
  const main = artifacts.find(({path}) => /index\.html$|\.(?:epub|json|pdf)$/.test(path))
  return artifacts.map((artifact) =>
    artifact === main ? {...artifact, bytes: change(artifact.bytes)} : artifact
  )
}

function cut(bytes: Uint8Array, share: number): Uint8Array {
  return bytes.slice(0, Math.floor(bytes.length * share))
}

function flipped(bytes: Uint8Array, places: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(bytes)
  for (const place of places) {
    const index = Math.floor((place * copy.length) / 2 ** 31)
    copy[index] = (copy[index] ?? 0) ^ (1 << (place & 7))
  }
  return copy
}

const share = fc.double({min: 0, max: 0.999, noNaN: true})
const places = fc.array(fc.nat({max: 2 ** 31 - 1}), {minLength: 1, maxLength: 5})

describe.each(editionNames)('the %s edition', (edition) => {
  test.prop({share}, options)('cut off', ({share}) => {
    const {units, total} = verdictOn(
      edition,
      damaged(edition, (bytes) => cut(bytes, share))
    )
    expect(units > 0 || total > 0).toBe(true)
  })

  test.prop({places}, options)('with bits flipped', ({places}) => {
    const {units, total} = verdictOn(
      edition,
      damaged(edition, (bytes) => flipped(bytes, places))
    )
    expect(units > 0 || total > 0).toBe(true)
  })
})

describe('a member of the EPUB', () => {
  const [book] = whole.get('epub') ?? []
  const members = unzipSync(book?.bytes ?? new Uint8Array())
  const texts = Object.keys(members).filter((name) => /\.(?:xhtml|opf|xml)$/.test(name))

  test.prop({name: fc.constantFrom(...texts), places}, options)('with bits flipped', ({name, places}) => {
    const bytes = zipSync(
      {...members, [name]: flipped(members[name] ?? new Uint8Array(), places)},
      {level: 0}
    )
    const {units, total} = verdictOn(
      'epub',
      damaged('epub', () => bytes)
    )
    expect(units > 0 || total > 0).toBe(true)
  })

  test.each(texts)('that is lost: %s', (lost) => {
    const rest = Object.fromEntries(Object.entries(members).filter(([name]) => name !== lost))
    const {differences} = verdictOn(
      'epub',
      damaged('epub', () => zipSync(rest, {level: 0}))
    )
    expect(differences).toMatchObject([{kind: 'unreadable', found: expect.stringContaining(lost)}])
  })

  test('that is nested too deep, or no UTF-8', () => {
    const chapter = texts.find((name) => name.includes('text/')) ?? ''
    for (const bytes of [strToU8(`<html>${'<div>'.repeat(50_000)}`), Uint8Array.of(0x3c, 0xff)]) {
      const file = zipSync({...members, [chapter]: bytes}, {level: 0})
      const {differences} = verdictOn(
        'epub',
        damaged('epub', () => file)
      )
      expect(differences).toMatchObject([{kind: 'unreadable'}])
    }
  })
})

describe('what is nested without end', () => {
  test.each<readonly [EditionName, string]>([
    ['json', '['.repeat(100_000)],
    ['json', `{"metadata":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`],
    ['json', '"alpha"'],
    ['json', '{}'],
    ['html', '<div>'.repeat(50_000)],
    ['html', ''],
    ['epub', 'PK'],
    ['pdf', '%PDF-1.7']
  ])('%s is unreadable', (edition, text) => {
    const {differences} = verdictOn(
      edition,
      damaged(edition, () => strToU8(text))
    )
    expect(differences).toMatchObject([{kind: 'unreadable'}])
  })
})
