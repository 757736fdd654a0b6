/** Makes the words that Tetrapla writes into a text itself, marked with their language where it is another one. */
import type {Position} from 'unist'
import type {ChosenLabels} from '../locale/index.ts'
import type {Inline} from '../model/tree/nodes.ts'

/** A publication's language, and the labels in it. */
export interface InPublication {
  readonly language: string
  readonly words: ChosenLabels
}

/** Words at a place, marked with their own language when they are English for want of labels in the publication's. */
export function generatedWords(
  value: string,
  position: Position,
  {language, words}: InPublication
): readonly Inline[] {
  const text: Inline = {type: 'text', value, position}
  const labels = words.language
  const primary = language.toLowerCase().split('-')[0]
  return labels === primary ? [text] : [{type: 'span', lang: labels, position, children: [text]}]
}
