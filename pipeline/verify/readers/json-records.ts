/** The records of a JSON edition: as it lists them by type, to be held against those among its blocks. */
import {normalData} from '../normal-data.ts'
import {listOf, stringOf, type Data} from './data.ts'

export interface RecordFound {
  readonly type: string
  readonly key: string
  /** Empty when it has none. */
  readonly number: string
  /** In the normal form. */
  readonly data: string
}

/** In the order of the lists. */
export function recordsListed(records: Data): readonly RecordFound[] {
  return Object.keys(records).flatMap((type) =>
    listOf(records, type).map((record) => ({
      type,
      key: stringOf(record, 'key'),
      number: stringOf(record, 'number'),
      data: normalData(record['data'])
    }))
  )
}

/** One text for each type: its records' keys, numbers and data, a line each. */
export function linesByType(records: readonly RecordFound[]): ReadonlyMap<string, string> {
  const lines = new Map<string, string>()
  for (const {type, key, number, data} of records) {
    const before = lines.get(type)
    lines.set(type, `${before === undefined ? '' : `${before}\n`}${key} ${number} ${data}`)
  }
  return lines
}
