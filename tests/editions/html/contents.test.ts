/** The contents beside a text, on the first page, and on the page that has those of many documents. */
import {describe, expect, test} from 'vitest'
import {html} from '../../../pipeline/editions/html/edition.ts'
import type {Artifact} from '../../../pipeline/model/edition/edition.ts'
import type {Memo} from '../../../pipeline/model/memo.ts'
import type {Matter} from '../../../pipeline/model/publication/document.ts'
import type {Publication} from '../../../pipeline/model/publication/publication.ts'
import {given} from '../../../pipeline/model/values/given.ts'
import {elementsOf, hasClass, wordsOf, type Markup} from '../../../pipeline/verify/web-reader/markup.ts'
import {readHtmlMarkup} from '../../../pipeline/verify/web-reader/read-html-markup.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {othersOf} from '../../support/others.ts'
import {paragraph} from '../../support/sample-publication.ts'
import {wholeArtifact} from '../../support/whole-artifact.ts'
import {publicationOf, publish, textOf} from './support.ts'

test('of the only document are its sections and those below them', async () => {
  const contents = [
    {
      document: 'position',
      block: 'alpha',
      title: 'Alpha',
      children: [{document: 'position', block: 'bravo', title: 'Bravo', children: []}]
    }
  ]
  const pages = await publish({documents: 1, publication: {contents}})
  const page = textOf(pages.find(({path}) => path.endsWith('/index.html')))
  expect(page).toContain('<a href="#alpha"><span>Alpha</span></a>')
  expect(page).toContain('<a href="#bravo"><span>Bravo</span></a>')
})

const larger = await pagesOf(61)

describe('the documents beside a text', () => {
  test('are all of them, in a publication of sixty', async () => {
    const links = linksBeside(30, await pagesOf(60))
    expect(links).toHaveLength(61)
    expect(links.at(-1)).toEqual({href: 'd60.html', words: 'Document 60'})
  })

  test('are those around it, in a larger one, with a way to the others', () => {
    const links = linksBeside(30, larger)
    expect(links.slice(0, 3)).toEqual([
      {href: 'index.html', words: 'Title page'},
      {href: 'index.contents.html', words: 'Contents: 1–9'},
      {href: 'd10.html', words: 'Document 10'}
    ])
    expect(links.slice(-2)).toEqual([
      {href: 'd50.html', words: 'Document 50'},
      {href: 'index.contents.html#d51', words: 'Contents: 51–61'}
    ])
  })

  test('are counted from the ends', () => {
    const first = linksBeside(1, larger)
    expect(first.slice(1, 3).map(({words}) => words)).toEqual(['Document 1', 'Document 2'])
    expect(first.at(-1)).toEqual({href: 'index.contents.html#d22', words: 'Contents: 22–61'})
    const last = linksBeside(61, larger)
    expect(last[1]).toEqual({href: 'index.contents.html', words: 'Contents: 1–40'})
    expect(last.at(-1)).toEqual({href: '#_content', words: 'Document 61'})
  })
})

