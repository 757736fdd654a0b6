/** Generated text: words with what may stand among them. */
import type {Chance} from './chance.ts'
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
