/** Compares the records that a JSON edition lists by type with those among its blocks. */
import type * as Json from '../../reader/edition-types.ts'
import {normalData} from '../../model/values/normal-data.ts'
import type {Unexpected} from '../units/unit.ts'
import {withoutSpaces} from '../units/unit-text.ts'

/** What the list of a type has to say of a record, but for what its front matter alone says of a document. */
export interface Listed {
  readonly type: string
  readonly key: string
  readonly saying: string
  readonly block?: Json.RecordBlock
}

/** A record among the blocks. */
export function listedRecord(block: Json.RecordBlock, around: {document: string; words: string}): Listed {
  const {kind: type, id, key, lang, source, addresses, number, data, label} = block
  const entry = {id, key, lang, source, addresses, document: around.document, number, data}
  return {type, key, block, saying: sayingOf({...entry, label: label?.text ?? '', text: around.words})}
}

/** A document that its front matter makes a record; what is written of it is its summary. */
export function listedDocument({name, key, addresses, title, summary: text = ''}: Json.Document): string {
  const about = {id: name, key, source: {line: 1, column: 1}, addresses, document: name, part: 'document'}
  return sayingOf({...about, label: title.text, text})
}

/** Where the lists of an edition differ from what its documents hold: which records, in which order, and what of each. */
export function unlikeRecords({records}: Json.Edition, inText: readonly Listed[]): readonly Unexpected[] {
  const listed = Object.entries(records).flatMap(([type, entries]) =>
    entries.map(({data, ...entry}) => {
      const own = entry.part === 'document' ? entry : {...entry, data}
      return {type, key: entry.key, saying: sayingOf(own)}
    })
  )
  const [wanted, found] = [keysByType(inText), keysByType(listed)]
  for (const type of new Set([...found.keys(), ...wanted.keys()])) {
    const keys = found.get(type) ?? ''
    if (keys !== wanted.get(type)) return [unlikeText(type, keys)]
  }
  const byKey = new Map(inText.map(({key, saying}) => [key, saying]))
  return listed
    .filter(({key, saying}) => byKey.get(key) !== saying)
    .map(({key, saying}) => unlikeText(key, saying))
}

function unlikeText(at: string, text: string): Unexpected {
  return {what: 'list of records unlike the text', at, text}
}

function keysByType(records: readonly Listed[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  for (const {type, key} of records) keys.set(type, `${keys.get(type) ?? ''}${key} `)
  return keys
}

/** White space in its words is told by the blocks. */
function sayingOf({label, text, ...entry}: {readonly label: string; readonly text: string}): string {
  return normalData({...entry, label: withoutSpaces(label), text: withoutSpaces(text)})
}
