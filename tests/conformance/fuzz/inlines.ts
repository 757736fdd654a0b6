/** Generated text: words with what may stand among them. */
import type {Chance} from '../../support/chance.ts'
import {id, ids, word, words} from './words.ts'

export function inlines(chance: Chance, depth = 2): string {
  return chance.several(1, 5, () => inline(chance, depth)).join(' ')
}

function inline(chance: Chance, depth: number): string {
  if (depth === 0 || chance.isOne(2)) return words(chance, 8)
  const inside = (): string => inlines(chance, depth - 1)
  return chance.pick([
    () => `*${inside()}*`,
    () => `**${inside()}**`,
    () => `~~${inside()}~~`,
    () => `\`${words(chance, 4)}\``,
    () => `[${inside()}](${target(chance)})`,
    () => `[${inside()}](${target(chance)} "${word(chance)}")`,
    () => `![${words(chance, 4)}](${chance.pick(images)})`,
    () => `[^${chance.pick(['1', 'note', 'é'])}]`,
    () => `${word(chance)}\\\n${word(chance)}`,
    () => `<kbd>${word(chance)}</kbd>`,
    () => `H<sub>${inside()}</sub>O`,
    () => `<abbr title="${word(chance).replace(/["<&]/g, '')}">ab</abbr>`,
    () => `<span lang="${chance.pick(languages)}">${inside()}</span>`,
    () => `<a id="${id(chance)}"></a>${word(chance)}`,
    () => `<q>${inside()}</q>`,
    () => `<br>`,
    () => `<ruby>${word(chance)}<rt>${words(chance, 2)}</rt></ruby>`,
    () => `{日本|${word(chance)}}`,
    () => `$${chance.pick(formulas)}$`,
    () => `$$${chance.pick(formulas)}$$`,
    () => `<mark>${inside()}</mark>`,
    () => `<https://example.org/${word(chance).replace(/[\s<>]/g, '')}>`
  ])()
}

export const languages = [
  'en',
  'fr',
  'de',
  'ar',
  'he',
  'ja',
  'zh',
  'el',
  'ru',
  'pt-BR',
  'lo',
  'ta',
  'tlh',
  'sr-Latn'
]

export const formulas = [
  'x',
  'E = mc^2',
  '\\frac{a}{\\sqrt[3]{b}}',
  '\\sum_{i=1}^n i \\le \\int_0^1 f\\,dx',
  '\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}',
  '\\text{if } \\overline{x} \\notin \\mathbb{R}',
  '\\ce{2H2 + O2 -> 2H2O}',
  '\\vec{a} \\cdot \\hat{b} \\tag{A}',
  '\\frac{a',
  'a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r + s + t + u + v + w + x + y + z = 1'
]

export const images = ['one.png', 'two.svg', 'three.svg', 'wide.png']

function target(chance: Chance): string {
  return chance.pick([
    'https://example.org/a?b=c&d=%20',
    `#${chance.pick(ids)}`,
    '#alpha',
    'other.md',
    'other.md#alpha',
    'mailto:a@example.org',
    `https://example.org/${'long/'.repeat(chance.below(60))}`
  ])
}
