/** The search of the library: it holds the text that the JSON edition holds, and finds words of any script by it. */
import path from 'node:path'
import {runInNewContext} from 'node:vm'
import {fc, test as property} from '@fast-check/vitest'
import {describe, expect, onTestFinished, test} from 'vitest'
import {loadData} from '../../../pipeline/editions/html/library/data-script.ts'
import {askedWords} from '../../../pipeline/editions/html/search/asked-words.ts'
import {createLibraryIndex} from '../../../pipeline/editions/html/search/library-index.ts'
import {
  readWords,
  wordGatherer,
  writeWords,
  type PublicationWords
} from '../../../pipeline/editions/html/search/publication-words.ts'
import {searchFiles} from '../../../pipeline/editions/html/search/search-files.ts'
import {partKey, partOf, wordsIn} from '../../../pipeline/editions/html/search/words-in.ts'
import {heldBytes} from '../../../pipeline/model/edition/edition-file.ts'
import {
  publicationFolder,
  type Artifact,
  type EditionFile,
  type LibraryContents,
  type LibraryIndex,
  type LibraryPublication
} from '../../../pipeline/model/edition/edition.ts'
import {createShelf} from '../../../pipeline/platform/put-by/shelf.ts'
import {temporaryFolder} from '../../platform/temporary-folder.ts'
import {makeEditions} from '../../support/make-edition.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {renderPages} from '../../support/render-library.ts'
import {samplePublication} from '../../support/sample-publication.ts'
import {blocksInJson, leftBy, searchedBlocks, type SearchTexts} from '../../support/search-texts.ts'

interface Term {
  readonly text: string
  readonly keys: readonly string[]
}

interface AskedWords {
  termsOf(text: string): readonly Term[]
  partOf(word: string, parts: number): number
}

/** The part of the browser's script that cuts words. */
const asked = runInNewContext(`{${askedWords}; ({termsOf, partOf})}`) as AskedWords

/** What a script leaves, as a browser finds it. */
function left(file: EditionFile): unknown {
  const {name, value} = leftBy(heldBytes(file))
  expect(name).toBe(file.path)
  return value
}

describe('what the search has of a publication', () => {
  test('is the text that the JSON edition has, block by block', async () => {
    const publication = await samplePublication()
    const made = await makeEditions(publication, ['json', 'html'])
    const [file] = made.get('json') ?? []
    const {documents} = JSON.parse(new TextDecoder().decode(file?.bytes)) as {
      documents: Record<string, unknown>[]
    }
    const scripts = made.get('html')?.filter(({path}) => /\/search\/\d+\.js$/.test(path)) ?? []
    expect(scripts).toHaveLength(documents.length)
    for (const [index, script] of scripts.entries()) {
      const wanted = blocksInJson(documents[index] ?? {})
      expect(searchedBlocks(left(script) as SearchTexts)).toEqual(wanted)
      expect(wanted.size).toBeGreaterThan(5)
    }
  })

  test('leads to each block by the sections around it', async () => {
    const publication = await samplePublication()
    const texts = searchFiles(publication)
      .slice(0, -1)
      .map((file) => left(file) as SearchTexts)
    expect(texts.map(({page}) => page)).toEqual(publication.documents.map(({name}) => `${name}.html`))
    for (const {paths, blocks} of texts) {
      expect(paths[0]).toEqual([])
      for (const [, path] of blocks) expect(paths[path]).toBeDefined()
    }
    expect(texts.flatMap(({paths}) => paths.map((path) => path.length))).toContain(1)
  })
})

