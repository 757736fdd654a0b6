/** Tells readers of a translation whose original has changed since, with the way to the original. */
import {languageName} from '../../locale/language-name.ts'
import {startOfDocument} from '../../model/place.ts'
import type {Block, Inline} from '../../model/tree/nodes.ts'
import type {Change, Common, DraftDocument} from '../draft.ts'
import {generatedWords} from '../generated-words.ts'
import type {NewerOriginal} from '../neighbours/questions.ts'
import {takenNames} from '../taken-names.ts'

/** A callout at the head of each document in which something is outdated or missing; nothing of it is the author's. */
export function tellNewerOriginal(common: Common): Change {
  return (document, ask) => {
    const original = ask('original', null)
    if (original === undefined) return document
    return {...document, children: [noticeOf(document, original, common), ...document.children]}
  }
}

function noticeOf(document: DraftDocument, {title, to}: NewerOriginal, common: Common): Block {
  const idOf = takenNames(document)
  const {publication: url, language: lang} = to
  const words: Inline = {type: 'text', value: `${title} (${languageName(lang)})`, position: startOfDocument}
  const link: Inline = {
    type: 'link',
    url,
    target: {kind: 'internal', to},
    position: startOfDocument,
    children: [{type: 'span', lang, position: startOfDocument, children: [words]}]
  }
  return {
    type: 'callout',
    id: idOf('original-is-newer'),
    kind: 'important',
    position: startOfDocument,
    title: generatedWords(common.words.labels.originalIsNewer, startOfDocument, common),
    children: [
      {type: 'paragraph', id: idOf('original-is-newer-p1'), position: startOfDocument, children: [link]}
    ]
  }
}
