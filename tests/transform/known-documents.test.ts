/** Holds documents that are left unopened, for they were arranged before of the same, to what is arranged from nothing. */
import {fc, test} from '@fast-check/vitest'
import {describe, expect} from 'vitest'
import type {Memo} from '../../pipeline/model/memo.ts'
import type {PublishedDocument} from '../../pipeline/model/publication/publication.ts'
import {createMemoryMemos} from '../../pipeline/platform/cache/memory-memo.ts'
import {arrangeProject, type Files} from './arrange-project.ts'
import {runsOf} from '../support/runs-of.ts'

const names = ['alpha', 'bravo', 'charlie', 'delta'] as const
const text = fc.constantFrom(
  'One.',
  'Two [](alpha.md).',
  'Three [](bravo.md#scope) and [words](charlie.md).',
  'Four [](../other/one.md), [](absent.md), [](https://example.org/).',
  'Five[^note].',
  '## Scope',
  '## Terms {#terms}',
  '### [](#scope)',
  'Six [](#terms) [](bravo.md#figure).',
  '```js\nconst one = `two`\n```',
  '```html\n<script>one()</script>\n```',
  'Seven $x^2$.',
  '$$\nx = 1\n$$',
  ':::table[Figures]{#figure}\n| One |\n| --- |\n| Two |\n:::',
  '| One |\n| --- |\n| [](alpha.md) |',
  '> [!NOTE]\n> Eight.',
  ':::office[Nine]{rooms=9}\n:::'
)
/** What makes all documents depend on each other. */
const list = fc.constantFrom('::list-of{type=table}', '::list-of{type=equation}')
const title = fc.constantFrom('# Alpha', '# *Bravo*', '# Charlie[^note]', '---\ntitle: Delta\n---', '')
const markdown = fc
  .tuple(title, fc.array(fc.oneof({weight: 40, arbitrary: text}, list), {minLength: 1, maxLength: 4}))
  .map(([first, texts]) => `${[first, ...texts, '[^note]: Noted [](delta.md).'].join('\n\n')}\n`)
const documentEdit = fc.record({
  path: fc.constantFrom(...names.map((name) => `source/book/${name}.md`), 'source/other/one.md'),
  text: fc.option(markdown, {nil: undefined})
})
const settingsEdit = fc
  .record({
    title: fc.constantFrom('Book', 'Another'),
    language: fc.constantFrom('en', 'de', 'sv'),
    sections: fc.constantFrom('plain', 'numbered'),
    paragraphs: fc.constantFrom('anchors', 'numbered'),
    numbering: fc.constantFrom('document', 'publication')
  })
  .map((facts) => ({
    path: 'source/book/publication.yaml',
    text: Object.entries(facts)
      .map(([key, value]) => `${key}: ${value}\n`)
      .join('')
  }))
const projectEdit = fc.constantFrom('', 'labels:\n  de:\n    table: Tafel\n').map((labels) => ({
  path: 'tetrapla.yaml',
  text: `language: en\n${labels}`
}))
const schemaEdit = fc.constantFrom('Office', 'Bureau').map((name) => ({
  path: 'schemas/records/office.schema.json',
  text: JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: name,
    type: 'object',
    properties: {rooms: {type: 'integer', title: `${name} rooms`}}
  })
}))
const edit = fc.oneof({weight: 5, arbitrary: documentEdit}, settingsEdit, projectEdit, schemaEdit)

describe('documents that were arranged before', () => {
  test.prop(
    [fc.array(markdown, {minLength: 4, maxLength: 4}), fc.array(edit, {minLength: 1, maxLength: 6})],
    {
      numRuns: runsOf(16)
    }
  )('are those that are arranged from nothing, after any edits', async (texts, edits) => {
    const memos = createMemoryMemos(1)
    let files: Files = {
      'tetrapla.yaml': 'language: en\n',
      'source/book/publication.yaml': 'title: Book\n',
      'source/other/one.md': '# One\n\nTen.\n',
      ...Object.fromEntries(names.map((name, at) => [`source/book/${name}.md`, texts[at] ?? '']))
    }
    for (const {path, text: to} of [...edits.slice(0, 1), ...edits]) {
      const before = files
      const {[path]: _, ...rest} = before
      files = to === undefined ? rest : {...rest, [path]: to}
      expect(await arranged(files, memos.open('all'))).toEqual(await arranged(files))
    }
  })

  const book = {
    'tetrapla.yaml': 'language: en\n',
    'source/book/publication.yaml': 'title: Book\n',
    'source/book/alpha.md': '# Alpha\n\nOne [](bravo.md).\n',
    'source/book/bravo.md': '# Bravo\n\nTwo.\n\n```js\nconst two = 2\n```\n',
    'source/book/charlie.md': '# Charlie\n\nThree [](bravo.md#scope).\n',
    'source/book/delta.md': '# Delta\n\n:::table[Four]\n| Four |\n| --- |\n| Five |\n:::\n'
  }

  test.each([
    ['words of another are others', {'source/book/bravo.md': '# Bravo\n\nSix.\n'}, ['alpha', 'charlie']],
    ['a title that one shows is another', {'source/book/bravo.md': '# Seven\n\nTwo.\n'}, ['charlie']],
    ['a place comes that one leads to', {'source/book/bravo.md': '# Bravo\n\n## Scope\n'}, ['alpha']],
    ['nothing is another', {}, ['alpha', 'bravo', 'charlie']],
    ['all have other labels', {'source/book/publication.yaml': 'title: Book\nlanguage: de\n'}, []]
  ])('stay unopened where %s', async (_, change, unopened) => {
    const memos = createMemoryMemos(1)
    await arranged(book, memos.open('all'))
    const again = await arranged({...book, ...change}, memos.open('all'))
    expect(again.filter(isUnopened).map(({name}) => name)).toEqual(unopened)
  })
})

/** The documents of all publications. */
async function arranged(files: Files, memo?: Memo): Promise<readonly PublishedDocument[]> {
  const all = await arrangeProject(files, memo === undefined ? {} : {memo})
  return all.flatMap(({publication}) => publication.documents)
}

function isUnopened(document: PublishedDocument): boolean {
  return Object.getOwnPropertyDescriptor(document, 'children')?.get !== undefined
}
