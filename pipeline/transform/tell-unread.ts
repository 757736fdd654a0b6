/** Tells readers of a document that its text could not be read, with the rule that it breaks for those who look after it. */
import type {Block, Inline} from '../model/tree/nodes.ts'
import type {Change, Common} from './draft.ts'
import {generatedWords} from './generated-words.ts'
import {startOfDocument} from '../model/place.ts'

/** A callout in place of the text; what says that a translation's original is newer stands below. */
export function tellUnread(common: Common): Change {
  const title = generatedWords(common.words.labels.unread, startOfDocument, common)
  return (document) => {
    const {unread} = document.source
    if (unread === undefined) return document
    return {
      ...document,
      children: [markOf(unread.rule, title), ...document.children]
    }
  }
}

function markOf(rule: string, title: readonly Inline[]): Block {
  const words: Inline = {type: 'inlineCode', value: rule, position: startOfDocument}
  return {
    type: 'callout',
    id: 'unread',
    kind: 'warning',
    position: startOfDocument,
    title,
    children: [{type: 'paragraph', id: 'unread-p1', position: startOfDocument, children: [words]}]
  }
}
