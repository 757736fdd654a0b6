/**
 * What is common in Markdown is read by a reader of our own: its trees are held to those of remark, of real documents where CORPORA names
 * them, and of texts drawn by chance, others each day. SEED draws others; with WHOLE=1 all documents are read, and ten times as many texts.
 */
import {test as property} from '@fast-check/vitest'
import {expect, test} from 'vitest'
import {parseMarkdown} from '../../pipeline/read/markdown/parse-markdown.ts'
import {anyBlocks, anyClauses, anyWords, markdownBelow, textOf} from '../read/markdown-texts.ts'
import {needCorpus} from './support/corpora.ts'
import {everyNth} from './support/every-nth.ts'
import {seed} from './support/seed.ts'

const isWhole = process.env['WHOLE'] === '1'
const drawn = {numRuns: isWhole ? 20_000 : 1000, seed}

const settings = {hasFrontMatter: false, hasFormulas: true, nesting: 100}

function expectSame(source: string, options = settings, name = ''): void {
  const remark = parseMarkdown(source, options, {isRemark: true, length: Infinity})
  expect(parseMarkdown(source, options), name).toEqual(remark)
}

property.prop([anyBlocks], drawn)('any blocks in any order', (source) => {
  expectSame(source)
})

property.prop([anyWords], drawn)('any words in any order', (source) => {
  expectSame(source)
})

property.prop([anyClauses], drawn)('any lines of laws in any order', (source) => {
  expectSame(source)
})

test.for(['rust-book', 'rust-reference', 'eips'])(
  'the documents of %s',
  {timeout: 600_000},
  (name, {skip}) => {
    const corpus = needCorpus(name, {skip})
    const files = everyNth(markdownBelow(corpus), isWhole ? 1 : 10)
    expect(files.length).toBeGreaterThan(5)
    for (const {file, source, hasFrontMatter} of files.map(textOf)) {
      expectSame(source, {...settings, hasFrontMatter}, file)
    }
  }
)
