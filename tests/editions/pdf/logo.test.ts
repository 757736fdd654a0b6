/** The publisher's logo: on the cover, on the title page, at the head of a notice; what stands at the foot of one. */
import {describe, expect, test} from 'vitest'
import {prepare} from '../../../pipeline/editions/pdf/prepare.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {makePdf, publish} from './make-pdf.ts'
import {elementsOf, read, tagTree, wordsOf} from './read-pdf.ts'

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10"/></svg>'
const sections = '## Alpha\n\na\n\n## Bravo\n\nb\n\n## Charlie\n\nc\n'

async function made(markdown: string): ReturnType<typeof makePdf> {
  const files = {
    'tetrapla.yaml': 'language: en\npublisher: Delta Institute\nbrand: {logo: brand/logo.svg}\n',
    'brand/logo.svg': logo,
    'source/alpha.md': markdown
  }
  return makePdf(await publish(files), {world: memoryWorld(files)})
}

describe('a logo', () => {
  test('says the publisher’s name on the title page, and nothing more on the cover, which has it', async () => {
    const {root, findings} = read((await made(`# Book\n\n${sections}`)).bytes)
    expect(findings).toEqual([])
    const figures = elementsOf(root, 'Figure').map(({alternative}) => alternative)
    expect(figures).toEqual(['Book. Delta Institute. English', 'Delta Institute'])
    expect(wordsOf(root)).not.toContain('Delta Institute')
  })

  test('stands before the title of a notice', async () => {
    const {root} = read((await made('# Notice\n\nAlpha.\n')).bytes)
    expect(tagTree(root)).toMatch(/^Document[^]*Figure alt="Delta Institute"[^]*H1/)
  })

  test('gives way to the name of another publisher', async () => {
    const {root} = read((await made(`---\npublisher: Echo Press\n---\n# Book\n\n${sections}`)).bytes)
    const figures = elementsOf(root, 'Figure').map(({alternative}) => alternative)
    expect(figures).toEqual(['Book. Echo Press. English'])
    expect(elementsOf(root, 'Kicker').map(wordsOf)).toContain('Echo Press')
  })
})

describe('the imprint of a notice', () => {
  test('stands at the foot of its last page, below the notes', async () => {
    const files = {
      'tetrapla.yaml': 'language: en\n',
      'source/alpha.md': '---\ndate: 2026-01-01\n---\n# Notice\n\nAlpha.[^1]\n\n[^1]: Bravo.\n'
    }
    const {pages} = await prepare(await publish(files), memoryWorld(files))
    const lines = (pages[0]?.items ?? []).flatMap((item) => (item.kind === 'line' ? [item.line] : []))
    const [note, imprint] = ['Bravo.', 'Published'].map((start) =>
      lines.find(({words}) => words.some(({word}) => word.text.startsWith(start)))
    )
    expect(lines).not.toHaveLength(0)
    expect(note?.y).toBeLessThan((imprint?.y ?? 0) - 14)
    expect((imprint?.y ?? 0) + (imprint?.height ?? 0)).toBeLessThan(842 - 84)
  })
})
