/** A document that agreed is neither read nor compared again while nothing of it is another, and each fault is told as where nothing was kept. */
import {strFromU8, strToU8} from 'fflate'
import {fc, test as property} from '@fast-check/vitest'
import {describe, expect, test} from 'vitest'
import type {Artifact} from '../../pipeline/model/edition/edition.ts'
import {madeOf, type Memo} from '../../pipeline/model/memo.ts'
import type {EditionName} from '../../pipeline/model/publication/front-matter.ts'
import type {Publication} from '../../pipeline/model/publication/publication.ts'
import {referenceOf, verifyAgainst, type Verdict} from '../../pipeline/verify/index.ts'
import {publish} from '../editions/pdf/make-pdf.ts'
import {draft, publicationOf} from '../support/arbitrary/publication.ts'
import {makeFurnished, type MadeEditions} from '../support/make-edition.ts'
import {memoryWorld} from '../support/memory-world.ts'
import {runsOf} from '../support/runs-of.ts'
import {isEdition} from '../support/verify-editions.ts'
import {withoutLetter} from './without-letter.ts'

const names = ['alpha', 'bravo', 'charlie']
const set = ['html', 'epub', 'json'] as const

/** With a note, a section, a list and a link in each. */
function sources(words = 'Words'): Record<string, string> {
  return {
    'source/sample/publication.yaml': `title: Sample\ndocuments: [${names.join(', ')}]\n`,
    ...Object.fromEntries(
      names.map((name) => [
        `source/sample/${name}.md`,
        `# The ${name}\n\n${words} of ${name}.[^1]\n\n## Part of ${name}\n\n- [one](alpha.md)\n- two\n\n[^1]: A note of ${name}.\n`
      ])
    )
  }
}

async function made(files: Record<string, string>): Promise<MadeEditions & {publication: Publication}> {
  const publication = await publish(files)
  return {publication, ...(await makeFurnished(publication, set, memoryWorld(files)))}
}

const whole = await made(sources())

class CountedMemo implements Memo {
  readonly #kept = new Map<string, unknown>()
  puts = 0

