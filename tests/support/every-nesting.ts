/** Markdown of each block in each other, two deep. */
import {recordPresentations} from '../../pipeline/model/publication/record-type.ts'

/** A block that holds others, as Markdown around theirs. */
const containers: Readonly<Record<string, (blocks: string) => string>> = {
  quotation: (blocks) => prefixed(blocks, '> ', '> '),
  bullet: (blocks) => prefixed(blocks, '- ', '  '),
  number: (blocks) => prefixed(blocks, '1. ', '   '),
  task: (blocks) => prefixed(`task\n\n${blocks}`, '- [x] ', '  '),
  callout: (blocks) => `:::::::::note[Title]\n${blocks}\n:::::::::`,
  alert: (blocks) => prefixed(`[!TIP]\n${blocks}`, '> ', '> '),
  details: (blocks) => `<details><summary>Summary</summary>\n\n${blocks}\n\n</details>`,
  description: (blocks) => `<dl><dt>Term</dt><dd>\n\n${blocks}\n\n</dd></dl>`,
  division: (blocks) => `<div lang="fr">\n\n${blocks}\n\n</div>`,
  ...Object.fromEntries(recordPresentations.map((type) => [type, (blocks) => recordOf(type, blocks)]))
}

function recordOf(type: string, blocks: string): string {
  return `:::::::::${type}[A *label*]{seat=Vienna since=2004-04-28 site="https://example.org/" basis=end-${type}}\n${blocks}\n:::::::::`
}

/** What it refers to, by path: a picture, and the schemas of its records, named after how they are shown, half of them numbered. */
export const nestingFiles: Readonly<Record<string, string>> = {
  'source/square.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
  ...Object.fromEntries(recordPresentations.map(schemaOf))
}

function schemaOf(type: string, index: number): readonly [path: string, schema: string] {
  return [
    `schemas/records/${type}.schema.json`,
    JSON.stringify({
      'x-tetrapla': {presentation: type, numbered: index % 2 === 0},
      properties: {
        seat: {title: 'Seat', type: 'string'},
        since: {title: 'Since', type: 'string', format: 'date'},
        site: {title: 'Site', type: 'string', format: 'uri'},
        basis: {title: 'Basis', type: 'string', format: 'record-reference'}
      }
    })
  ]
}

/** What their records name. */
const last = recordPresentations.map((type) => `::${type}[The last]{#end-${type}}`)

const leaves: Readonly<Record<string, string>> = {
  paragraph: 'A paragraph with [a link](#end), `code`, *emphasis* and <span lang="de">Wörter</span>.',
  note: 'A paragraph with a note.[^note]',
  heading: '#### A heading',
  list: '- one\n\n  1. two',
  table: '| Head | Other |\n| :--- | ----: |\n| a[^note] | b |',
  code: '```js\nconst alpha = 1\n\tbravo()\n```',
  rule: '---',
  figure: ':::figure[A caption]\n![A square](square.svg)\n:::',
  formula: 'A formula <math alttext="n squared"><msup><mi>n</mi><mn>2</mn></msup></math>.',
  caption: ':::table[A caption with *emphasis*]\n| Head |\n| ---- |\n| a |\n:::'
}

/** Some 169 nestings, each with one or two of the leaves in turns; in conformance each with all of them: about 2,000 blocks. */
export function everyNesting(): string {
  const {SEED: seed, KEEP_PDFS: kept} = process.env
  const turns = seed === undefined && kept === undefined ? 6 : 1
  const parts = Object.entries(containers).flatMap(([outer, around], row) =>
    Object.entries(containers).map(([inner, within], column) => {
      const turn = (row + column) % turns
      const blocks = Object.values(leaves)
        .filter((_, index) => index % turns === turn)
        .join('\n\n')
      // A callout in another needs a shorter fence.
      const inside = within(blocks).replaceAll(/^(\W*):{9}/gm, '$1:::::')
      return `### ${inner} in ${outer}\n\n${around(inside)}`
    })
  )
  const lists = recordPresentations.map(
    (type) => `::records[All of ${type}]{type=${type} columns="since, basis"}`
  )
  const end = ['## The end {#end}', 'Zulu.', ...last, ...lists]
  return ['# Everything', '## Nestings', ...parts, ...end, '[^note]: A note.', ''].join('\n\n')
}

function prefixed(text: string, first: string, next: string): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : next) + line)
    .join('\n')
}
