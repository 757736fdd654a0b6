/** Lists the HTML elements that stand in a line and have a counterpart in the model. */
import type {PhraseKind} from '../../model/tree/nodes.ts'
import {phraseByElement} from '../../model/vocabulary/phrases.ts'

/** What an element becomes. */
export type InlineKind =
  | 'emphasis'
  | 'strong'
  | 'delete'
  | 'code'
  | 'break'
  | 'wordBreak'
  | 'link'
  | 'image'
  | 'span'
  | 'isolate'
  | 'formula'
  | 'ruby'
  | 'reading'
  | 'left out'
  | PhraseKind

const kinds: ReadonlyMap<string, InlineKind> = new Map<string, InlineKind>([
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['strong', 'strong'],
  ['b', 'strong'],
  ['del', 'delete'],
  ['s', 'delete'],
  ['strike', 'delete'],
  ['code', 'code'],
  ['tt', 'code'],
  ['br', 'break'],
  ['wbr', 'wordBreak'],
  ['a', 'link'],
  ['img', 'image'],
  ['span', 'span'],
  ['bdi', 'isolate'],
  ['bdo', 'isolate'],
  ['math', 'formula'],
  ['ruby', 'ruby'],
  ['rb', 'span'],
  ['rt', 'reading'],
  ['rp', 'left out'],
  ['acronym', 'abbreviation'],
  ...phraseByElement
])

/** What an element in a line becomes; undefined when it has no counterpart. */
export function inlineKindOf(name: string): InlineKind | undefined {
  return kinds.get(name)
}

/** Whether an element stands in a line and has a counterpart. */
export function isInlineElement(name: string): boolean {
  return kinds.has(name)
}