  get(key: string): unknown {
    // What is kept is plain data.
    return structuredClone(this.#kept.get(key))
  }

  has(key: string): boolean {
    return this.#kept.has(key)
  }

  put(key: string, value: unknown): void {
    this.puts += 1
    this.#kept.set(key, structuredClone(value))
  }
}

type Artifacts = ReadonlyMap<EditionName, readonly Artifact[]>

function verdictsOn(
  artifacts: Artifacts,
  {publication, around}: Pick<typeof whole, 'publication' | 'around'>,
  memo?: Memo
): {readonly verdicts: readonly Verdict[]; readonly digest: string} {
  const reference = referenceOf(publication, {...around, isEdition, ...(memo === undefined ? {} : {memo})})
  return {verdicts: verifyAgainst(reference, artifacts), digest: reference.digest}
}

/** In which all that was made agreed. */
function memoOf(one: typeof whole): CountedMemo {
  const memo = new CountedMemo()
  const {verdicts} = verdictsOn(one.artifacts, one, memo)
  expect(verdicts.map(({total}) => total)).toEqual(verdicts.map(() => 0))
  return memo
}

/** The same artifacts, of which files of an edition are changed. */
function withFiles(edition: EditionName, change: (file: Artifact) => Artifact): Artifacts {
  const files = (whole.artifacts.get(edition) ?? []).map(change)
  expect(files).not.toEqual(whole.artifacts.get(edition))
  return new Map([...whole.artifacts, [edition, files]])
}

/** A file, by the end of its path, with other words. */
function replaced(end: string, from: string | RegExp, to: string): (file: Artifact) => Artifact {
  return (file) =>
    file.path.endsWith(end) ? {...file, bytes: strToU8(strFromU8(file.bytes).replace(from, to))} : file
}

const data = '/sample.und.json'

test('what is proved with what was kept is what is proved without, and the second time nothing is put', () => {
  const alone = verdictsOn(whole.artifacts, whole)
  const memo = new CountedMemo()
  expect(verdictsOn(whole.artifacts, whole, memo)).toEqual(alone)
  const {puts} = memo
  // What the digest is taken over, and that it agreed in each edition.
  expect(puts).toBe(names.length * (1 + set.length))
  expect(verdictsOn(whole.artifacts, whole, memo)).toEqual(alone)
  expect(memo.puts).toBe(puts)
})

describe('of documents that are as they were', () => {
  /** Known by something else than its tree, which can't be opened where `isShut`. */
  const known = (isShut: (name: string) => boolean): typeof whole => {
    const documents = whole.publication.documents.map((document) => {
      const copy = {...document}
      if (isShut(copy.name))
        Object.defineProperty(copy, 'children', {
          get: () => {
            throw new Error(`${copy.name} is opened`)
          }
        })
      return madeOf(copy, ['known', copy.name])
    })
    return {...whole, publication: {...whole.publication, documents}}
  }
  const memo = memoOf(known(() => false))

  test('no units are made', () => {
    const shut = known((name) => name !== 'alpha')
    expect(verdictsOn(whole.artifacts, shut, memo)).toEqual(verdictsOn(whole.artifacts, whole))
  })

  test('they are made where one document of an edition differs, for what is told to be told at its place', () => {
    const other = withFiles('html', replaced('/bravo.html', 'Words of', 'Other words of'))
    expect(() =>
      verdictsOn(
        other,
        known((name) => name === 'charlie'),
        memo
      )
    ).toThrow('charlie is opened')
    expect(
      verdictsOn(
        other,
        known(() => false),
        memo
      )
    ).toEqual(verdictsOn(other, whole))
  })
})

test.each<readonly [what: string, edition: EditionName, change: (file: Artifact) => Artifact, found: string]>(
  [
    ['a word of a page', 'html', replaced('/bravo.html', 'Words of', 'Word of'), 'bravo/the-bravo-p1'],
    [
      'an id of a page',
      'html',
      replaced('/charlie.html', 'id="part-of-charlie"', 'id="part"'),
      'charlie/part-of-charlie'
    ],
    ['a handler in a page', 'html', replaced('/alpha.html', '<main', '<main onclick="1"'), 'alpha.html'],
    [
      'a word around the text of a page',
      'html',
      replaced('/bravo.html', '>Sample</a>', '>Samples</a>'),
      'bravo.html'
    ],
    ['a word of the data', 'json', replaced(data, 'Words of bravo', 'Word of bravo'), 'bravo/the-bravo-p1'],
    [
      'an address on the web in the data',
      'json',
      replaced(data, /"path":"charlie.html"/g, '"path":"c.html"'),
      'charlie'
    ],
    [
      'a fragment in the data',
      'json',
      replaced(data, '"fragment":"part-of-bravo"', '"fragment":"other"'),
      'bravo'
    ],
    ['a passage', 'json', replaced('.jsonl', 'A note of alpha', 'A mote of alpha'), '']
  ]
)('where all agreed before, %s is found as where nothing was kept', (_, edition, change, found) => {
  const other = withFiles(edition, change)
  const alone = verdictsOn(other, whole)
  expect(alone.verdicts.flatMap(({differences}) => differences.map(({key}) => key))).toContainEqual(
    expect.stringContaining(found)
  )
  const memo = memoOf(whole)
  // What is found beside units that agree is kept with these, and told each time.
  for (const _time of [1, 2]) expect(verdictsOn(other, whole, memo)).toEqual(alone)
})

test('pages and data of an earlier text differ from a later one, though they agreed with the earlier', async () => {
  const later = await made(sources('Later words'))
  const memo = memoOf(whole)
  memoOf(later)
  verdictsOn(later.artifacts, later, memo)
  for (const edition of set) {
    const mixed = new Map([...later.artifacts, [edition, whole.artifacts.get(edition) ?? []]] as const)
    const alone = verdictsOn(mixed, later)
    const other = alone.verdicts.find((verdict) => verdict.edition === edition)
    expect(other?.differences.map(({kind, key}) => `${kind} ${key}`)).toContain('text bravo/the-bravo-p1')
    expect(verdictsOn(mixed, later, memo)).toEqual(alone)
  }
})

test('a page that shows a picture as it was differs where the picture is another, though its text is the same', async () => {
  const withPicture = (side: number) => ({
    ...sources(),
    'source/sample/bravo.md': '# The bravo\n\nA ![dot](dot.svg).\n',
    'source/sample/dot.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h${String(side)}v1z"/></svg>`
  })
  const [earlier, later] = await Promise.all([made(withPicture(1)), made(withPicture(2))])
  const mixed = new Map([...later.artifacts, ['html', earlier.artifacts.get('html') ?? []]] as const)
  const alone = verdictsOn(mixed, later)
  const keys = alone.verdicts.flatMap(({differences}) => differences.map(({key}) => key))
  expect(keys).toContain('bravo/the-bravo-p1')
  expect(verdictsOn(mixed, later, memoOf(earlier))).toEqual(alone)
})

describe('documents that agreed stand in other places: ', () => {
  const pageOf = (name: string): Artifact | undefined =>
    whole.artifacts.get('html')?.find(({path}) => path.endsWith(`/${name}.html`))
  const documentsIn = (text: string): readonly string[] => {
    const [, all = ''] = /"documents":\[(.*)\],"records":/s.exec(text) ?? []
    const parts = all.split(/,(?=\{"name":"(?:bravo|charlie)","key":)/)
    expect(parts).toHaveLength(names.length)
    return parts
  }
  const reordered =
    (order: readonly number[]) =>
    (file: Artifact): Artifact => {
      if (!file.path.endsWith(data)) return file
      const text = strFromU8(file.bytes)
      const parts = documentsIn(text)
      return {
        ...file,
        bytes: strToU8(text.replace(parts.join(','), () => order.map((one) => parts[one]).join(',')))
      }
    }

  test.each<readonly [what: string, artifacts: Artifacts]>([
    [
      'two pages, each as the other',
      withFiles('html', (file) => {
        const other =
          file === pageOf('alpha') ? pageOf('bravo') : file === pageOf('bravo') ? pageOf('alpha') : file
        return {...file, bytes: other?.bytes ?? file.bytes}
      })
    ],
    [
      'a page as another',
      withFiles('html', (file) =>
        file === pageOf('alpha') ? {...file, bytes: pageOf('bravo')?.bytes ?? file.bytes} : file
      )
    ],
    ['two documents of the data', withFiles('json', reordered([1, 0, 2]))],
    ['a document of the data twice', withFiles('json', reordered([0, 1, 1, 2]))],
    ['a document of the data not at all', withFiles('json', reordered([0, 2]))]
  ])('%s', (_, artifacts) => {
    const alone = verdictsOn(artifacts, whole)
    expect(alone.verdicts.reduce((sum, {total}) => sum + total, 0)).toBeGreaterThan(0)
    expect(verdictsOn(artifacts, whole, memoOf(whole))).toEqual(alone)
  })
})

describe('of a long publication the page of the whole contents', async () => {
  const many = Array.from({length: 61}, (_, index) => `d${String(index + 1)}`)
  const long = (words: string, title = 'Seven') => ({
    'source/sample/publication.yaml': `title: Sample\ncontents: [${many.map((name) => `${name}.md`).join(', ')}]\n`,
    ...Object.fromEntries(
      many.map((name) => [
        `source/sample/${name}.md`,
        `# ${name === 'd7' ? title : name}\n\n${name === 'd7' ? words : 'Words'}.\n\n## Part\n`
      ])
    )
  })
  const [one, edited, titled] = await Promise.all([
    made(long('Words')),
    made(long('Other words')),
    made(long('Words', 'Eight'))
  ])
  const pages = (from: typeof whole): Artifacts => new Map([['html', from.artifacts.get('html') ?? []]])
  const memoOfPages = (from: typeof whole): CountedMemo => {
    const memo = new CountedMemo()
    expect(verdictsOn(pages(from), from, memo).verdicts.map(({total}) => total)).toEqual([0])
    return memo
  }

  test('is not read again after an edit of words, and is after one of a title', () => {
    const memo = memoOfPages(one)
    const putFor = (from: typeof whole): number => {
      const before = memo.puts
      expect(verdictsOn(pages(from), from, memo)).toEqual(verdictsOn(pages(from), from))
      return memo.puts - before
    }
    expect(memo.puts).toBe(many.length * 2 + 1)
    expect(putFor(one)).toBe(0)
    // What the digest is taken over, and that its page agreed.
    expect(putFor(edited)).toBe(2)
    // Those around it list it, too.
    expect(putFor(titled)).toBe(1 + 27 + 1)
  })

  test.each([
    ['a line that it lacks', '<li><a href="d9.html#part"><span>Part</span></a></li>', '', 'contents:d9/part'],
    ['a word around it', '>Sample</a>', '>Samples</a>', 'index.contents.html'],
    ['an id that is another', '<li id="d9">', '<li id="c9">', 'index.contents.html']
  ])('is told where it has %s, each time', (_, from, to, found) => {
    const change = replaced('/index.contents.html', from, to)
    const other: Artifacts = new Map([['html', (one.artifacts.get('html') ?? []).map(change)]])
    const alone = verdictsOn(other, one)
    expect(alone.verdicts.flatMap(({differences}) => differences.map(({key}) => key))).toContain(found)
    const memo = memoOfPages(one)
    for (const _time of [1, 2]) expect(verdictsOn(other, one, memo)).toEqual(alone)
  })

  test('of an earlier title differs from the later one', () => {
    const file = ({path}: Artifact): boolean => path.endsWith('/index.contents.html')
    const earlier = (one.artifacts.get('html') ?? []).find(file)
    const mixed = (titled.artifacts.get('html') ?? []).map((page) => (file(page) ? (earlier ?? page) : page))
    const alone = verdictsOn(new Map([['html', mixed]]), titled)
    expect(alone.verdicts.flatMap(({differences}) => differences.map(({key}) => key))).toContain(
      'contents:d7'
    )
    expect(verdictsOn(new Map([['html', mixed]]), titled, memoOfPages(one))).toEqual(alone)
  })
})

property.prop([draft, fc.nat()], {numRuns: runsOf(12)})(
  'of any publication a lost letter is told as where nothing was kept, in the editions and in what is wanted',
  async (one, choice) => {
    const publication = await publicationOf(one)
    const mutant = withoutLetter(publication, choice)?.publication
    fc.pre(mutant !== undefined)
    const [own, other] = await Promise.all(
      [publication, mutant].map(async (each) => ({publication: each, ...(await makeFurnished(each, set))}))
    )
    const memo = new CountedMemo()
    for (const [artifacts, wanted] of [
      [own, own],
      [other, own],
      [other, other],
      [own, other],
      [own, own]
    ] as const) {
      const alone = verdictsOn(artifacts?.artifacts ?? new Map(), wanted ?? whole)
      expect(verdictsOn(artifacts?.artifacts ?? new Map(), wanted ?? whole, memo)).toEqual(alone)
    }
  }
)
