/** Lists the records of a publication by their types: what a program asks for first. */
import {blocksText} from '../../model/tree/blocks-text.ts'
import {compareStrings} from '../../model/diagnostic.ts'
import {plainLine} from '../../model/tree/plain-text.ts'
import type {JsonObject} from '../../model/publication/front-matter.ts'
import type {Publication, PublishedDocument} from '../../model/publication/publication.ts'
import {nodesOf} from '../../model/tree/walk.ts'
import type * as Json from '../../reader/edition-types.ts'
import {baseOf, placed, type Surroundings} from './surroundings.ts'
import {addTo} from '../../model/values/group-by.ts'

/** The types in order of name, the records of each in reading order, a document before what stands in it. */
export function writeRecords(
  {documents, assets}: Publication,
  around: Pick<Surroundings, 'addresses' | 'folderUrl'>
): Json.Edition['records'] {
  const types = new Map<string, Json.RecordEntry[]>()
  for (const document of documents) {
    const {name} = document
    if (document.record !== undefined)
      addTo(
        types,
        document.record.type,
        documentEntry(document, document.record.data, {...around, document: name, assets})
      )
    if (!document.holds.includes('record')) continue
    for (const record of nodesOf(document.children, 'record')) {
      const {kind, label = [], number, fields} = record
      addTo(types, kind, {
        ...baseOf(record, {...around, document: name, assets}),
        document: name,
        label: plainLine(label),
        ...(number === undefined ? {} : {number}),
        data: fields.data,
        text: blocksText(record.children)
      })
    }
  }
  return Object.fromEntries([...types].sort(([a], [b]) => compareStrings(a, b)))
}

/** A document that its front matter makes a record; what is written of it is its summary. */
function documentEntry(
  {name, titleText, summary}: PublishedDocument,
  data: JsonObject,
  around: Surroundings
): Json.RecordEntry {
  return {
    id: name,
    ...placed(around),
    source: {line: 1, column: 1},
    part: 'document',
    document: name,
    label: titleText,
    data,
    text: summary ?? ''
  }
}
