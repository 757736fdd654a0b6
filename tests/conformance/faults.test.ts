/** Faults that are made on purpose: the judges of the PDF that are ours have to find them. */
import {beforeAll, describe, expect, test} from 'vitest'
import path from 'node:path'
import {blocksOf, type Block} from './judges/blocks.ts'
import {drawnWords, type DrawnWord} from './judges/drawn-words.ts'
import {missingBlocks} from './judges/missing-blocks.ts'
import {unseenWords} from './judges/unseen-words.ts'
import {popplerText} from './judges/witnesses.ts'
import {build, withEnding} from './support/build.ts'
import {redrawn, type Redraw} from './support/redraw.ts'
import {need, tools} from './support/tools.ts'

let file: string
let blocks: readonly Block[]

beforeAll(async () => {
  const built = await build(path.join(import.meta.dirname, 'projects', 'bare'))
  ;[file = ''] = withEnding(built, '.pdf')
  blocks = blocksOf(file.replace(/pdf$/, 'json')).body
})

interface Fault {
  readonly name: string
  /** The box is of the word `charlie.`; the page's axes begin at its top left corner. */
  readonly redraw: (content: string, word: DrawnWord) => string
  readonly unseen: readonly string[]
}

const all = ['Alpha', 'Bravo', 'charlie.', '1']
const colours = /^[\d.]+ [\d.]+ [\d.]+ rg$/gm

const faults: readonly Fault[] = [
  {name: 'white', redraw: (content) => content.replaceAll(colours, '1 1 1 rg'), unseen: all},
  {name: 'almost white', redraw: (content) => content.replaceAll(colours, '.9 .9 .9 rg'), unseen: all},
  {name: 'invisible', redraw: (content) => content.replaceAll(/^BT$/gm, 'BT\n3 Tr'), unseen: all},
  {name: 'clipped', redraw: (content) => `0 0 9 9 re W n\n${content}`, unseen: all},
  {
    name: 'off the page',
    redraw: (content) => `1 0 0 1 900 0 cm\n${content}`,
    unseen: ['no word is on any page']
  },
  {
    name: 'under a white box',
    redraw: (content, word) => content + box(1, word),
    unseen: ['charlie.']
  },
  {
    name: 'under a black box',
    redraw: (content, word) => content + box(0, word),
    unseen: ['charlie.']
  },
  {
    name: 'covered by half',
    redraw: (content, word) => content + box(1, {...word, left: (word.left + word.right) / 2}),
    unseen: ['charlie.']
  }
]

function box(grey: number, {left, top, right, bottom}: DrawnWord): string {
  return `q ${String(grey)} g ${[left, top, right - left, bottom - top].join(' ')} re f Q\n`
}

test('the file is sound before', async ({skip}) => {
  await needAll(skip)
  expect(await unseenWords(file)).toEqual([])
  expect(missingBlocks(await popplerText.read(file, 1), blocks)).toEqual([])
})

describe('words that can not be seen', () => {
  test.for(faults)('$name', async ({redraw, unseen}, {skip}) => {
    await needAll(skip)
    const word = (await drawnWords(file)).find(({text}) => text === 'charlie.')
    if (word === undefined) throw new Error('the word was not found')
    const change: Redraw = (content) => redraw(content, word)
    const found = await unseenWords(await redrawn(file, change))
    expect(found.map((line) => line.replace(/^page .*: /, ''))).toEqual(unseen)
  })
})

describe('blocks that a witness does not find', () => {
  test('off the page', async ({skip}) => {
    await needAll(skip)
    const text = await popplerText.read(await redrawn(file, (content) => `1 0 0 1 900 0 cm\n${content}`), 1)
    expect(missingBlocks(text, blocks)).toHaveLength(blocks.length)
  })

  test.for([
    ['a word too few', 'alpha charlie delta'],
    ['another word', 'alpha bravo charles delta'],
    ['another order', 'delta alpha bravo charlie'],
    ['a word far away', `alpha bravo charlie ${'echo '.repeat(9)}delta`]
  ] as const)('%s', ([, text]) => {
    const words = ['alpha', 'bravo', 'charlie', 'delta']
    expect(missingBlocks(text, [{id: 'block', words}])).toEqual(['block: alpha bravo charlie delta'])
  })

  test('blocks in another order', () => {
    const two = ['alpha', 'bravo'].map((word) => ({id: word, words: [word]}))
    expect(missingBlocks('bravo alpha', two)).toEqual(['bravo: bravo'])
  })
})

async function needAll(skip: (reason: string) => never): Promise<void> {
  await need(tools.poppler, {skip})
  await need(tools.qpdf, {skip})
}
