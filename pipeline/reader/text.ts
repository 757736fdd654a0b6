/** Joins the words of a part of an edition into one text. */
import type {Document, Edition, Flow, ListItem, Note, RecordEntry} from './edition-types.ts'
import {textsOf} from './texts.ts'

/**
 * Its words in the normal form that digests are made of: a line for each title, paragraph, cell, caption or the like, in reading
 * order; alternative texts for images; no numbers and no labels of figures and tables. Of a record as data its label and its text.
 */
export function text(part: Edition | Document | Flow | Note | ListItem | RecordEntry): string {
  if ('documents' in part) return part.documents.map(text).join('\n')
  if (!('children' in part) && 'data' in part) return [part.label, part.text].filter(Boolean).join('\n')
  return textsOf(part).join('\n')
}
