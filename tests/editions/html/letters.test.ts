/** Fonts of further scripts in the files of a publication, on the web and in a book. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {epub} from '../../../pipeline/editions/epub/edition.ts'
import {html} from '../../../pipeline/editions/html/edition.ts'
import type {Artifact, Edition} from '../../../pipeline/model/edition/edition.ts'
import {fontPackage} from '../../../pipeline/model/installed-fonts.ts'
import type {Publication} from '../../../pipeline/model/publication/publication.ts'
import {furnishBook} from '../../../pipeline/transform/furnish/book/index.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {othersOf} from '../../support/others.ts'
import {paragraph} from '../../support/sample-publication.ts'
import {wholeArtifact} from '../../support/whole-artifact.ts'
import {readEpub, textIn} from '../epub/read-epub.ts'
import {published} from '../../support/published.ts'
import {publicationOf} from './support.ts'

const {regular} = fontPackage('Noto Sans Thai')
const root = path.join(import.meta.dirname, '..', '..', '..')
const world = memoryWorld({[regular]: readFileSync(path.join(root, regular))})

async function publicationWith(words: string, web?: boolean): Promise<Publication> {
  const sample = await publicationOf({documents: 1})
  const [document] = sample.documents
  if (document === undefined) throw new Error('no document')
  return {
    ...sample,
    documents: [published({...document, children: [paragraph('p1', words)]})],
    project: {...sample.project, ...(web === undefined ? {} : {fonts: {web}})}
  }
}

async function made(edition: Edition<unknown>, publication: Publication): Promise<readonly Artifact[]> {
  const {value} = await edition.address(publication, world)
  const others = {
    ...othersOf(publication, {addresses: new Map(), artifacts: new Map()}),
    book: furnishBook(publication)
  }
  const {value: files} = await edition.render(value.prepared, others, world)
  return Promise.all(files.map((file) => wholeArtifact(file, world)))
}

function fontRules(files: readonly Artifact[]): readonly string[] {
  return files
    .filter(({mediaType}) => mediaType === 'text/css')
    .map(({bytes}) => new TextDecoder().decode(bytes))
    .filter((css) => css.includes('Tetrapla Noto'))
}

test('pages name a stylesheet whose font is one of their files, the same each time', async () => {
  const publication = await publicationWith('น้ำ')
  const files = await made(html, publication)
  const [css = '', ...more] = fontRules(files)
  expect(more).toEqual([])
  const [, url] = /url\('([0-9a-f]{16}\.woff2)'\)/.exec(css) ?? []
  expect(files.map((file) => file.path)).toContain(`assets/${url ?? ''}`)
  expect(css).toContain(':lang(en) {--serif: ')
  expect(await made(html, publication)).toEqual(files)
})

test('a project may leave them to the reader’s system, and Latin letters have none', async () => {
  expect(fontRules(await made(html, await publicationWith('น้ำ', false)))).toEqual([])
  expect(fontRules(await made(html, await publicationWith('Ωμέγα')))).toEqual([])
})

test('a book lists the fonts that its stylesheet names', async () => {
  const [book] = await made(epub, await publicationWith('น้ำ'))
  if (book === undefined) throw new Error('no book')
  const fonts = readEpub(book.bytes).filter(({name}) => name.endsWith('.woff2'))
  expect(fonts.length).toBe(1)
  const name = fonts[0]?.name.replace('OEBPS/', '') ?? ''
  expect(textIn(book.bytes, 'OEBPS/style.css')).toContain(`url('${name}')`)
  expect(textIn(book.bytes, 'OEBPS/content.opf')).toContain(`href="${name}" media-type="font/woff2"`)
})
