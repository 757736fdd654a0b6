/** Notes the records of documents, as lists show them. */
import {plainLine} from '../../model/tree/plain-text.ts'
import {nodesOf} from '../../model/tree/walk.ts'
import type {Change, Common, DraftDocument} from '../draft.ts'
import type {NotedRecord} from './noted.ts'

/** Only where a list asks for records: those in notes after those in the text. */
export function noteRecords(common: Common): Change | undefined {
  if (!common.lists.includes('recordList')) return undefined
  return (document) =>
    document.holds.has('record') ? {...document, records: recordsIn(document, common)} : document
}

function recordsIn(
  {source, children, notes}: DraftDocument,
  {id: publication, language}: Common
): readonly NotedRecord[] {
  const blocks = [...children, ...notes.flatMap((note) => note.children)]
  return nodesOf(blocks, 'record').map(({id, kind, label = [], lang, fields}) => ({
    kind,
    label: plainLine(label),
    ...(lang === undefined ? {} : {language: lang}),
    data: fields.data,
    to: {publication, language, document: source.name, block: id}
  }))
}