describe('the page of the whole contents', () => {
  test('lists all documents, each on a line of its own with its name as id, however many are drawn at once', async () => {
    const page = pageIn(await pagesOf(130), 'index.contents.html')
    const listed = [
      ...page.matchAll(/^(?:<ol>)?<li id="d(\d+)"><h2><a href="d\1\.html">Document \1<\/a><\/h2>$/gm)
    ]
    expect(listed.map(([, number]) => Number(number))).toEqual(
      Array.from({length: 130}, (_, index) => index + 1)
    )
  })

  test('has their summaries and sections, which the first page of a long publication leaves out', async () => {
    const pages = await pagesOf(61, {summary: 'What it says.', sections: ['Scope']})
    const section = '<li><a href="d7.html#scope"><span>Scope</span></a></li>'
    expect(pageIn(pages, 'index.contents.html')).toContain(
      `Document 7</a></h2>\n<p>What it says.</p>\n<ol>${section}`
    )
    expect(pageIn(pages, 'index.html')).toContain('Document 7</a></h3>\n<p>What it says.</p></li>')
  })

  test('says where it is, and what it is called', () => {
    const page = pageIn(larger, 'index.contents.html')
    expect(page).toContain('<title>Contents — ')
    expect(page).toMatch(/<nav class="crumbs".*<li aria-current="page">Contents<\/li><\/ol><\/nav>/s)
    expect(page).toContain(
      '<nav class="parts whole" aria-labelledby="_contents"><h1 id="_contents">Contents</h1>'
    )
  })

  test('is there for more than sixty documents alone', async () => {
    const paths = (await pagesOf(60)).map(({path}) => path)
    expect(paths.filter((path) => path.includes('contents'))).toEqual([])
  })

  test('has the chapters for programs, which the first page of a shorter one has', async () => {
    const parts = (pages: readonly Artifact[], file: string): number =>
      pageIn(pages, file).split('"@type":"Chapter"').length - 1
    expect([parts(larger, 'index.html'), parts(larger, 'index.contents.html')]).toEqual([0, 61])
    expect(parts(await pagesOf(60), 'index.html')).toBe(60)
  })

  test('sets off parts, and documents in none', async () => {
    const page = pageIn(await pagesOf(70, {matters: inParts}), 'index.contents.html')
    const headings = [...page.matchAll(/<li id="(d\d+)"(?: class="([^"]*)")?><(h\d)>/g)]
    const kinds = headings.map(([, id = '', name = '', level = '']) => [id, name, level].join(' ').trim())
    expect([0, 1, 2, 3, 31, 32, 69].map((index) => kinds[index])).toEqual([
      'd1  h2',
      'd2  h2',
      'd3 in-part h3',
      'd4 in-part h3',
      'd32  h2',
      'd33 in-part h3',
      'd70  h2'
    ])
  })

  test('is in the languages of the page, and leads to that of a translation that is as long', async () => {
    const to = (count: number) => {
      const documents = Array.from({length: count}, (_, index) => `d${String(index + 1)}`)
      return {language: 'fr', title: 'Alpha', documents, editions: ['html' as const]}
    }
    const ways = async (count: number): Promise<string | undefined> => {
      const page = pageIn(await pagesOf(61, {translations: [to(count)]}), 'index.contents.html')
      return /href="([^"]*)" hreflang="fr"/.exec(page)?.[1] ?? /href="([^"]*\/fr\/[^"]*)"/.exec(page)?.[1]
    }
    expect(await ways(61)).toBe('../fr/index.contents.html')
    expect(await ways(60)).toBe('../fr/index.html')
  })

  test('and the ways to it say which of their words are of another language', async () => {
    const pages = await pagesOf(70, {matters: inParts, language: 'la'})
    expect(pageIn(pages, 'index.contents.html')).toContain('<li aria-current="page" lang="en">Contents</li>')
    expect(pageIn(pages, 'd50.html')).toContain(
      '<a href="index.contents.html"><span lang="en">Contents: 1–29</span></a>'
    )
    const start = pageIn(pages, 'index.html')
    expect(start).toContain('<a href="index.contents.html" lang="en">Contents: 1–70</a>')
    expect(start).toContain('<a href="index.contents.html#d2"><span lang="en">Documents: 29</span></a>')
  })

  test('is drawn once, whatever becomes of the words of documents', async () => {
    const drawn: unknown[] = []
    const kept = new Map<string, unknown>()
    const memo = {
      get: (key: string) => kept.get(key),
      has: (key: string) => kept.has(key),
      put: (key: string, value: unknown) => {
        if (typeof value === 'object' && value !== null && 'path' in value) drawn.push(value.path)
        kept.set(key, value)
      }
    }
    const publication = await longPublication(61)
    const [folder] = [`${publication.id}/${publication.language}`]
    await publishWith(publication, memo)
    expect(drawn.splice(0)).toContain(`${folder}/index.contents.html`)
    const documents = publication.documents.map((one) =>
      one.name === 'd30' ? {...one, children: [paragraph('p1', 'Other words.')]} : one
    )
    await publishWith({...publication, documents}, memo)
    expect(drawn.splice(0)).toEqual([`${folder}/d30.html`])
    const titled = publication.contents.map((entry) =>
      entry.document === 'd61' ? {...entry, title: 'Another'} : entry
    )
    await publishWith({...publication, contents: titled}, memo)
    expect(drawn).toContain(`${folder}/index.contents.html`)
  })
})

