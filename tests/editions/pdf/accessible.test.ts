/** Everything in every nesting, in many languages: all that a PDF draws is in its tree. `make conformance` has veraPDF judge each. */
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {filesBelow} from '../../support/files-below.ts'
import {everyNesting, nestingFiles} from '../../support/every-nesting.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {makePdf, makePdfOf, publishAll} from './make-pdf.ts'
import {elementsOf, read, wordsOf} from './read-pdf.ts'

const files = filesBelow(path.join(import.meta.dirname, '../../fixtures/publications/torture'))
const publications = await publishAll(files)

describe('nothing is beside the tree in the PDF of', () => {
  test.each(publications.map((publication) => [publication.id, publication.language, publication] as const))(
    '%s in %s',
    async (_, __, publication) => {
      const {bytes} = await makePdf(publication, {json: '{}', world: memoryWorld(files)})
      expect(read(bytes).findings).toEqual([])
    }
  )

  test('each block in each other', async () => {
    const {bytes} = await makePdfOf(everyNesting(), nestingFiles)
    expect(read(bytes).findings).toEqual([])
  })

  test('a table that is a head alone', async () => {
    const {bytes} = await makePdfOf('# Title\n\n| Alpha | Bravo |\n| ----- | ----- |\n')
    expect(elementsOf(read(bytes).root, 'TH').map(wordsOf)).toEqual(['Alpha', 'Bravo'])
  })

  test('a line of code that is longer than a string of a PDF may be', async () => {
    const line = `alpha\t${'дельта '.repeat(5000)}end`
    const {bytes} = await makePdfOf(`# Title\n\n\`\`\`\n${line}\n\`\`\`\n`)
    const {root, findings} = read(bytes)
    expect(findings).toEqual([])
    expect(elementsOf(root, 'Code').map(wordsOf)).toEqual([line])
  })
})
