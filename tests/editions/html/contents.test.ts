/** The contents beside a text. */
import {describe, expect, test} from 'vitest'
import type {Artifact} from '../../../pipeline/model/edition/edition.ts'
import {elementsOf, hasClass, wordsOf} from '../../../pipeline/verify/web-reader/markup.ts'
import {readHtmlMarkup} from '../../../pipeline/verify/web-reader/read-html-markup.ts'
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
      {href: 'index.html#_contents', words: 'Contents: 1–9'},
      {href: 'd10.html', words: 'Document 10'}
    ])
    expect(links.slice(-2)).toEqual([
      {href: 'd50.html', words: 'Document 50'},
      {href: 'index.html#_contents', words: 'Contents: 51–61'}
    ])
  })

  test('are counted from the ends', () => {
    const first = linksBeside(1, larger)
    expect(first.slice(1, 3).map(({words}) => words)).toEqual(['Document 1', 'Document 2'])
    expect(first.at(-1)).toEqual({href: 'index.html#_contents', words: 'Contents: 22–61'})
    const last = linksBeside(61, larger)
    expect(last[1]).toEqual({href: 'index.html#_contents', words: 'Contents: 1–40'})
    expect(last.at(-1)).toEqual({href: '#_content', words: 'Document 61'})
  })
})

test('the first page lists all documents, each on a line of its own, however many are drawn at once', async () => {
  const pages = await pagesOf(130)
  const page = textOf(pages.find(({path}) => path.endsWith('/index.html')))
  const listed = [...page.matchAll(/^(?:<ol>)?<li><h3><a href="d(\d+)\.html">Document \1</gm)]
  expect(listed.map(([, number]) => Number(number))).toEqual(
    Array.from({length: 130}, (_, index) => index + 1)
  )
})

/** The pages of a publication of `count` documents. */
async function pagesOf(count: number): Promise<readonly Artifact[]> {
  const [sample] = (await publicationOf({documents: 2})).documents
  if (sample === undefined) throw new Error('the sample has no document')
  const numbers = Array.from({length: count}, (_, index) => String(index + 1))
  const documents = numbers.map((one) => ({
    ...sample,
    name: `d${one}`,
    titleText: `Document ${one}`,
    children: []
  }))
  const contents = documents.map(({name, titleText}) => ({document: name, title: titleText, children: []}))
  return publish({documents: 2, publication: {documents, contents}})
}

/** On the page of the document `number`. */
function linksBeside(
  number: number,
  pages: readonly Artifact[]
): readonly {readonly href: string; readonly words: string}[] {
  const page = textOf(pages.find(({path}) => path.endsWith(`/d${String(number)}.html`)))
  const nav = elementsOf(readHtmlMarkup(page), 'nav').find((one) => hasClass(one, 'contents'))
  if (nav === undefined) throw new Error('the page has no contents')
  return elementsOf(nav, 'a').map((link) => ({
    href: link.attributes.get('href') ?? '',
    words: wordsOf(link)
  }))
}
