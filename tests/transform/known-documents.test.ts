/** Holds documents that are left unopened, for they were arranged before of the same, to what is arranged from nothing. */
import {fc, test} from '@fast-check/vitest'
import {describe, expect} from 'vitest'
import type {Memo} from '../../pipeline/model/memo.ts'
import type {PublishedDocument} from '../../pipeline/model/publication/publication.ts'
import {createMemoryMemos} from '../../pipeline/platform/cache/memory-memo.ts'
import {arrangeProject, type Files} from './arrange-project.ts'
import {runsOf} from '../support/runs-of.ts'

const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h1v1z"/></svg>'
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
  ':::office[Nine]{rooms=9}\n:::',
  ':::office[Ten]{rooms=10 seat="alpha.md"}\n:::',
  '![A plan](plan.svg)',
  '![No plan](absent.svg) and ![](https://example.org/plan.png)',
  ':::figure[Plan]\n![A plan](plan.svg)\n:::',
  '::list-of{type=figure}',
  '::list-of{type=equation}',
  '::records[Offices]{type=office columns="rooms seat"}',
  '::records[Offices]{type=office from=publication sort="-rooms"}',
  '::records[Offices]{type=office from=library}'
)
const title = fc.constantFrom(
  '# Alpha',
  '# *Bravo*',
  '# Charlie[^note]',
  '---\ntitle: Delta\n---',
  '---\ntype: memo\nroom: Nine\n---',
  ''
)
const markdown = fc
  .tuple(title, fc.array(text, {minLength: 1, maxLength: 4}))
  .map(([first, texts]) => `${[first, ...texts, '[^note]: Noted [](delta.md).'].join('\n\n')}\n`)
const documentEdit = fc.record({
  path: fc.constantFrom(...names.map((name) => `source/book/${name}.md`), 'source/other/one.md'),
  text: fc.option(markdown, {nil: undefined})
})
const pictureEdit = fc.record({
  path: fc.constantFrom('source/book/plan.svg', 'source/book/absent.svg'),
  text: fc.option(fc.constant(picture), {nil: undefined})
})
const translationEdit = fc.record({
  path: fc.constantFrom('source/book/alpha.de.md', 'source/book/bravo.de.md'),
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
    'x-tetrapla': {numbered: name === 'Bureau'},
    properties: {
      rooms: {type: 'integer', title: `${name} rooms`},
      seat: {type: 'string', format: 'record-reference'}
    }
  })
}))
const matterEdit = fc.constantFrom('Room', 'Chamber').map((room) => ({
  path: 'schemas/front-matter/memo.schema.json',
  text: JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Memo',
    type: 'object',
    properties: {room: {type: 'string', title: room}, title: {type: 'string'}}
  })
}))
const edit = fc.oneof(
  {weight: 5, arbitrary: documentEdit},
  pictureEdit,
  translationEdit,
  settingsEdit,
  projectEdit,
  schemaEdit,
  matterEdit
)

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
      'source/book/plan.svg': picture,
      'source/other/one.md': '# One\n\n:::office[Eleven]{rooms=11}\n:::\n',
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
    'source/book/delta.md': '# Delta\n\n:::table[Four]\n| Four |\n| --- |\n| Five |\n:::\n',
    'source/book/echo.md': '# Echo\n\n![A plan](plan.svg)\n\n$$\nx = 1\n$$\n',
    'source/book/foxtrot.md': '# Foxtrot\n\n::list-of{type=table}\n',
    'source/book/plan.svg': picture
  }

  const counted = ':::table[Six]\n| Six |\n| --- |\n| Seven |\n:::\n'

  test.each([
    ['words of another are others', {bravo: '# Bravo\n\nSix.\n'}, 'acdef'],
    ['a title that one shows is another', {bravo: '# Seven\n\nTwo.\n'}, 'cdef'],
    ['a place comes that one leads to', {bravo: '# Bravo\n\n## Scope\n'}, 'adef'],
    ['a table comes before another, and into a list', {bravo: `# Bravo\n\n${counted}`}, 'ace'],
    ['a table comes behind others, and into a list', {echo: `# Echo\n\n${counted}`}, 'abcd'],
    ['a table comes that is not counted', {bravo: '# Bravo\n\n| One |\n| --- |\n| Two |\n'}, 'acdef'],
    ['a picture is gone', {'plan.svg': undefined}, 'abcdf'],
    ['another picture comes', {'other.svg': picture}, 'abcdef'],
    ['nothing is another', {}, 'abcdef'],
    ['all have other labels', {'publication.yaml': 'title: Book\nlanguage: de\n'}, '']
  ])('stay unopened where %s', async (_, change, unopened) => {
    const memos = createMemoryMemos(1)
    await arranged(book, memos.open('all'))
    const again = await arranged(changed(book, change), memos.open('all'))
    const initials = again.filter(isUnopened).map(({name}) => name.charAt(0))
    expect(initials.join('')).toBe(unopened)
  })
})

/** With files of the book changed: documents are called by their names. */
function changed(files: Files, change: Readonly<Record<string, string | undefined>>): Files {
  const all = new Map(Object.entries(files))
  for (const [name, text] of Object.entries(change)) {
    const path = `source/book/${name.includes('.') ? name : `${name}.md`}`
    if (text === undefined) all.delete(path)
    else all.set(path, text)
  }
  return Object.fromEntries(all)
}

/** The documents of all publications. */
async function arranged(files: Files, memo?: Memo): Promise<readonly PublishedDocument[]> {
  const all = await arrangeProject(files, memo === undefined ? {} : {memo})
  return all.flatMap(({publication}) => publication.documents)
}

function isUnopened(document: PublishedDocument): boolean {
  return Object.getOwnPropertyDescriptor(document, 'children')?.get !== undefined
}
