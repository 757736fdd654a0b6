/** A record in the PDF: its element says how it is shown, and its label is read first wherever it is drawn. */
import {describe, expect, test} from 'vitest'
import {recordPresentations, type RecordPresentation} from '../../../pipeline/model/record-type.ts'
import type {Publication} from '../../../pipeline/model/publication.ts'
import {publish, makePdf} from './make-pdf.ts'
import {barriersIn, elementsOf, read, tagTree} from './read-pdf.ts'

const source = `---
title: Alpha
---

:::office[Bravo]{#bravo}
Words of it.
:::
`

async function shownAs(presentation: RecordPresentation): Promise<Publication> {
  const publication = await publish({
    'tetrapla.yaml': 'language: en\n',
    'schemas/records/office.schema.json': '{}',
    'source/alpha.md': source
  })
  const documents = publication.documents.map((document) => ({
    ...document,
    children: document.children.map((node) => (node.type === 'record' ? {...node, presentation} : node))
  }))
  return {...publication, documents}
}

describe('a record shown as', () => {
  test.each(recordPresentations)('%s', async (presentation) => {
    const {bytes} = await makePdf(await shownAs(presentation))
    const tag = `${presentation.charAt(0).toUpperCase()}${presentation.slice(1)}`
    const tree = tagTree(read(bytes).root)
    expect(tree).toContain(
      [
        `    ${tag} id="alpha/bravo"`,
        '      RecordTitle',
        '        "Bravo" (page 1)',
        '      P id="alpha/p1"',
        '        "Words of it." (page 1)'
      ].join('\n')
    )
    expect(barriersIn(bytes)).toEqual([])
  })
})

test.each([34, 35, 36, 37, 38, 39])('a short record stays on one page, %i lines down', async (count) => {
  const lines = Array.from({length: count}, () => 'line').join('  \n')
  const publication = await publish({
    'tetrapla.yaml': 'language: en\n',
    'schemas/records/office.schema.json': '{}',
    'source/alpha.md': `---\ntitle: Alpha\n---\n\n${lines}\n\n:::office[Bravo]\nOne.\n\nTwo.\n\nThree.\n:::\n`
  })
  const [card] = elementsOf(read((await makePdf(publication)).bytes).root, 'Card')
  if (card === undefined) throw new Error('there is no card')
  const pages = tagTree(card).match(/\(page \d\)/g)
  expect(pages).toHaveLength(4)
  expect(new Set(pages).size).toBe(1)
})
