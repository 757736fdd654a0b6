/** Notes the words of titles, which links to their documents show. */
import {plainLine} from '../../model/tree/plain-text.ts'
import type {Change} from '../draft.ts'

export function noteTitles(): Change {
  return (document) => ({...document, titleText: plainLine(document.title)})
}
