/** Generated blocks: all that Markdown of Tetrapla knows, in one another. */
import type {Chance} from '../../support/chance.ts'
import {formulas, images, inlines, languages} from './inlines.ts'
import {data} from './records.ts'
import {id, word, words} from './words.ts'

export function blocks(chance: Chance, depth = 3, most = 5): string {
  return chance.several(1, most, () => block(chance, depth)).join('\n\n')
}

function block(chance: Chance, depth: number): string {
  const flat = [
    () => inlines(chance),
    () => inlines(chance),
    () => `${inlines(chance)} {#${id(chance)}}`,
    () => heading(chance),
    () => heading(chance),
    () => code(chance),
    () => table(chance),
    () => htmlTable(chance),
    () => figure(chance),
    () => equation(chance),
    () => '---',
    () => `<p>${inlines(chance)}</p>`,
    () => record(chance)
  ]
  if (depth === 0) return chance.pick(flat)()
  const inside = (most = 3): string => blocks(chance, depth - 1, most)
  const nested = [
    () => list(chance, depth),
    () => list(chance, depth),
    () => indented('> ', inside()),
    () => callout(chance, depth, inside()),
    () => `<details>\n<summary>${words(chance, 5)}</summary>\n\n${inside()}\n\n</details>`,
    () => `<div lang="${chance.pick(languages)}">\n\n${inside()}\n\n</div>`,
    () => deepList(chance)
  ]
  return chance.pick([...flat, ...nested])()
}

function heading(chance: Chance): string {
  const own = chance.isOne(4) ? ` {#${id(chance)}}` : ''
  return `${'#'.repeat(1 + chance.below(6))} ${chance.isOne(8) ? inlines(chance) : words(chance, 6)}${own}`
}

function indented(first: string, text: string, next = first): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first : next) + line)
    .join('\n')
}

function list(chance: Chance, depth: number): string {
  const mark = chance.pick(['- ', '* ', '1. ', '7) ', '- [ ] ', '- [x] ', '(a) ', '(iv) '])
  const room = ' '.repeat(mark.startsWith('- [') ? 2 : mark.length)
  const items = chance.several(1, 4, () =>
    indented(mark, chance.isOne(3) ? blocks(chance, depth - 1, 2) : inlines(chance), room)
  )
  return items.join(chance.isOne(2) ? '\n' : '\n\n')
}

/** Few have more than three levels. */
function deepList(chance: Chance): string {
  const mark = chance.pick(['- ', '1. ', '> '])
  const room = mark === '> ' ? '> ' : ' '.repeat(mark.length)
  const levels = chance.isOne(4) ? 10 + chance.below(60) : 1 + chance.below(8)
  return Array.from({length: levels}, (_, level) => room.repeat(level) + mark + word(chance)).join('\n')
}

function code(chance: Chance): string {
  const language = chance.pick(['', 'js', 'yaml', 'python', 'mermaid', 'unknown', 'html'])
  const lines = chance.several(0, 6, () => '  '.repeat(chance.below(4)) + words(chance, 9))
  return `\`\`\`${language}\n${lines.join('\n').replaceAll('```', '')}\n\`\`\``
}

function table(chance: Chance): string {
  const columns = chance.isOne(12) ? 30 : 1 + chance.below(6)
  const cell = (): string => (chance.isOne(6) ? '' : inlines(chance, 1)).replace(/[|\n]/g, ' ')
  const row = (): string => `| ${Array.from({length: columns}, cell).join(' | ')} |`
  const rule = `|${Array.from({length: columns}, () => chance.pick(['---', ':--', '--:', ':-:'])).join('|')}|`
  const rows = [row(), rule, ...chance.several(0, chance.isOne(10) ? 60 : 5, row)].join('\n')
  return chance.isOne(3) ? `:::table[${words(chance, 5)}]\n\n${rows}\n\n:::` : rows
}

function htmlTable(chance: Chance): string {
  const cell = (): string => {
    const span = chance.isOne(4)
      ? ` ${chance.pick(['colspan', 'rowspan'])}="${String(1 + chance.below(4))}"`
      : ''
    return `<${chance.pick(['td', 'td', 'th'])}${span}>${words(chance, 3)}</td>`
  }
  const rows = chance.several(1, 4, () => `<tr>${chance.several(1, 4, cell).join('')}</tr>`)
  return `<table>\n${rows.join('\n')}\n</table>`
}

function figure(chance: Chance): string {
  const image = (): string => `![${words(chance, 6)}](${chance.pick(images)})`
  const own = chance.isOne(2) ? `{#${id(chance)}}` : ''
  return `:::figure${chance.isOne(2) ? `[${words(chance, 8)}]` : ''}${own}\n${chance.several(1, 3, image).join('\n')}\n:::`
}

function equation(chance: Chance): string {
  const own = chance.isOne(2) ? `{#${id(chance)}}` : ''
  return `:::equation${own}\n$$${chance.pick(formulas)}$$\n:::`
}

function callout(chance: Chance, depth: number, inside: string): string {
  const fence = ':'.repeat(3 + depth)
  const title = chance.isOne(2) ? `[${words(chance, 5)}]` : ''
  return `${fence}${chance.pick(['note', 'tip', 'warning', 'caution', 'important'])}${title}\n${inside}\n${fence}`
}

/** One for each name that text refers to. */
export function notes(chance: Chance): string {
  return ['1', 'note', 'é']
    .map((name) => `[^${name}]: ${indented('', blocks(chance, 1, 2), '    ')}`)
    .join('\n\n')
}

function record(chance: Chance): string {
  return `:::thing[${words(chance, 4)}]${chance.isOne(3) ? `{#${id(chance)}}` : ''}\n\`\`\`yaml data\n${data(chance)}\n\`\`\`\n\n${inlines(chance)}\n:::`
}
