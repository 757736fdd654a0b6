/** Arbitrary blocks as an author writes them, each in each other as far as Markdown lets them. */
import {fc} from '@fast-check/vitest'
import {codeText} from '../words.ts'
import {htmlBlock} from './html-block.ts'
import {fewWords, images, languages, line, lines} from './inline.ts'
import {givenId, givenRecord, recordNumber} from './tokens.ts'

/** The types of records that the projects have schemas for. */
export const recordNames = ['thing', 'office', 'term', 'step'] as const

const braces = fc
  .tuple(fc.boolean(), fc.option(languages))
  .map(([hasId, lang]) =>
    [...(hasId ? [`#${givenId}`] : []), ...(lang === null ? [] : [`lang=${lang}`])].join(' ')
  )
  .map((all) => (all === '' ? '' : `{${all}}`))

/** Most blocks have none. */
const fewBraces = fc.oneof({weight: 3, arbitrary: fc.constant('')}, braces)

const paragraph = fc.tuple(lines, fewBraces).map(([text, own]) => (own === '' ? text : `${text} ${own}`))

/** A heading of a level that makes a section, or of one deep in a block. */
export const heading: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(fc.constantFrom('##', '##', '###', '####', '######'), line, fewBraces)
    .map(([marks, text, own]) => `${marks} ${text} ${own}`.trim()),
  fc.tuple(line, fewBraces).map(([text, own]) => `${text} ${own}\n---`)
)

const code = fc
  .tuple(
    codeText,
    fc.constantFrom('', 'js', 'json', 'text', 'c++', 'python title="x"', 'unknown'),
    fc.constantFrom('```', '~~~', '`````')
  )
  .map(
    ([value, language, fence]) =>
      `${fence}${language}\n${value.replaceAll('`', "'").replaceAll('~~~', '~ ~')}\n${fence}`
  )

const indented = codeText.map((value) => `\n${prefixed(`alpha\n${value}`, '    ')}`)

const rule = fc.constantFrom('***', '---', '_ _ _')

const cellText = fc
  .oneof({weight: 3, arbitrary: line}, fc.constant(''))
  .map((text) => text.replaceAll('|', '\\|'))

const table = fc.integer({min: 1, max: 4}).chain((columns) => {
  const row = fc
    .array(cellText, {minLength: columns, maxLength: columns})
    .map((cells) => `| ${cells.join(' | ')} |`)
  return fc
    .tuple(
      row,
      fc.array(fc.constantFrom('---', ':--', ':-:', '--:'), {minLength: columns, maxLength: columns}),
      fc.array(row, {maxLength: 4})
    )
    .map(([head, align, body]) => [head, `|${align.join('|')}|`, ...body].join('\n'))
})

const label = fewWords.map((text) => (text === '' ? '' : `[${text}]`))
const image = fc
  .tuple(fc.constantFrom(...images), fc.option(fc.constantFrom('Bravo', 'a & b')))
  .map(([file, title]) => `![alpha](${file}${title === null ? '' : ` "${title}"`})`)

const figure = fc
  .tuple(label, fc.option(braces), fc.array(image, {minLength: 1, maxLength: 2}), fc.boolean())
  .map(([caption, own, all, apart]) =>
    directive(`figure${caption}${own ?? ''}`, all.join(apart ? '\n\n' : '\n'))
  )

const decorative = fc.constantFrom(...images).map((file) => directive('figure{decorative}', `![](${file})`))

const captioned = fc
  .tuple(label, fc.option(braces), table)
  .map(([caption, own, content]) => directive(`table${caption}${own ?? ''}`, content))

const leaf: fc.Arbitrary<string> = fc.oneof(
  {weight: 6, arbitrary: paragraph},
  {weight: 2, arbitrary: heading},
  code,
  indented,
  rule,
  table,
  figure,
  decorative,
  image,
  captioned,
  {weight: 3, arbitrary: htmlBlock}
)

