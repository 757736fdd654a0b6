/** What documents and publications say of themselves by the project's own schemas, before their text. */
import {expect, test} from 'vitest'
import {nodesOf} from '../../pipeline/model/tree/walk.ts'
import type {PublishedDocument} from '../../pipeline/model/publication/publication.ts'
import {arrangeProject} from './arrange-project.ts'

const report = {
  title: 'Report',
  $ref: 'tetrapla:document',
  properties: {
    title: {title: 'Title'},
    reference: {title: 'Reference', type: 'string'},
    adopted: {title: 'Adopted', format: 'date', 'x-tetrapla': {titles: {fr: 'Adopté le'}}},
    contact: {title: 'Contact', type: 'string', format: 'email'},
    reviewer: {title: 'Reviewer', type: 'string', 'x-tetrapla': {private: true}},
    weight: {type: 'integer'},
    shelf: {type: 'string', 'x-tetrapla': {shown: true}},
    path: {title: 'Path', type: 'string', 'x-tetrapla': {shown: false}}
  },
  unevaluatedProperties: false
}

const act = {
  $ref: 'tetrapla:publication',
  properties: {number: {title: 'Number', type: 'string'}},
  unevaluatedProperties: false
}

const said =
  'reference: R-1\ncontact: a@example.org\nadopted: 2026-02-03\nreviewer: Alpha\nweight: 3\nshelf: B\npath: /x'

test('fields with a title stand before the text, in the order of the schema, and nothing that is private', async () => {
  const arranged = await arrangeProject({
    'tetrapla.yaml': 'language: en\n',
    'schemas/front-matter/report.schema.json': JSON.stringify(report),
    'schemas/front-matter/act.schema.json': JSON.stringify(act),
    'source/alpha.md': `---\ntype: report\ntitle: Alpha\n${said}\n---\n\nBravo.\n`,
    'source/charlie.fr.md': `---\ntype: report\ntitle: Charlie\nlanguage: fr\nadopted: 2026-02-03\n---\n\n# Charlie\n\nDelta.\n`,
    'source/echo/publication.yaml': 'type: act\ntitle: Echo\nnumber: 2026/1\ncontents: [one.md, two.md]\n',
    'source/echo/one.md': '# One {#publication-fields}\n\nFoxtrot.\n',
    'source/echo/two.md': '---\ntype: report\nreference: R-2\n---\n\n# Two\n\nGolf.\n'
  })
  const shown = Object.fromEntries(
    arranged.flatMap(({publication}) =>
      publication.documents.map((one) => [one.name, fieldsOf(one)] as const)
    )
  )
  expect(shown).toEqual({
    alpha: ['Reference: R-1', 'Adopted: 3 February 2026', 'Contact: a@example.org', 'Shelf: B'],
    charlie: ['Adopté le: 3 février 2026'],
    one: ['Number: 2026/1'],
    two: ['Reference: R-2']
  })
  const [alpha] = arranged.flatMap(({publication}) => publication.documents)
  expect(nodesOf(alpha?.children ?? [], 'link').map(({target}) => target)).toEqual([
    {kind: 'external', url: 'mailto:a@example.org'}
  ])
})

const thing = {$ref: 'tetrapla:document', unevaluatedProperties: false}
const motto = {title: 'Motto', type: ['string', 'object', 'array', 'null']}
const publication = {
  $ref: 'tetrapla:publication',
  properties: {motto, court: {title: 'Court', 'x-tetrapla': {private: true}}},
  unevaluatedProperties: false
}

test.each<
  [name: string, files: Readonly<Record<string, string>>, shown: Readonly<Record<string, readonly string[]>>]
