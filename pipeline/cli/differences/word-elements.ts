/** Marks in HTML what came and went among words, in words too: a screen reader says neither colour nor line. */
import type {ElementContent} from 'hast'
import type {Stretch} from '../../diff/index.ts'
import {element} from '../../hast/element.ts'
import type {Described} from './describe-detail.ts'
import {shortened, visibleSpaces} from './mark-words.ts'

/** With an arrow between what a value was and what it is. */
export function wordElements(
  words: readonly Stretch[],
  style: Described['style']
): readonly (ElementContent | string)[] {
  if (style === 'value') {
    const [before, after] = (['removed', 'added'] as const).map((kind) =>
      words.find((one) => one.kind === kind)
    )
    return [
      before === undefined ? 'nothing' : marked(before),
      element('span', {className: ['arrow'], ariaHidden: 'true'}, ' → '),
      after === undefined ? 'nothing' : marked(after)
    ]
  }
  return words.map((one, index) =>
    one.kind === 'same'
      ? wordsOfStretch(shortened(one.text, index > 0, index < words.length - 1))
      : marked(one)
  )
}

function marked({kind, text}: Stretch): ElementContent {
  const said = element('span', {className: ['hidden']}, kind === 'added' ? '[added: ' : '[removed: ')
  return element(
    kind === 'added' ? 'ins' : 'del',
    {},
    said,
    wordsOfStretch(visibleSpaces(text)),
    element('span', {className: ['hidden']}, ']')
  )
}

/** Control characters as what they are; those that turn the direction of text stay in the element that holds them. */
export function wordsOfStretch(text: string): string {
  return text.replace(
    /(?![\t\n])\p{Cc}|\p{Cs}/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
  )
}
