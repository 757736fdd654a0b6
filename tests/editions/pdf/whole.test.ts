/** Nothing is lost: every word of hard inputs is in the file, every note on a page, nothing off the paper. */
import {describe, expect, test} from 'vitest'
import {samplePublication} from '../../support/sample-publication.ts'
import {plainText} from '../../../pipeline/model/tree/plain-text.ts'
import {visit} from '../../../pipeline/model/tree/walk.ts'
import {makePdf, makePdfOf} from './make-pdf.ts'
import {drawnIn, elementsOf, read, wordsOf} from './read-pdf.ts'

const sentence = 'alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike. '

function letters(text: string): string {
  return text.replace(/[\s\u00ad\u200b-\u200d\u2060]/g, '')
}

const sample = samplePublication()
const made = sample.then((publication) => makePdf(publication))

describe('the sample publication', () => {
  test('is in the file with every word, in reading order', async () => {
    const publication = await sample
    const {root, findings} = read((await made).bytes)
    expect(findings).toEqual([])
    const words = letters(wordsOf(root))
    const missing: string[] = []
    for (const document of publication.documents) {
      let from = words.indexOf(letters(document.titleText))
      visit(document.children, (node) => {
        if (node.type !== 'paragraph' && node.type !== 'heading') return
        const text = letters(plainText(node.children.filter(({type}) => type !== 'image')))
        const pieces = text.split(/(?<=\d)|(?=\d)/).filter((piece) => piece.length > 3)
        for (const piece of pieces.slice(0, 1)) {
          const at = words.indexOf(piece.slice(0, 12), from)
          if (at === -1) missing.push(piece)
          else from = at
        }
      })
    }
    expect(missing).toEqual([])
  })

  test('has a destination for every block', async () => {
    const publication = await sample
    const {addresses, bytes} = await made
    const ids: string[] = []
    for (const {name, children} of publication.documents) {
      ids.push(name)
      visit(children, (node) => {
        if ('id' in node) ids.push(`${name}/${node.id}`)
      })
    }
    const {destinations} = read(bytes)
    expect(ids.filter((id) => addresses.blocks.get(id) === undefined)).toEqual([])
    expect(ids.filter((id) => destinations.get(id) !== addresses.blocks.get(id)?.page)).toEqual([])
  })
})

describe('hard input', () => {
  test.each([
    ['a word of 20,000 letters', 'x'.repeat(20_000)],
    ['a letter with 2,000 accents', `a${'\u0301'.repeat(2000)}`],
    ['an address without spaces', `https://example.org/${'a/'.repeat(300)}`],
    ['a paragraph of 20,000 words', 'alpha bravo '.repeat(10_000)],
    [
      'code with lines of all lengths',
      `\`\`\`\n${Array.from({length: 120}, (_, i) => 'word '.repeat(i)).join('\n')}\n\`\`\``
    ],
    [
      'lists in lists, 30 deep',
      Array.from({length: 30}, (_, i) => `${'  '.repeat(i)}- depth ${String(i)} ${sentence}`).join('\n')
    ],
    [
      'a table with a cell longer than pages',
      `| A | B |\n|---|---|\n| x | ${sentence.repeat(100)} |\n| y | z |`
    ],
    [
      'a table of 60 columns',
      [60, 60, 60]
        .map(
          (n, row) =>
            `|${Array.from({length: n}, (_, i) => (row === 1 ? '---' : `c${String(i)}`)).join('|')}|`
        )
        .join('\n')
    ]
  ])('%s is whole and on the paper', async (_, markdown) => {
    const {bytes} = await makePdfOf(`# Title\n\n${markdown}\n\nThe end.\n`)
    const {root, findings} = read(bytes)
    expect(findings).toEqual([])
    const expected = letters(markdown.replace(/^```$|^[|\s-]+$|[|]|^\s*- |https:\/\//gm, ''))
    const drawn = letters(wordsOf(root))
      .replace(/https:\/\//g, '')
      .replaceAll('\u2022', '')
    expect(drawn).toContain(expected.slice(0, 40))
    expect(drawn.length).toBeGreaterThanOrEqual(expected.length)
    expect(drawn).toContain('Theend.')
  })

  test('an image higher than a page is made to fit it', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 3000" width="100" height="3000"><rect width="100" height="3000"/></svg>'
    const {bytes, addresses} = await makePdfOf('# Title\n\n![Tall](tall.svg)\n\nThe end.\n', {
      'source/tall.svg': svg
    })
    expect(addresses.pages).toBe(1)
    expect(elementsOf(read(bytes).root, 'Figure').map(({alternative}) => alternative)).toEqual(['Tall'])
  })
})

describe('notes', () => {
  const long = `${sentence.repeat(90)}the last word`
  const notes = Array.from(
    {length: 12},
    (_, i) => `[^n${String(i)}]: Note ${String(i)}. ${i === 3 ? long : sentence}`
  )
  const text = Array.from({length: 12}, (_, i) => `${sentence.repeat(6)}[^n${String(i)}] ${sentence}`)

  test('are all on a page, those longer than one parted over several', async () => {
    const {bytes} = await makePdfOf(`# Title\n\n${text.join('\n\n')}\n\n${notes.join('\n\n')}\n`)
    const {root} = read(bytes)
    const found = elementsOf(root, 'Note').map(wordsOf)
    expect(found).toHaveLength(12)
    expect(found[3]).toMatch(/the last word\s*$/)
    const pages = (one: Parameters<typeof wordsOf>[0]): readonly number[] =>
      'drawn' in one ? [one.page] : one.children.flatMap(pages)
    const [, , , fourth] = elementsOf(root, 'Note')
    expect(new Set(fourth === undefined ? [] : pages(fourth)).size).toBeGreaterThan(1)
  })

  test('of tables, lists and callouts are placed too', async () => {
    const {bytes} = await makePdfOf(
      [
        '# Title',
        '| A[^a] | B |\n|---|---|\n' +
          Array.from({length: 80}, (_, i) => `| row ${String(i)}${i === 60 ? '[^b]' : ''} | x |`).join('\n'),
        '- item[^c]',
        ':::note[Title[^d]]\nWords[^e].\n:::',
        '[^a]: Note a.\n\n[^b]: Note b.\n\n[^c]: Note c, with one of its own[^f].\n\n[^d]: Note d.\n\n[^e]: Note e.\n\n[^f]: Note f.'
      ].join('\n\n')
    )
    const found = elementsOf(read(bytes).root, 'Note').map((note) => drawnIn(note).replace(/^\d+\s+/, ''))
    expect(found.map((words) => words.slice(0, 6)).sort()).toEqual([
      'Note a',
      'Note b',
      'Note c',
      'Note d',
      'Note e',
      'Note f'
    ])
  })
})
