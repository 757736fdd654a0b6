/** The records of a JSON edition: as it lists them by type, to be held against those among its blocks. */
import {normalData} from '../units/normal-data.ts'
import {normalText} from '../units/unit-text.ts'
import {listOf, stringOf, type Data} from './data.ts'

export interface RecordFound {
  readonly type: string
  readonly key: string
  /** `document` when it is one; empty when it is a block. */
  readonly part: string
  /** Empty when it has none. */
  readonly number: string
  readonly id: string
  /** The name of the document that it stands in. */
  readonly document: string
  readonly label: string
  /** Of its blocks. */
  readonly words: string
  /** In the normal form. */
  readonly data: string
  /** Where the source has it, in the normal form. */
  readonly source: string
}

export interface RecordEntry extends RecordFound {
  readonly entry: Data
}

/** In the order of the lists. */
export function entriesOf(records: Data): readonly RecordEntry[] {
  return Object.keys(records).flatMap((type) =>
    listOf(records, type).map((entry) => ({
      type,
      key: stringOf(entry, 'key'),
      part: stringOf(entry, 'part'),
      number: stringOf(entry, 'number'),
      id: stringOf(entry, 'id'),
      document: stringOf(entry, 'document'),
      label: normalText(stringOf(entry, 'label')),
      words: stringOf(entry, 'text'),
      data: normalData(entry['data']),
      source: normalData(entry['source']),
      entry
    }))
  )
}

/** What the list of a type has of a document. */
export function documentEntry(
  entries: readonly RecordEntry[],
  document: string,
  type: string
): RecordEntry | undefined {
  return entries.find((one) => one.key === document && one.type === type && one.part === 'document')
}

/** Where the lists differ from the records in the text: which records they hold, in which order, and what of each. */
export function strayEntries(
  inText: readonly RecordFound[],
  entries: readonly RecordEntry[]
): readonly {readonly at: string; readonly text: string}[] {
  const [listed, standing] = [entries, inText].map(keysByType)
  for (const type of new Set([...(listed?.keys() ?? []), ...(standing?.keys() ?? [])])) {
    const keys = listed?.get(type) ?? ''
    if (keys !== standing?.get(type)) return [{at: type, text: keys}]
  }
  const byKey = new Map(inText.map((record) => [record.key, sayingOf(record)]))
  return entries.flatMap((entry) => {
    const saying = sayingOf(entry)
    return byKey.get(entry.key) === saying ? [] : [{at: entry.key, text: saying}]
  })
}

function keysByType(records: readonly RecordFound[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  for (const {type, key} of records) keys.set(type, `${keys.get(type) ?? ''}${key} `)
  return keys
}

/** What a record says; white space in its words is told by the blocks. */
function sayingOf({part, id, number, document, label, words, data, source}: RecordFound): string {
  return JSON.stringify([part, id, number, document, letters(label), letters(words), data, source])
}

function letters(words: string): string {
  return normalText(words).replace(/\s/g, '')
}
