/** Texts that are parsed in parts: the tree is that of the whole, in its places. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fc, test as property} from '@fast-check/vitest'
import {describe, expect, test} from 'vitest'
import {parseMarkdown} from '../../pipeline/read/markdown/parse-markdown.ts'
import {runsOf, someOfEach} from '../support/runs-of.ts'

const settings = {hasFrontMatter: false, hasFormulas: true, nesting: 100}

/** Cut wherever a text may be. */
const parted = (text: string, options = settings) => parseMarkdown(text, options, 1)
const whole = (text: string, options = settings) => parseMarkdown(text, options, Infinity)

function markdownBelow(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

const root = path.join(import.meta.dirname, '../..')

/** The folder of the project that a file is in, down to the stage that a fixture is of. */
function folderOf(file: string): string {
  return path.relative(root, path.dirname(file)).split(path.sep).slice(0, 3).join('/')
}

/** What may stand beside anything else: blocks whole and broken off, and lines that go on with them. */
// prettier-ignore
const blocks = [
  'alpha [bravo] and [^charlie], ![delta] [bravo][].', '# Echo', 'Echo\n====', '---', '***',
  '[bravo]: foxtrot.md "golf"', '[BRAVO]: hotel.md', '[^charlie]: India.\n\n    juliett', '[delta]:\nkilo.svg',
  '- lima', '- lima\n\n  mike', '* lima\n\n* mike', '1. lima\n2. mike', '3) lima', '- [ ] lima', '(a) lima\n\n(b) mike', '(b) mike\n\n    november', '(i) lima',
  '> oscar', '> oscar\n\n> papa', '>\n> - quebec', '    romeo\n\n    romeo', '\tromeo', '  sierra', '    sierra',
  '```\ntango', '```', '~~~js\n', '~~~', '- ```\n  tango', '> ```\n> tango', '- x\n\n  ```\n  tango\n\n\n',
  '<!-- uniform', '-->', '<pre>', '</pre>', '<div>', '</div>', '<script>\n', '</script>', '<?x', '?>', '<![CDATA[', ']]>', '<!X', 'a > b',
  ':::note', ':::', '::::figure[a]{#b}', '::::', '- :::note\n  victor', '> :::note', '::list-of{type=figure}',
  '| a | b |\n| - | - |\n| c | d |', '| a |', '$$\nx\n$$', '$$', '$$\n\nx\n\n$$', 'whiskey $x$ and https://x-ray.example',
  '{#yankee}', '\uFEFFzulu', '\\', '&amp;', '\u0000', 'x', '  x', '==='
]
const text = fc
  .array(
    fc.tuple(
      fc.constantFrom(...blocks),
      fc.constantFrom('\n', '\n\n', '\n\n', '\n \n', '\r\n\r\n', '\r\r', '\n\n\n\n')
    ),
    {maxLength: 25}
  )
  .map((lines) => lines.flat().join(''))

// Of one seed: a definition in a directive is known to references before it in parts, and not in the whole.
property.prop([text], {numRuns: runsOf(1000), seed: 20261124})('any blocks in any order', (source) => {
  expect(parted(source)).toEqual(whole(source))
})

describe('documents', () => {
  const files = ['docs', 'README.md', 'CHANGELOG.md', 'tests/fixtures'].flatMap((name) =>
    name.endsWith('.md') ? [path.join(root, name)] : markdownBelow(path.join(root, name))
  )
  test('of our own, and of all fixtures', () => {
    expect(files.length).toBeGreaterThan(100)
    for (const file of someOfEach(files, folderOf, 4)) {
      const source = readFileSync(file, 'utf8')
      const hasFrontMatter = /^---\n[^]*?\n---[ \t]*\n/.test(source)
      expect(parted(source, {...settings, hasFrontMatter}), file).toEqual(
        whole(source, {...settings, hasFrontMatter})
      )
    }
  })
})

describe('what is looked for in the whole', () => {
  test.each([
    ['a quotation', '> oscar\n\n> papa\n'],
    ['a note', '[^a]: oscar\n\npapa\n']
  ])('how %s ends what is open in a list', (_, next) => {
    const source = `- :::note\n  victor\n \n${next}`
    expect(parted(source)).toEqual(whole(source))
  })

  test('a definition in another part, before and after', () => {
    const source =
      '[alpha]\n\n[bravo]: b.md\n\n[alpha]: a.md\n\n[bravo] [charlie]\n\nNote[^1].\n\n[^1]: Delta.\n'
    const {root: tree} = parted(source)
    expect(JSON.stringify(tree).match(/"linkReference"/g)).toHaveLength(2)
    expect(JSON.stringify(tree).match(/"footnoteReference"/g)).toHaveLength(1)
    expect(parted(source)).toEqual(whole(source))
  })

  test('front matter with lines like those of Markdown', () => {
    const source = '---\ntitle: |\n  Alpha\n\nbravo: charlie\n\ndelta: echo\n---\n\nFoxtrot.\n\nGolf.\n'
    const options = {...settings, hasFrontMatter: true}
    expect(parted(source, options).root.children.map(({type}) => type)).toEqual([
      'yaml',
      'paragraph',
      'paragraph'
    ])
    expect(parted(source, options)).toEqual(whole(source, options))
  })

  test('the place at which a limit ends the tree', () => {
    const deep = `Alpha.\n\nBravo.\n\n${'> '.repeat(40)}charlie\n\nDelta.\n`
    const shallow = {...settings, nesting: 30}
    expect(parted(deep, shallow).stop).toEqual(whole(deep, shallow).stop)
    expect(parted(deep, shallow).stop?.point.line).toBe(5)
    const nested = `Alpha.\n\nBravo.\n\n- ${'*'.repeat(3)}${'['.repeat(40)}a${'](b)'.repeat(40)}\n\nDelta.\n`
    expect(parted(nested, {...settings, nesting: 3})).toEqual(whole(nested, {...settings, nesting: 3}))
  })
  test('what a part weighs counts once, though its notes have it parsed twice', () => {
    const heavy = `Alpha[^a] https://bravo.example/${'!'.repeat(1200)} end.\n\n`
    const source = `${heavy.repeat(4)}[^a]: Charlie.\n`
    expect(whole(source).stop).toBeUndefined()
    expect(parted(source)).toEqual(whole(source))
    expect(parted(heavy.repeat(8)).stop).toEqual(whole(heavy.repeat(8)).stop)
    expect(parted(heavy.repeat(8)).stop?.kind).toBe('constructs')
  })
})
