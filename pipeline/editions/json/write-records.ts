/** The records of a publication by their types: what a program asks for first. */
import {blocksText} from '../../model/blocks-text.ts'
import {compareStrings} from '../../model/diagnostic.ts'
import {plainLine} from '../../model/plain-text.ts'
import type {Publication} from '../../model/publication.ts'
import {nodesOf} from '../../model/walk.ts'
import type * as Json from '../../reader/edition-types.ts'
import {baseOf, type Surroundings} from './surroundings.ts'

/** The types in order of name, the records of each in reading order. */
export function writeRecords(
  {documents, assets}: Publication,
  around: Pick<Surroundings, 'addresses' | 'folderUrl'>
): Json.Edition['records'] {
  const types = new Map<string, Json.RecordEntry[]>()
  for (const {name, children} of documents) {
    for (const record of nodesOf(children, 'record')) {
      const {kind, label = [], number, fields} = record
      const file = {
        ...baseOf(record, {...around, document: name, assets}),
        document: name,
        label: plainLine(label),
        ...(number === undefined ? {} : {number}),
        data: fields.data,
        text: blocksText(record.children)
      }
      types.set(kind, [...(types.get(kind) ?? []), file])
    }
  }
  return Object.fromEntries([...types].sort(([a], [b]) => compareStrings(a, b)))
}
