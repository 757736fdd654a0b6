/** A long text, which is written part by part, is the page that it would be as a whole. */
import {expect, test} from 'vitest'
import {pageSurface} from '../../../pipeline/editions/html/surface.ts'
import {serialize} from '../../../pipeline/editions/html/serialize.ts'
import {documentToHast, element} from '../../../pipeline/hast/index.ts'
import type {Element} from 'hast'
import type {Publication} from '../../../pipeline/model/publication/publication.ts'
import {published} from '../../support/published.ts'
import {paragraph, text} from '../../support/sample-publication.ts'
import {publicationOf, publish, textOf} from './support.ts'

const path = 'countering-terrorism/en/index.html'

test('a long text stands in its box as one that is drawn at once', async () => {
  const publication = await longPublication('alpha')
  const [document] = publication.documents
  if (document === undefined) throw new Error('no document')
  const whole = documentToHast(document, pageSurface(publication, path)).children.filter(isElement)
  const lines = whole.flatMap((one) => ['\n', one])
  const page = await pageOf(publication)
  expect(page).toContain(serialize(element('div', {className: ['text']}, ...lines, '\n')))
  expect(page).toMatch(/^<!doctype html>\n<html [^]*<article>[^]*<\/article>[^]*<\/html>\n$/)
})

test('fonts are asked for early that a later part alone is set in', async () => {
  const [latin, greek] = await Promise.all(
    ['alpha', 'άλφα'].map(async (last) => pageOf(await longPublication(last)))
  )
  expect(greek?.match(/rel="preload"/g)?.length).toBeGreaterThan(latin?.match(/rel="preload"/g)?.length ?? 0)
})

async function longPublication(last: string): Promise<Publication> {
  const sample = await publicationOf({documents: 1})
  const [document] = sample.documents
  if (document === undefined) throw new Error('no document')
  const numbers = Array.from({length: 40}, (_, index) => index + 1)
  const children = numbers.map((one) => paragraph(`p${one}`, `Alpha ${one} < bravo.`))
  const all = [...children, paragraph('p41', [text(last)])]
  return {...sample, documents: [published({...document, children: all})]}
}

async function pageOf(publication: Publication): Promise<string> {
  return textOf((await publish({documents: 1, publication})).find((one) => one.path === path))
}

function isElement(node: {readonly type: string}): node is Element {
  return node.type === 'element'
}
