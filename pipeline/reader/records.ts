/** Lists the records of an edition. */
import type {Edition, RecordEntry} from './edition-types.ts'

/** A record, and the name of its type. */
export interface TypedRecord extends RecordEntry {
  readonly kind: string
}

/** The records of one type in reading order, none of an unknown one; without a type all of them, the types in order of name. */
export function records(edition: Edition, type?: string): readonly TypedRecord[] {
  return Object.entries(edition.records)
    .filter(([kind]) => type === undefined || kind === type)
    .flatMap(([kind, entries]) => entries.map((entry) => ({...entry, kind})))
}