describe('words', () => {
  test.each([
    ['Ökologie, Straße & naïve CAFÉ', ['okologie', 'strasse', 'naive', 'cafe']],
    ['l’œuvre Ærøskøbing Łódź İstanbul', ['oeuvre', 'aeroskobing', 'lodz', 'istanbul']],
    ['Ёлка и ещё Йод', ['елка', 'еще', 'иод']],
    ['ΟΔΌΣ, λόγος', ['οδοσ', 'λογοσ']],
    ['وَالْكِتَابُ', ['والكتاب', 'الكتاب', 'كتاب']],
    ['مدرســة على', ['مدرسه', 'علي']],
    ['שָׁלוֹם', ['שלומ'.replace('מ', 'ם')]],
    ['认证系统', ['认证', '证系', '系统', '统']],
    ['使用JWT令牌', ['使用', '用', 'jwt', '令牌', '牌']],
    ['ｶﾀｶﾅ', [...'カタカナ'].map((sign, index, all) => sign + (all[index + 1] ?? ''))],
    ['ภาษา', ['ภา', 'าษ', 'ษา', 'า']],
    ['हिन्दी भाषा', ['हिन्दी', 'भाषा']],
    ['std::collections::HashMap', ['std', 'collections', 'hashmap']],
    ['soft\u00ADware a 7 42', ['software', '42']],
    ['𝔅old', ['bold']]
  ])('of %s', (text, words) => {
    expect([...wordsIn(text)]).toEqual(words)
  })

  test.each([
    ['strasse', 'Die Straßenverkehrsordnung'],
    ['STRASSEN', 'Die Straßenverkehrsordnung'],
    ['donaudampf', 'Donaudampfschifffahrt'],
    ['елк', 'Ёлками'],
    ['كتاب', 'بالكتاب'],
    ['كِتاب', 'والكتاب'],
    ['证系', '认证系统'],
    ['统', '认证系统'],
    ['ブル', 'テーブル'],
    ['한', '한국어를'.normalize('NFD')],
    ['hash', 'a HashMap'],
    ['x'.repeat(99), 'x'.repeat(99)]
  ])('%s is found in “%s”', (words, text) => {
    const index = [...wordsIn(text)]
    for (const {keys} of asked.termsOf(words))
      for (const key of keys) expect(index.some((word) => word.startsWith(key))).toBe(true)
    expect(asked.termsOf(words)).not.toEqual([])
  })

  property.prop([fc.string({unit: 'binary', maxLength: 60}), fc.nat(), fc.nat()])(
    'are found again wherever a reader cuts a text at its spaces, and in the part where they stand',
    (text, from, length) => {
      const index = [...wordsIn(text)]
      const pieces = text.split(/\s+/)
      const start = from % pieces.length
      for (const {keys} of asked.termsOf(pieces.slice(start, start + 1 + (length % 3)).join(' '))) {
        for (const key of keys) {
          const found = index.find((word) => word.startsWith(key))
          expect(found).toBeDefined()
          expect(partOf(partKey(found ?? ''), 64)).toBe(asked.partOf(key, 64))
        }
      }
    }
  )

  property.prop([fc.string({unit: 'binary', maxLength: 40})])('are read as they were written', (text) => {
    const words = gatherWords([
      new Map([...wordsIn(text)].map((word) => [word, 1])),
      new Map([['__proto__', 3]])
    ])
    expect(readWords(writeWords(words))).toEqual(words)
  })
})

function gatherWords(documents: readonly ReadonlyMap<string, number>[]): PublicationWords {
  const words = wordGatherer()
  for (const document of documents) words.add(document)
  return words.gathered()
}

const publication = (id: string, title: string): LibraryPublication => ({
  id,
  language: 'en',
  title,
  type: 'document',
  editions: [{edition: 'html', path: `${id}/en/index.html`, bytes: 1}]
})

const contents: LibraryContents = {
  language: 'en',
  footer: [],
  publications: [
    publication('alpha', 'Alpha'),
    publication('bravo', 'Bravo'),
    publication('charlie', 'Charlie')
  ]
}

const kept = (id: string, ...documents: readonly Readonly<Record<string, number>>[]) => ({
  folder: `${id}/en`,
  bytes: writeWords(gatherWords(documents.map((words) => new Map(Object.entries(words)))))
})

interface Kept {
  readonly folder: string
  readonly bytes: Uint8Array
}

/** The index of publications that keep words. */
function libraryIndex(
  {publications}: Pick<LibraryContents, 'publications'>,
  words: readonly Kept[],
  index: LibraryIndex = createLibraryIndex()
): readonly Artifact[] {
  for (const one of publications) {
    const {bytes} = words.find(({folder}) => folder === publicationFolder(one)) ?? {}
    if (bytes !== undefined) index.add(one, bytes)
  }
  return [...index.files()]
}

