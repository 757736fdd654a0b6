/** Cases of tests/fixtures/hast/: nodes (input.yaml) and the web tree that the HTML and the EPUB edition get of them. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {documentToHast, titleToHast} from '../../pipeline/hast/index.ts'
import {expectFile} from '../support/expect-file.ts'
import {documentOf, nodesFrom, surfaceOf, type SurfaceChoice} from './support.ts'

const fixtures = path.join(import.meta.dirname, '..', 'fixtures', 'hast')

interface Input {
  readonly surface?: SurfaceChoice
  readonly nodes: unknown
}

function isInput(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && 'nodes' in value
}

describe('the web tree of nodes', () => {
  test.each(readdirSync(fixtures))('%s', (name) => {
    const folder = path.join(fixtures, name)
    const input: unknown = parse(readFileSync(path.join(folder, 'input.yaml'), 'utf8'))
    if (!isInput(input)) throw new Error('a case has `nodes`')
    const document = documentOf(nodesFrom(input.nodes))
    for (const edition of ['html', 'epub'] as const) {
      const tree = documentToHast(document, surfaceOf(edition, input.surface))
      expectFile(
        path.join(folder, `expected/${edition}.html`),
        `${unified().use(rehypeStringify).stringify(tree)}\n`
      )
    }
  })
})

describe('a title', () => {
  test('has its number and the id of its heading', () => {
    const document = {...documentOf([]), number: '2', titleId: 'alpha'}
    const children = [titleToHast(document, surfaceOf('html'))]
    expect(unified().use(rehypeStringify).stringify({type: 'root', children})).toBe(
      '<h1 id="alpha"><span class="num">2</span> alpha</h1>'
    )
  })
})
