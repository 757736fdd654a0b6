/** What agrees with its publication is held no longer than until it is compared, and what differs is told as if all were held. */
import {strFromU8, strToU8} from 'fflate'
import {expect, test} from 'vitest'
import type {Artifact} from '../../pipeline/model/edition/edition.ts'
import type {EditionName} from '../../pipeline/model/publication/front-matter.ts'
import {Agreement} from '../../pipeline/verify/compare/agreement.ts'
import {readEdition} from '../../pipeline/verify/read-edition.ts'
import {unitsOfPublication} from '../../pipeline/verify/units/publication-units.ts'
import {referenceOf, verdictOn, verifyAgainst} from '../../pipeline/verify/verify-editions.ts'
import {makeEditions} from '../support/make-edition.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {publish} from '../editions/pdf/make-pdf.ts'
import {isEdition} from '../support/verify-editions.ts'

const names = ['alpha', 'bravo', 'charlie']
const files = {
  'source/sample/publication.yaml': `title: Sample\ndocuments: [${names.join(', ')}]\n`,
  ...Object.fromEntries(
    names.map((name) => [
      `source/sample/${name}.md`,
      `# The ${name}\n\nWords of ${name}.[^1]\n\n## Part of ${name}\n\n- [one](alpha.md)\n- two\n\n[^1]: A note of ${name}.\n`
    ])
  )
}
const publication = await publish(files)
const editions = ['html', 'epub', 'json'] as const
const whole = await makeEditions(publication, editions, memoryWorld(files))

/** Each part put by is given back as another copy. */
const putBy = (bytes: Uint8Array): (() => Uint8Array) => {
  const copy = bytes.slice()
  return () => copy.slice()
}
const inMemory = referenceOf(publication, {isEdition})
const away = referenceOf(publication, {isEdition, putBy})

/** The files of an edition, one with a word changed in a document. */
function damaged(edition: EditionName, word: string): readonly Artifact[] {
  return (whole.get(edition) ?? []).map((file) => {
    const text = strFromU8(file.bytes)
    return file.mediaType.startsWith('application/epub')
      ? file
      : {...file, bytes: strToU8(text.replaceAll(word, 'other'))}
  })
}

test('units that are put by are those that are held', () => {
  const held = unitsOfPublication(publication).units
  const {units} = unitsOfPublication(publication, {putBy})
  expect(units.count).toBe(held.count)
  expect(JSON.stringify([units.body, units.notes])).toBe(JSON.stringify([held.body, held.notes]))
  expect([...units.anchors]).toEqual([...held.anchors])
  expect(away.digest).toBe(inMemory.digest)
})

test('all editions are proved, with what is put by and without', () => {
  const verdicts = verifyAgainst(inMemory, whole)
  expect(new Map(verdicts.map(({edition, total}) => [edition, total]))).toEqual(
    new Map(editions.map((name) => [name, 0]))
  )
  expect(verifyAgainst(away, whole)).toEqual(verdicts)
})

test.each(editions)(
  'of a document of the %s edition that agrees, the units that are wanted are kept',
  (edition) => {
    const {units} = inMemory.wanted
    const agreement = new Agreement(edition, units, undefined)
    const reading = readEdition(edition, whole.get(edition) ?? [], {
      ...inMemory.context,
      found: agreement
    })
    expect(agreement.units).toBe(units.count)
    const bodies = [...reading.units.documents].map(({body}) => body)
    expect(bodies).toEqual([...units.documents].map(({body}) => body))
    for (const [index, body] of bodies.entries()) expect(body).toBe(units.documents.at(index)?.body)
  }
)

test.each(['html', 'json'] as const)(
  'one of the %s edition that differs is told as where all is held',
  (edition) => {
    const other = damaged(edition, 'Words of bravo')
    const agreement = new Agreement(edition, inMemory.wanted.units, undefined)
    const reading = readEdition(edition, other, {...inMemory.context, found: agreement})
    expect(agreement.units).toBeUndefined()
    const isHeld = [...reading.units.documents].map(
      ({body}, index) => body !== inMemory.wanted.units.documents.at(index)?.body
    )
    expect(isHeld).toEqual([false, true, false])
    const atOnce = verdictOn(edition, readEdition(edition, other, inMemory.context), inMemory)
    expect(atOnce.total).toBeGreaterThan(0)
    expect(verdictOn(edition, reading, inMemory)).toEqual(atOnce)
    expect(verifyAgainst(away, new Map([[edition, other]]))).toEqual([atOnce])
  }
)

test('pages that say each other’s documents are told as where all is held', () => {
  const pages = (whole.get('html') ?? []).map((file) => {
    const other = file.path.endsWith('/alpha.html') ? '/bravo.html' : '/alpha.html'
    const isOne = /\/(?:alpha|bravo)\.html$/.test(file.path)
    const twin = isOne ? whole.get('html')?.find(({path}) => path.endsWith(other)) : undefined
    return twin === undefined ? file : {...file, bytes: twin.bytes}
  })
  const [verdict] = verifyAgainst(inMemory, new Map([['html', pages]]))
  expect(verdict?.total).toBeGreaterThan(0)
  expect(verdict).toEqual(verdictOn('html', readEdition('html', pages, inMemory.context), inMemory))
})

test('where a block stands is compared with what the JSON edition says of its document', () => {
  const {said} = readEdition('json', whole.get('json') ?? [], inMemory.context)
  const saying = {...inMemory, ...(said === undefined ? {} : {said})}
  const other = damaged('html', 'id="part-of-charlie"')
  const [verdict] = verifyAgainst(saying, new Map([['html', other]]))
  expect(verdict?.differences.map(({kind, key}) => [kind, key])).toContainEqual([
    'address',
    'charlie/part-of-charlie'
  ])
  expect(verdict).toEqual(verdictOn('html', readEdition('html', other, inMemory.context), saying))
})

test.each(['html', 'epub'] as const)(
  'a document more that the JSON edition says to stand in the %s edition is told there as where all is held',
  (edition) => {
    const json = withOneMore(whole.get('json') ?? [])
    const {said} = readEdition('json', json, inMemory.context)
    const files = whole.get(edition) ?? []
    const verdict = verifyAgainst(
      inMemory,
      new Map([
        ['json', json],
        [edition, files]
      ] as const)
    ).at(-1)
    expect(verdict?.differences.map(({kind, key}) => [kind, key])).toContainEqual(['address', 'delta'])
    expect(verdict).toEqual(
      verdictOn(edition, readEdition(edition, files, inMemory.context), {...inMemory, said})
    )
  }
)

/** With another document behind the last. */
function withOneMore([file, ...beside]: readonly Artifact[]): readonly Artifact[] {
  if (file === undefined) throw new Error('a file is expected')
  const text = strFromU8(file.bytes)
  const last = /\{"name":"charlie".*(?=\],"records")/s.exec(text)?.[0] ?? ''
  expect(last).not.toBe('')
  const more = text.replace(last, () => `${last},${last.replaceAll('charlie', 'delta')}`)
  return [{...file, bytes: strToU8(more)}, ...beside]
}
