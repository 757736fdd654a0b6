/** Makes the words that Tetrapla writes into a text itself, marked with their language where it is another one. */
import type {Position} from 'unist'
import {labelsFor} from '../locale/index.ts'
import type {Inline} from '../model/tree/nodes.ts'

/** Words at a place, marked with their own language when they are English for want of labels in `language`. */
export function generatedWords(value: string, position: Position, language: string): readonly Inline[] {
  const text: Inline = {type: 'text', value, position}
  const labels = labelsFor(language).language
  const primary = language.toLowerCase().split('-')[0]
  return labels === primary ? [text] : [{type: 'span', lang: labels, position, children: [text]}]
}
