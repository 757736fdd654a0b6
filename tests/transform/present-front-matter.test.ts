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

/** `Reference: R-1` for each field of the lists that open a document. */
function fieldsOf({children}: PublishedDocument): readonly string[] {
  return children.flatMap((block) => {
    if (block.type !== 'definitionList' || block.isOfFrontMatter !== true) return []
    const words = block.children.map(({children}) =>
      nodesOf<'text'>(children, 'text')
        .map(({value}) => value)
        .join('')
    )
    return words.flatMap((word, at) => (at % 2 === 0 ? [`${word}: ${words[at + 1] ?? ''}`] : []))
  })
}
