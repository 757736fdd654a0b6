/** Builds that take from those before, after edits of all that documents are read, judged and arranged by: those from nothing, byte for byte. */
import {fc, test} from '@fast-check/vitest'
import {editionNames, type EditionName} from '../../pipeline/model/publication/front-matter.ts'
import {runsOf} from '../support/runs-of.ts'
import {hidden} from './private-project.ts'
import {isOneFromNothing, put, type Change, type Files} from './warm-and-cold.ts'

type FileChange = (files: Files) => Files

function schemaWith(properties: object): string {
  const $schema = 'https://json-schema.org/draft/2020-12/schema'
  return JSON.stringify({$schema, title: 'Alpha', type: 'object', properties})
}

function drawing(width: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} 1"><path d="M0 0h1v1z"/></svg>`
}

const rooms = {type: 'integer', title: 'Rooms'}
const memo = 'schemas/front-matter/memo.schema.json'
const office = 'schemas/records/office.schema.json'
const lenient = 'language: en\nfrom: mdbook\nstrictness: lenient\n'

/** A book in which documents show, include and lead to each other, each in another way, and two that are plain. */
const book: Files = {
  'tetrapla.yaml': lenient,
  [memo]: schemaWith({room: {type: 'string', title: 'Room'}, title: {type: 'string'}}),
  [office]: schemaWith({rooms, secret: {type: 'string', title: 'Secret'}}),
  'source/book/publication.yaml': 'title: Book\n',
  'source/book/alpha.md':
    '# Alpha\n\n{{#include part.inc}}\n\nSee [](bravo.md), [](delta.md#nine) and [](echo.md#two).\n',
  'source/book/bravo.md':
    '---\ntype: memo\ntitle: Bravo\nroom: Words of a room\n---\n\n## Scope\n\n$x^2$ for $5.\n\n> [!NOTE]\n> Called.\n',
  'source/book/charlie.md':
    '# Charlie\n\n![A picture](/img/plan.svg), ![another](plan.svg), [data](data.csv).\n\n```js\nlet a = 1\n```\n',
  'source/book/delta.md': '# Delta\n\n:::office[Nine]{#nine rooms=9 secret="Words of a room"}\nText.\n:::\n',
  'source/book/echo.md':
    '# Echo\n\n:::table[Two]{#two}\n| One |\n| --- |\n| Two |\n:::\n\nA note[^1].\n\n[^1]: Noted [](alpha.md).\n',
  'source/book/foxtrot.md': '# Foxtrot\n\nPlain one.\n\nSee [](/source/single.md#scope).\n',
  'source/book/golf.md': '# Golf\n\n1. Plain\n\n(2) Two.\n',
  'source/book/bravo.fr.md': '# Bravo\n\n## Portée\n\nMots.\n',
  'source/book/part.inc': 'Included [](charlie.md).\n\n## Inner\n',
  'source/book/data.csv': 'a,b\n',
  'source/book/plan.svg': drawing(2),
  'source/single.md': '# Single\n\n## Scope\n\nSee [](book/golf.md) and [](book/bravo.md#scope).\n'
}

const documents = ['alpha', 'bravo', 'charlie', 'delta', 'echo', 'foxtrot', 'golf', 'bravo.fr'].map(
  (name) => `source/book/${name}.md`
)
const document = fc.constantFrom(...documents, 'source/single.md')

const blocks = [
  'One more.',
  '## Scope',
  '## [](bravo.md)',
  '::list-of{type=table}',
  '::records[Offices]{type=office from=publication columns="rooms"}',
  'Words of a room',
  '{{#include golf.md}}',
  '![A picture](/img/plan.svg)',
  '[More](more.csv)',
  ':::office[Ten]{rooms=ten}\n:::',
  '$$\ny = 2\n$$',
  '```html\n<script>a()</script>\n```',
  'Κείμενο, 漢字.'
]