describe('the index of the library', () => {
  test('says which document of which publication has a word', () => {
    const words = [
      kept('alpha', {delta: 0, echo: 3}, {delta: 2}),
      kept('charlie', {delta: 1, constructor: 0})
    ]
    const [list, part, ...others] = libraryIndex(contents, words)
    expect(others).toEqual([])
    expect(left(list ?? missing)).toEqual({
      parts: 1,
      publications: [
        ['alpha/en', 'en', 'Alpha', 2],
        ['charlie/en', 'en', 'Charlie', 1]
      ]
    })
    expect(left(part ?? missing)).toEqual([
      ['constructor', [8]],
      ['delta', [0, 6, 5]],
      ['echo', [3]]
    ])
  })

  test('is cut into parts, in one of which all words stand that begin alike', () => {
    const many = Object.fromEntries(
      Array.from({length: 20_000}, (_, index) => [(index * 7919).toString(36), 1])
    )
    const [, ...parts] = libraryIndex(contents, [kept('alpha', many)])
    expect(parts.length).toBeGreaterThan(10)
    const homes = new Map<string, number>()
    for (const [number, part] of parts.entries()) {
      for (const [word] of left(part) as [string][]) {
        const key = word.slice(0, 2)
        expect(homes.get(key) ?? number).toBe(number)
        homes.set(key, number)
        expect(asked.partOf(word, parts.length)).toBe(number)
      }
    }
  })

  test.each([
    'null',
    '{"documents":1}',
    '{"documents":1,"words":[1]}',
    '{"documents":1,"words":[["a",[4]]]}',
    '{"documents":1,"words":[["a",[-1]]]}',
    '{"documents":1,"words":[["a",[0.5]]]}',
    '{"documents":1,"words":[[1,[0]]]}',
    '{"documents":1e999,"words":[["a",["0"]]]}',
    '\u0000'
  ])('leaves out what somebody wrote otherwise: %s', (text) => {
    const words = [{folder: 'alpha/en', bytes: new TextEncoder().encode(text)}, kept('bravo', {delta: 0})]
    const [list] = libraryIndex(contents, words)
    expect(left(list ?? missing)).toMatchObject({publications: [['bravo/en', 'en', 'Bravo', 1]]})
  })

  test('has of a large library all words in their order, where it was put by again and again', async () => {
    const shelf = createShelf(path.join(await temporaryFolder(), 'shelf'), 0)
    onTestFinished(() => shelf.close())
    const all = new Map<string, readonly number[]>()
    const publications = Array.from({length: 30}, (_, number) => publication(`n${number}`, 'Alpha'))
    const words = publications.map(({id}, document) => {
      const own = Array.from({length: 200}, (_, index) =>
        ((index * (document + 3) * 7919) % 997).toString(36)
      )
      const weighed = Object.fromEntries(own.map((word) => [word, (document + word.length) % 4]))
      for (const [word, weight] of Object.entries(weighed))
        all.set(word, [...(all.get(word) ?? []), document * 4 + weight])
      return kept(id, weighed)
    })
    const [list, ...parts] = libraryIndex(
      {publications},
      words,
      createLibraryIndex(shelf, {partBytes: 256, mostParts: 32})
    )
    expect(left(list ?? missing)).toMatchObject({parts: 32})
    const found = parts.flatMap((part, number) => {
      const entries = left(part) as [string, number[]][]
      expect(entries.map(([word]) => word)).toEqual(entries.map(([word]) => word).sort())
      for (const [word] of entries) expect(asked.partOf(word, 32)).toBe(number)
      return entries
    })
    const inPlaces = ([word, steps]: readonly [string, readonly number[]]): [string, readonly number[]] => {
      let document = 0
      return [word, steps.map((step) => (document += Math.floor(step / 4)) * 4 + (step % 4))]
    }
    expect(new Map(found.map(inPlaces))).toEqual(all)
  })

  test('is none, nor a form, where no publication has words', async () => {
    const made = async (more: Partial<LibraryContents>): Promise<readonly string[]> => {
      const artifacts = await renderPages({...contents, ...more}, memoryWorld())
      const page = artifacts.find(({path}) => path === 'index.html')
      const forms = new TextDecoder().decode(page?.bytes).match(/<form class="search"[^>]* hidden>/g) ?? []
      return [
        ...artifacts.map(({path}) => path).filter((path) => path.startsWith('assets/search')),
        ...forms.map(() => 'form')
      ]
    }
    expect(await made({})).toEqual([])
    expect(await made({isSearched: true})).toEqual(['form'])
    expect(libraryIndex(contents, []).length).toBe(0)
    const index = libraryIndex(contents, [kept('alpha', {delta: 0})])
    expect(index.map((file) => file.path)).toEqual(['assets/search/library.js', 'assets/search/0.js'])
  })
})

const missing: Artifact = {path: '', mediaType: '', bytes: new Uint8Array()}

test('what is loaded has an address of its own, whatever folders are called', async () => {
  const asked: string[] = []
  const document = {
    createElement: () => ({remove: () => {}, src: '', onload: () => {}}),
    head: {
      append: (script: {src: string; onload: () => void}) => {
        asked.push(script.src)
        script.onload()
      }
    }
  }
  const load = runInNewContext(`{${loadData}; loadData}`, {document, encodeURIComponent}) as (
    file: string
  ) => Promise<unknown>
  expect(await load('ålpha #1/en/search/1.js')).toBeUndefined()
  expect(asked).toEqual(['%C3%A5lpha%20%231/en/search/1.js'])
})