describe('the first page of a long publication', () => {
  test('lists the first ten documents, and leads to all', () => {
    const links = linksOnStart(larger)
    expect(links).toHaveLength(11)
    expect(links.slice(-2)).toEqual([
      {href: 'd10.html', words: 'Document 10'},
      {href: 'index.contents.html', words: 'Contents: 1–61'}
    ])
    expect(pageIn(larger, 'index.html')).toContain('<h2 id="_contents">Contents</h2>')
  })

  test('lists its parts with how many documents each has, and documents in none', async () => {
    expect(linksOnStart(await pagesOf(70, {matters: inParts}))).toEqual([
      {href: 'd1.html', words: 'Document 1'},
      {href: 'd2.html', words: 'Document 2'},
      {href: 'index.contents.html#d2', words: 'Documents: 29'},
      {href: 'd32.html', words: 'Document 32'},
      {href: 'index.contents.html#d32', words: 'Documents: 37'},
      {href: 'd70.html', words: 'Document 70'},
      {href: 'index.contents.html', words: 'Contents: 1–70'}
    ])
  })
})

/** A document before two parts, and an annex, by their numbers. */
const inParts: ReadonlyMap<number, Matter> = new Map([
  [1, 'front'],
  [2, 'part'],
  [32, 'part'],
  [70, 'annex']
])

interface Many {
  readonly summary?: string
  /** Of each document. */
  readonly sections?: readonly string[]
  readonly matters?: ReadonlyMap<number, Matter>
  readonly translations?: Publication['translations']
  readonly language?: string
}

/** The pages of a publication of `count` documents. */
async function pagesOf(count: number, many: Many = {}): Promise<readonly Artifact[]> {
  return publishWith(await longPublication(count, many))
}

async function longPublication(
  count: number,
  {summary, sections = [], matters, translations = [], language}: Many = {}
): Promise<Publication> {
  const publication = await publicationOf({documents: 2})
  const [sample] = publication.documents
  if (sample === undefined) throw new Error('the sample has no document')
  const numbers = Array.from({length: count}, (_, index) => index + 1)
  const documents = numbers.map((one) => ({
    ...sample,
    name: `d${String(one)}`,
    titleText: `Document ${String(one)}`,
    children: [],
    ...given({summary})
  }))
  const contents = documents.map(({name, titleText}, index) => ({
    document: name,
    title: titleText,
    ...given({matter: matters?.get(index + 1)}),
    children: sections.map((title) => ({document: name, block: title.toLowerCase(), title, children: []}))
  }))
  return {...publication, documents, contents, translations, ...given({language})}
}

async function publishWith(publication: Publication, memo?: Memo): Promise<readonly Artifact[]> {
  const world = {...memoryWorld(), ...given({memo})}
  const {value} = await html.address(publication, world)
  const {value: files} = await html.render(value.prepared, othersOf(publication), world)
  return Promise.all(files.map((file) => wholeArtifact(file, world)))
}

function pageIn(pages: readonly Artifact[], file: string): string {
  return textOf(pages.find(({path}) => path.endsWith(`/${file}`)))
}

type Links = readonly {readonly href: string; readonly words: string}[]

function linksIn(nav: Markup | undefined): Links {
  if (nav === undefined) throw new Error('the page has no contents')
  return elementsOf(nav, 'a').map((link) => ({
    href: link.attributes.get('href') ?? '',
    words: wordsOf(link)
  }))
}

function linksOnStart(pages: readonly Artifact[]): Links {
  const navs = elementsOf(readHtmlMarkup(pageIn(pages, 'index.html')), 'nav')
  return linksIn(navs.find((one) => hasClass(one, 'parts')))
}

/** On the page of the document `number`. */
function linksBeside(number: number, pages: readonly Artifact[]): Links {
  const navs = elementsOf(readHtmlMarkup(pageIn(pages, `d${String(number)}.html`)), 'nav')
  return linksIn(navs.find((one) => hasClass(one, 'contents')))
}