/** Behind the title, or at the end. */
const block = fc
  .tuple(document, fc.constantFrom(...blocks), fc.boolean())
  .map(([name, text, isFirst]): FileChange => (files) => {
    const before = String(files[name] ?? '# Hotel\n')
    const added = isFirst
      ? before.replace(/^# .*$/m, (title) => `${title}\n\n${text}`)
      : `${before}\n${text}\n`
    return {...files, [name]: added}
  })

/** The last block of a document to the end of another. */
const moved = fc.tuple(document, document).map(([from, to]): FileChange => (files) => {
  const rest = String(files[from] ?? '').split('\n\n')
  const last = rest.pop() ?? ''
  return from === to
    ? files
    : {...files, [from]: `${rest.join('\n\n')}\n`, [to]: `${String(files[to] ?? '')}\n${last}`}
})

const stated = fc
  .tuple(
    document,
    fc.constantFrom(
      'title: Hotel',
      'status: draft',
      'language: de',
      'id: golf',
      'type: memo\nroom: Five',
      'summary: Words of a room'
    )
  )
  .map(([name, line]): FileChange => (files) => {
    const text = String(files[name] ?? '# Hotel\n').replace(/^---\n.*?\n---\n/s, '')
    return {...files, [name]: `---\n${line}\n---\n\n${text}`}
  })

const settings = fc
  .constantFrom(
    '',
    'baseUrl: https://example.org/\njson:\n  html: true\n',
    'labels:\n  en:\n    table: Tabula\n',
    'limits:\n  attachmentBytes: 3\n',
    'math:\n  macros:\n    \\RR: y\n',
    'rules:\n  link/target-exists: off\n',
    'html: refuse\n',
    'brand:\n  colour: "#803000"\n'
  )
  .map((more) => put('tetrapla.yaml', `${lenient}${more}`))

const manifest = fc
  .constantFrom(
    '',
    'ids: labels\n',
    'math: false\n',
    'sections: numbered\ncontents:\n  front: [golf.md]\n  parts:\n    - document: echo.md\n      documents: [bravo.md, alpha.md]\n  annexes: [foxtrot.md]\n',
    'paragraphs: numbered\n',
    'paragraphs: numbered\nnumbering: document\n',
    'status: draft\n',
    'embargo: 2026-12-10T09:00Z\n',
    'type: memo\nroom: Six\n'
  )
  .map((more) => put('source/book/publication.yaml', `title: Book\n${more}`))

const beside = fc.oneof(
  fc.constantFrom(
    put(memo, schemaWith({room: hidden, title: {}})),
    put(memo, schemaWith({room: {type: 'string', title: 'Place'}, title: {}})),
    put(memo, '{'),
    put(office, schemaWith({rooms, secret: hidden})),
    put(office, schemaWith({rooms: {...rooms, title: 'Spaces'}})),
    put('source/book/part.inc', 'Words of a room.\n'),
    put('source/book/data.csv', 'c\n'),
    put('source/book/more.csv', 'd\n'),
    put('source/book/plan.svg', drawing(3)),
    put('img/plan.svg', drawing(4)),
    put('source/img/plan.svg', drawing(5)),
    put('source/book/golf.md', new Uint8Array([0x23, 0x20, 0xff, 0xfe])),
    put('source/book/foxtrot.md', '')
  ),
  // Back to what an earlier build saw, and away.
  fc
    .constantFrom(...Object.keys(book))
    .map((name): FileChange => (files) => ({...files, [name]: book[name] ?? ''})),
  fc.constantFrom(...documents, 'source/book/part.inc', 'source/book/plan.svg', office).map(
    (name): FileChange =>
      ({[name]: _, ...others}) =>
        others
  )
)

const change = fc.oneof({weight: 3, arbitrary: block}, moved, stated, settings, manifest, {
  weight: 3,
  arbitrary: beside
})

const sets: readonly (readonly EditionName[])[] = [['json'], ['html'], ['html', 'json'], editionNames]

const changeOfEditions = fc
  .tuple(change, fc.constantFrom(...sets))
  .map(([next, editions]): Change => Object.assign((files: Files) => next(files), {editions}))

test.prop([fc.array(changeOfEditions, {minLength: 1, maxLength: 8})], {numRuns: runsOf(4)})(
  'a build that takes from those before is one from nothing, after edits of all that documents are read, judged and arranged by',
  (changes) => isOneFromNothing(changes, book)
)
