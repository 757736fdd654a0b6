/** Edits at random of books that nobody wrote for Tetrapla: blocks keep their ids, and none has another's in silence. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {piecesOf} from '../../pipeline/model/alignment/pieces-of.ts'
import type {Document} from '../../pipeline/model/publication/document.ts'
import {carryIdentifiers} from '../../pipeline/read/identifiers/carry-identifiers.ts'
import {needCorpus} from './support/corpora.ts'
import {edit, editKinds} from './support/edits/edit.ts'
import {createRandom} from './support/edits/random.ts'
import {cut, identitiesOf, read, write, type Source} from './support/edits/units.ts'
import {seed} from './support/seed.ts'

/** Edits of each of three publications: about a minute of all together. */
const edits = Number(process.env['EDITS'] ?? 8)

/** Whether 500 edits are made in the whole book at once, not 50 in a part of it: a few minutes. */
const isWhole = process.env['WHOLE_BOOK'] === '1'

/** A version of a publication, and for each of its blocks what it is, whatever happens to it. */
interface Version {
  readonly documents: readonly Document[]
  readonly identities: readonly string[]
  /** The units that each shares words with. */
  readonly kin: ReadonlyMap<number, readonly number[]>
}

interface Verdict {
  /** Blocks of edited documents that are in both versions, and those of them that kept their ids. */
  survivors: number
  kept: number
  /** Blocks of all documents that have another block's id, and nothing is said. */
  readonly silent: string[]
}

describe(`edits at random, SEED=${String(seed)}`, () => {
  test.for([
    ['rust-book', 'src'],
    ['rust-reference', 'src'],
    ['eips', 'EIPS']
  ] as const)('%s: blocks keep their ids', ([name, folder], {skip}) => {
    const corpus = needCorpus(name, {skip})
    const random = createRandom(seed)
    const known = new Map<string, Document>()
    let count = 0
    const next = (): number => (count += 1)
    const sources = sourcesIn(path.join(corpus, folder), next)
    const words = wordsOf(sources)
    const before = versionOf(sources, known)
    const earlier = {pieces: piecesOf(before.documents), former: []}
    const verdict: Verdict = {survivors: 0, kept: 0, silent: []}
    for (let done = 0; done < edits;) {
      const edited = structuredClone(sources)
      const kind = random.pick(editKinds)
      if (!edit(kind, {sources: edited, random, next, words})) continue
      done += 1
      const after = versionOf(edited, known)
      judge({before, after, found: carryIdentifiers(after.documents, earlier), kind}, verdict)
    }
    const {survivors, kept, silent} = verdict
    const share = kept / survivors
    console.log(`${name}: ${String(kept)} of ${String(survivors)} blocks of edited documents kept their ids`)
    expect(silent).toEqual([])
    expect(share).toBeGreaterThanOrEqual(0.97)
  })

  test('many edits between two versions of a book', ({skip}) => {
    const corpus = needCorpus('rust-book', {skip})
    const random = createRandom(seed)
    let count = 0
    const next = (): number => (count += 1)
    const sources = sourcesIn(path.join(corpus, 'src'), next, isWhole ? Infinity : 12)
    const words = wordsOf(sources)
    const known = new Map<string, Document>()
    const before = versionOf(sources, known)
    const edited = structuredClone(sources)
    for (let done = 0; done < (isWhole ? 500 : 50);)
      if (edit(random.pick(editKinds), {sources: edited, random, next, words})) done += 1
    const after = versionOf(edited, known)
    const earlier = {pieces: piecesOf(before.documents), former: []}
    const start = process.cpuUsage()
    const found = carryIdentifiers(after.documents, earlier)
    const {user} = process.cpuUsage(start)
    const verdict: Verdict = {survivors: 0, kept: 0, silent: []}
    judge({before, after, found, kind: 'many'}, verdict)
    const {survivors, kept, silent} = verdict
    const seconds = (user / 1e6).toFixed(1)
    console.log(
      `${String(kept)} of ${String(survivors)} blocks kept their ids, in ${seconds} s; ${String(found.diagnostics.length)} told`
    )
    for (const one of silent) console.log(one)
    expect(kept / survivors).toBeGreaterThanOrEqual(0.97)
    // Where several edits meet in one block, nobody can say which it is.
    expect(silent.length).toBeLessThanOrEqual(Math.ceil(survivors / 1000))
  })
})

function sourcesIn(folder: string, next: () => number, most = 24): readonly Source[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'SUMMARY.md')
    .sort()
    .slice(0, most)
    .map((file) => cut(file.slice(0, -3), readFileSync(path.join(folder, file), 'utf8'), next))
}

function wordsOf(sources: readonly Source[]): readonly string[] {
  const all = sources.flatMap(({units}) => units.flatMap(({text}) => text.match(/\b[a-z]{3,}\b/g) ?? []))
  return all.filter((_, index) => index % 7 === 0)
}

/** Texts that are as they were are not read again. */
function versionOf(sources: readonly Source[], known: Map<string, Document>): Version {
  const documents: Document[] = []
  const identities: string[] = []
  for (const source of sources) {
    const {text, marks} = write(source)
    const key = `${source.name}\n${text}`
    const document = known.get(key) ?? read(source.name, text)
    known.set(key, document)
    documents.push(document)
    identities.push(...identitiesOf(document, marks))
  }
  const kin = new Map(sources.flatMap(({units}) => units.map((unit) => [unit.id, unit.kin ?? []] as const)))
  return {documents, identities, kin}
}

interface Edited {
  readonly before: Version
  readonly after: Version
  readonly found: ReturnType<typeof carryIdentifiers>
  readonly kind: string
}

function judge({before, after, found, kind}: Edited, verdict: Verdict): void {
  const earlier = piecesOf(before.documents)
  const today = piecesOf(found.value.documents)
  const changed = new Set(
    after.documents.flatMap(({name}, index) =>
      after.documents[index] === before.documents[index] ? [] : [name]
    )
  )
  const places = new Map(before.identities.map((identity, index) => [identity, index]))
  const owners = new Map(earlier.map(({document, id}, index) => [`${document}/${id}`, index]))
  const told = new Set(found.diagnostics.map(({place}) => `${place.path}:${String(place.start.offset)}`))
  for (const [index, piece] of today.entries()) {
    const was = earlier[places.get(after.identities[index] ?? '') ?? -1]
    const place = owners.get(`${piece.document}/${piece.id}`) ?? -1
    const owner = earlier[place]
    if (was !== undefined && changed.has(piece.document)) {
      verdict.survivors += 1
      if (was.id === piece.id) verdict.kept += 1
    }
    const isAnothers = owner !== undefined && owner !== was && owner.text !== piece.text
    const [unit, former] = [after.identities[index], before.identities[place]].map((one) =>
      parseInt(one ?? '', 10)
    )
    const isKin = unit === former || (after.kin.get(unit ?? -1) ?? []).includes(former ?? -1)
    if (isAnothers && !isKin && !told.has(`${piece.place.path}:${String(piece.place.start.offset)}`))
      verdict.silent.push(`${kind}: ${piece.document}/${piece.id} was “${owner.text}” and is “${piece.text}”`)
  }
}