function containers(blocks: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    {weight: 4, arbitrary: list(blocks)},
    blocks.map((inside) => prefixed(inside, '> ')),
    fc
      .tuple(fc.constantFrom('NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'), blocks)
      .map(([kind, inside]) => prefixed(`[!${kind}]\n${inside}`, '> ')),
    fc
      .tuple(fc.constantFrom('note', 'tip', 'important', 'warning', 'caution'), label, fewBraces, blocks)
      .map(([kind, title, own, inside]) => directive(`${kind}${title}${own}`, inside)),
    {weight: 2, arbitrary: record(blocks)},
    fc
      .tuple(line, blocks)
      .map(([summary, inside]) => `<details>\n<summary>${summary}</summary>\n\n${inside}\n\n</details>`),
    fc.tuple(languages, blocks).map(([lang, inside]) => `<div lang="${lang}">\n\n${inside}\n\n</div>`),
    fc
      .tuple(line, blocks)
      .map(([term, inside]) => `<dl>\n<dt>${term}</dt>\n<dd>\n\n${inside}\n\n</dd>\n</dl>`)
  )
}

function list(blocks: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const task = fc.tuple(fc.constantFrom('[ ] ', '[x] '), lines).map(([box, text]) => `${box}${text}`)
  const item = fc.oneof({weight: 2, arbitrary: blocks}, lines, task, fc.constant(''))
  return fc
    .tuple(
      fc.constantFrom('- ', '* ', '+ ', '1. ', '7. ', '0) ', '123456789. '),
      fc.constantFrom('\n', '\n\n'),
      fc.array(item, {minLength: 1, maxLength: 3})
    )
    .map(([mark, gap, items]) =>
      items.map((inside) => `${mark}${hanging(inside, mark.length)}`.trimEnd()).join(gap)
    )
}

const field = fc.constantFrom(
  ['adopted', '2004-04-28'],
  ['binding', 'true'],
  ['year', '-12'],
  ['site', 'https://example.org/alpha'],
  ['site', 'alpha'],
  ['title', 'Ж & "щ" <b>'],
  ['basis', recordNumber(3)],
  ['editor', 'private']
)

/** Fields, no name of them twice, and how many of them are attributes: the others are data. */
const fields = fc.tuple(fc.uniqueArray(field, {selector: ([key]) => key, maxLength: 4}), fc.nat({max: 4}))

function record(blocks: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...recordNames), line, fc.boolean(), fields, fc.option(blocks))
    .map(([kind, title, hasId, [all, count], inside]) => {
      const given = all.slice(0, count).map(([key, value]) => `${key}='${value}'`)
      const own = [...(hasId ? [`#${givenRecord}`] : []), ...given].join(' ')
      const opening = `${kind}[${title}]${own === '' ? '' : `{${own}}`}`
      const data = all.slice(count).map(([key, value]) => `${key}: ${asYaml(value)}`)
      if (inside === null && data.length === 0) return `::${opening}`
      const fenced = data.length === 0 ? [] : [`\`\`\`yaml data\n${data.join('\n')}\n\`\`\``]
      return directive(opening, [...fenced, inside ?? ''].join('\n\n'))
    })
}

function asYaml(value: string): string {
  return value === 'true' || value === '-12' ? value : JSON.stringify(value)
}

/** With more colons than what it holds. */
function directive(opening: string, inside: string): string {
  const longest = Math.max(2, ...[...inside.matchAll(/:{3,}/g)].map(([colons]) => colons.length))
  const fence = ':'.repeat(longest + 1)
  return `${fence}${opening}\n${inside}\n${fence}`
}

function prefixed(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((row) => (row === '' ? prefix.trimEnd() : `${prefix}${row}`))
    .join('\n')
}

/** What follows an item's mark: further lines stand below the first word. */
function hanging(text: string, width: number): string {
  const [first = '', ...others] = text.split('\n')
  const rest = others.map((row) => (row === '' ? '' : `${' '.repeat(width)}${row}`))
  return [first, ...rest].join('\n')
}

function few(block: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.array(block, {minLength: 1, maxLength: 3}).map((all) => all.join('\n\n'))
}

const shallow = fc.oneof({weight: 2, arbitrary: leaf}, containers(few(leaf)))

/** Blocks as they stand at a document's top, three deep. */
export const block: fc.Arbitrary<string> = fc.oneof({weight: 2, arbitrary: leaf}, containers(few(shallow)))

/** What a note holds. */
export const noteText: fc.Arbitrary<string> = fc
  .oneof({weight: 2, arbitrary: lines}, few(leaf))
  .map((text) => hanging(text, 4))