>([
  [
    'a publication.yaml that names no type',
    {
      'schemas/front-matter/publication.schema.json': JSON.stringify(publication),
      'source/echo/publication.yaml': 'title: Echo\nmotto: Bravo\ncourt: Charlie\ncontents: [one.md]\n',
      'source/echo/one.md': '# One\n\nFoxtrot.\n'
    },
    {one: ['Motto: Bravo']}
  ],
  [
    'a type that records have a schema of, too',
    {
      'schemas/front-matter/report.schema.json': JSON.stringify(report),
      'schemas/records/report.schema.json': JSON.stringify({
        type: 'object',
        properties: {weight: {title: 'W'}}
      }),
      'source/alpha.md': `---\ntype: report\ntitle: Alpha\nlanguage: fr\nadopted: 2026-02-03\nweight: 2\n---\n\nBravo.\n`
    },
    {alpha: ['Adopté le: 3 février 2026']}
  ],
  [
    'titles of schemas that a property refers to',
    {
      'schemas/common/person.schema.json': JSON.stringify({
        title: 'A person of the registry',
        type: 'string'
      }),
      'schemas/front-matter/report.schema.json': JSON.stringify({
        ...thing,
        properties: {
          editor: {$ref: '../common/person.schema.json'},
          writer: {title: 'Writer', $ref: '../common/person.schema.json'},
          reader: {allOf: [{title: 'Reader'}, {$ref: '../common/person.schema.json'}]},
          seer: {$ref: '../common/person.schema.json', 'x-tetrapla': {titles: {en: 'Seer'}}}
        }
      }),
      'source/alpha.md':
        '---\ntype: report\ntitle: Alpha\neditor: A\nwriter: B\nreader: C\nseer: D\n---\n\nBravo.\n'
    },
    {alpha: ['Writer: B', 'Reader: C', 'Seer: D']}
  ],
  [
    'values without words, which are left out',
    {
      'schemas/front-matter/report.schema.json': JSON.stringify({
        ...thing,
        properties: {
          list: {title: 'List', items: {properties: {secret: {'x-tetrapla': {private: true}}}}},
          nulls: {title: 'Nulls'},
          spaces: {title: 'Spaces', type: 'string'},
          mapping: {title: 'Mapping', type: 'object'},
          half: {title: 'Half', type: 'array'}
        }
      }),
      'source/alpha.md':
        '---\ntype: report\ntitle: Alpha\nlist: [{secret: S1}]\nnulls: [null, ""]\nspaces: "  "\nmapping: {name: " ", a: {b: ""}}\nhalf: ["", A, {b: null, c: 0}]\n---\n\nBravo.\n'
    },
    {alpha: ['Half: A, c: 0']}
  ]
])('%s', async (_, files, shown) => {
  const arranged = await arrangeProject({'tetrapla.yaml': 'language: en\n', ...files})
  const documents = arranged.flatMap(({publication}) => publication.documents)
  expect(Object.fromEntries(documents.map((one) => [one.name, fieldsOf(one)]))).toEqual(shown)
})

test('a translation beside its document has the words of the publication.yaml in their own language', async () => {
  const arranged = await arrangeProject({
    'tetrapla.yaml': 'language: en\n',
    'schemas/front-matter/publication.schema.json': JSON.stringify(publication),
    'source/echo/publication.yaml':
      'title: Echo\nlanguage: en\nmotto: {a: All are equal, b: [{name: Bravo}], c: true}\ncontents: [one.md]\n',
    'source/echo/one.md': '# One\n\nFoxtrot.\n',
    'source/echo/one.fr.md': '---\nlanguage: fr\n---\n\n# Un\n\nGolf.\n'
  })
  const marked = arranged.map(({publication: {language, documents}}) => [
    language,
    ...documents.flatMap(fieldsOf),
    ...nodesOf(
      documents.flatMap(({children}) => children),
      'span'
    ).map(({lang, children}) => `${lang ?? ''} ${wordsOf(children)}`)
  ])
  expect(marked).toEqual([
    ['en', 'Motto: a: All are equal; b: Bravo; c: Yes'],
    ['fr', 'Motto: a: All are equal; b: Bravo; c: Oui', 'en All are equal', 'en Bravo']
  ])
})

test.each([
  ['a+b@example.org', ['mailto:a+b@example.org']],
  ...['a#b@example.org', 'a%41@b.c', 'a&b@c.d', 'a?b@c.d', 'a/b@c.d', 'a@b/c'].map(
    (one): [string, string[]] => [one, []]
  )
])('the address %s', async (contact, links) => {
  const [alpha] = await arrangeProject({
    'tetrapla.yaml': 'language: en\n',
    'schemas/front-matter/report.schema.json': JSON.stringify(report),
    'source/alpha.md': `---\ntype: report\ntitle: Alpha\ncontact: "${contact}"\n---\n\nBravo.\n`
  })
  const [document] = alpha?.publication.documents ?? []
  expect(document && fieldsOf(document)).toEqual([`Contact: ${contact}`])
  const targets = nodesOf(document?.children ?? [], 'link').map(({target}) => target)
  expect(targets).toEqual(links.map((url) => ({kind: 'external', url})))
})

/** `Reference: R-1` for each field of the lists that open a document. */
function fieldsOf({children}: PublishedDocument): readonly string[] {
  return children.flatMap((block) => {
    if (block.type !== 'definitionList' || block.isOfFrontMatter !== true) return []
    const words = block.children.map(({children}) => wordsOf(children))
    return words.flatMap((word, at) => (at % 2 === 0 ? [`${word}: ${words[at + 1] ?? ''}`] : []))
  })
}

function wordsOf(children: Parameters<typeof nodesOf>[0]): string {
  return nodesOf<'text'>(children, 'text')
    .map(({value}) => value)
    .join('')
}
