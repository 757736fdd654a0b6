/** Texts on which two ways to parse Markdown are held to each other. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fc} from '@fast-check/vitest'
import {someOfEach} from '../support/runs-of.ts'

const root = path.join(import.meta.dirname, '../..')

interface SourceText {
  readonly file: string
  readonly source: string
  readonly hasFrontMatter: boolean
}

/** Of this house: its documentation, and some of each kind of fixture, or all where other cases are drawn. */
export function ownDocuments(): readonly SourceText[] {
  const files = ['docs', 'README.md', 'CHANGELOG.md', 'tests/fixtures'].flatMap((name) =>
    name.endsWith('.md') ? [path.join(root, name)] : markdownBelow(path.join(root, name))
  )
  if (files.length < 100) throw new Error('expected documents in docs and tests/fixtures')
  return someOfEach(files, folderOf, 2).map(textOf)
}

export function markdownBelow(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

export function textOf(file: string): SourceText {
  const source = readFileSync(file, 'utf8')
  return {file, source, hasFrontMatter: /^---\n[^]*?\n---[ \t]*\n/.test(source)}
}

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
/** Blocks in any order, with any number of lines between them. */
export const anyBlocks = fc
  .array(
    fc.tuple(
      fc.constantFrom(...blocks),
      fc.constantFrom('\n', '\n\n', '\n\n', '\n \n', '\r\n\r\n', '\r\r', '\n\n\n\n')
    ),
    {maxLength: 25}
  )
  .map((lines) => lines.flat().join(''))

/** What may stand in a line beside anything else, at the head of one too. */
// prettier-ignore
const words = [
  '*', '**', '***', '_', '__', '`', '``', '[', ']', '](b)', '](<b c> "d")', '](b "', '[alpha]', '[alpha][]', '[a][alpha]', '![', '[^1]',
  '<', '>', '<b>', '</b>', '<b c="d">', '<!--', '-->', '<https://x-ray.example>', '<a@b.example>', 'https://x-ray.example', 'www.x-ray.example.', 'a@b.example',
  '\\', '\\*', '\\`', '\\@', '&amp;', '&#64;', '&#0;', '&x;', '&', '~', '~~', '$', '$a$', '  \n', ' \n', '\\\n', '\n', '\n  ', '\n    ', '\t',
  'bravo', ' charlie ', 'é', '\u201C', '\u{1F600}', '.', '!', ':', '::', '|', '\\|', '(', ')', '"', '=', '7', '\uFDD0', '[alpha]: b',
  '\n- ', '\n* ', '\n1. ', '\n2) ', '\n  - ', '\n> ', '\n# ', '\n\n', '\n\n  ', '\n| a |\n| - |\n', '\n```\n', '\n---\n', '\n===\n', '[ ] ', '[x] '
]

/** Signs and words in any order, in a paragraph and in what else may hold some. */
export const anyWords = fc
  .tuple(
    fc.constantFrom('', '- ', '1. ', '> ', '# ', '| ', '- > '),
    fc.array(fc.constantFrom(...words), {maxLength: 25})
  )
  .map(([mark, parts]) => `${mark}${parts.join('')}\n\n[alpha]: b\n`)

/** Labels of laws, each counted from its first. */
const labels: readonly (readonly [before: string, count: readonly string[], after: string])[] = [
  ['(', ['1', '2', '2a', '3', '4'], ') '],
  ['(', ['a', 'b', 'c', 'd'], ') '],
  ['(', ['i', 'ii', 'iii', 'iv'], ') '],
  ['', ['a', 'b', 'c', 'aa', 'bb'], ') '],
  ['', ['1', '2', '3', '4'], '. '],
  ['', ['1', '1a', '2', '3'], '.  '],
  ['', ['1.1', '1.2', '1.3', '2.1'], '  '],
  ['', ['I', 'II', 'III', 'IV'], '. '],
  ['', ['1', '2', '3'], ' bis. ']
]

/** What stands on a line of a law beside its label, or without one. */
// prettier-ignore
const clauses = [
  'alpha', 'alpha:', 'bravo;', 'charlie,', 'delta or', '*echo*', '*foxtrot', 'golf* [hotel]', '`india', 'juliett` <b>', '(2) kilo', 'lima  ', 'mike\\', '',
  '<div>', '</div>', '<!-- november', '-->', '```', '~~~ oscar', '---', '===', '| a | b |', '|---|---|', '[hotel]: papa', '[^1]: quebec', '[^1]', '# romeo', ':::note', ':::', '[ ] sierra',
  '- tango', '* uniform', '1. victor', '2. victor', '> 2. victor', 'alpha *xray*', '> whiskey', '>', '> (1) x', '-', '$$', 'ä ö', '\tyankee', 'https://zulu.example'
]

/** Lines of a law: labels in and out of order, moved in or not, beside what else may stand there. */
export const anyClauses = fc
  .array(
    fc.record({
      indent: fc.constantFrom('', '', '', '', ' ', '  ', '   ', '    ', '      ', '\t', '> ', '- '),
      label: fc.option(fc.nat(labels.length - 1), {freq: 2}),
      isFirst: fc.nat(4).map((one) => one === 0),
      isPlain: fc.boolean(),
      clause: fc.constantFrom(...clauses),
      end: fc.constantFrom('\n', '\n', '\n\n', '\n\n', '\n\n\n', '\n \n')
    }),
    {maxLength: 20}
  )
  .map((lines) => {
    const counts = labels.map(() => 0)
    const labelAt = (index: number, isFirst: boolean): string => {
      const [before, count, after] = labels[index] ?? ['', [], '']
      const at = isFirst ? 0 : (counts[index] ?? 0)
      counts[index] = at + 1
      return `${before}${count[at % count.length] ?? ''}${after}`
    }
    return lines
      .map(({indent, label, isFirst, isPlain, clause, end}) => {
        const head = label === null ? '' : labelAt(label, isFirst)
        return `${indent}${head}${isPlain ? 'alpha' : clause}${end}`
      })
      .join('')
  })
