/** Arbitrary blocks that an author writes in HTML. */
import {fc} from '@fast-check/vitest'
import {codeText} from '../words.ts'
import {formula, images, languages} from './inline.ts'
import {escapeHtml, htmlWords} from './text.ts'
import {givenId} from './tokens.ts'

const inner = fc.oneof(
  {weight: 4, arbitrary: htmlWords},
  fc
    .tuple(fc.constantFrom('em', 'strong', 'code', 'sub', 'kbd', 'q', 'u', 'mark'), htmlWords)
    .map(([name, text]) => `<${name}>${text}</${name}>`),
  fc.tuple(languages, htmlWords).map(([lang, text]) => `<span lang="${lang}">${text}</span>`),
  fc.constantFrom('<br>', '<wbr>', '', '<a href="https://example.org/">alpha</a>', '<!-- no -->'),
  fc
    .tuple(fc.constantFrom(...images), fc.constantFrom('', 'alpha'))
    .map(([file, alt]) => `<img src="${file}" alt="${alt}"/>`),
  formula
)

const inlines = fc.array(inner, {minLength: 1, maxLength: 3}).map((all) => all.join(' '))
const fewInlines = fc.array(inner, {maxLength: 2}).map((all) => all.join(' '))

const attributes = fc
  .tuple(fc.option(fc.constant(` id="${givenId}"`), {freq: 4}), fc.option(languages, {freq: 4}))
  .map(([id, lang]) => `${id ?? ''}${lang === null ? '' : ` lang="${lang}"`}`)

const cell = fc
  .tuple(
    fc.constantFrom('td', 'td', 'td', 'th'),
    fc.constantFrom(
      '',
      '',
      '',
      ' colspan="2"',
      ' rowspan="2"',
      ' rowspan="0"',
      ' colspan="3" rowspan="2"',
      ' align="right"',
      ' scope="row"'
    ),
    fewInlines,
    fc.constantFrom('', '', '<p>alpha</p><p>bravo</p>', '<ul><li>alpha</li><li>bravo</li></ul>')
  )
  .map(([name, spans, text, more]) => `<${name}${spans}>${text}${more}</${name}>`)

const row = fc.array(cell, {maxLength: 3}).map((cells) => `<tr>${cells.join('')}</tr>`)
const rows = fc.array(row, {minLength: 1, maxLength: 4}).map((all) => all.join('\n'))

const table = fc
  .tuple(attributes, fc.option(inlines), fc.option(rows), rows, fc.option(rows, {freq: 2}))
  .map(([own, caption, head, body, foot]) =>
    [
      `<table${own}>`,
      ...(caption === null ? [] : [`<caption>${caption}</caption>`]),
      ...(head === null ? [] : [`<thead>\n${head}\n</thead>`]),
      `<tbody>\n${body}\n</tbody>`,
      ...(foot === null ? [] : [`<tfoot>${foot}</tfoot>`]),
      '</table>'
    ].join('\n')
  )

const leaf = fc.oneof(
  fc.tuple(attributes, inlines).map(([own, text]) => `<p${own}>${text}</p>`),
  fc
    .tuple(fc.constantFrom('h2', 'h3', 'h6'), attributes, htmlWords)
    .map(([name, own, text]) => `<${name}${own}>alpha ${text}</${name}>`),
  fc
    .tuple(attributes, codeText, fc.constantFrom('', ' class="language-js"'))
    .map(([own, value, language]) => `<pre${own}><code${language}>${withoutBlanks(value)}</code></pre>`),
  fc
    .tuple(attributes, fc.array(fc.constantFrom(...images), {minLength: 1, maxLength: 2}), fc.option(inlines))
    .map(([own, files, caption]) => {
      const pictures = files.map((file) => `<img src="${file}" alt="alpha">`).join('\n')
      return `<figure${own}>\n${pictures}\n${caption === null ? '' : `<figcaption>${caption}</figcaption>\n`}</figure>`
    }),
  fc.constantFrom('<hr>', '<!-- a comment -->', '<center>alpha</center>', '<address>alpha</address>'),
  formula
)

const containers = fc
  .tuple(
    fc.array(leaf, {minLength: 1, maxLength: 3}),
    attributes,
    fc.constantFrom(
      'ul',
      'ol',
      'ol start="4"',
      'ol reversed',
      'blockquote',
      'div',
      'section',
      'dl',
      'details',
      'details open'
    ),
    inlines
  )
  .map(([inside, own, name, text]) => {
    const end = name.replace(/ .*/, '')
    const content = inside.map((block) => contentIn(end, block, text)).join('\n')
    return `<${name}${own}>\n${end === 'details' ? `<summary>${text}</summary>\n` : ''}${content}\n</${end}>`
  })

function contentIn(container: string, block: string, text: string): string {
  if (container === 'ul' || container === 'ol') return `<li>${block}</li>`
  if (container === 'dl') return `<dt>${text}</dt>\n<dd>${block}</dd>`
  return block
}

/** A blank line would end the HTML. */
function withoutBlanks(code: string): string {
  return escapeHtml(code).replace(/\n\s*(?=\n|$)/g, '\n&#32;')
}

/** One block without blank lines. */
export const htmlBlock: fc.Arbitrary<string> = fc.oneof(
  {weight: 3, arbitrary: leaf},
  {weight: 3, arbitrary: table},
  containers
)
