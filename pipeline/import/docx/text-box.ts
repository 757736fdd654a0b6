/** Reads the words of a DOCX file's text boxes: where a box stands on the page can't be kept, and its words follow the paragraph that it hangs on. */
import {boxContent, wordsOf, type InlineFacts} from './inlines.ts'
import {everyElement, type Element} from './xml.ts'

/** Says nothing of an empty one. */
export function tellBox(box: Element, facts: InlineFacts): void {
  const words = [...everyElement(box, 'w:p', boxContent)]
    .map(wordsOutsideBoxes)
    .filter((text) => text !== '')
    .join(' ')
  if (words !== '') facts.tell(`a text box, whose words follow this paragraph: “${words.slice(0, 60)}”`)
}

/** The words of a paragraph, without those of the text boxes that hang on it. */
export function wordsOutsideBoxes(paragraph: Element): string {
  return [...everyElement(paragraph, 'w:t', boxContent)].map(wordsOf).join('').trim()
}
