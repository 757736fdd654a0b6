/** Derives the reference for the other editions from a publication's JSON edition. */
import path from 'node:path/posix'
import type {Artifact} from '../../model/edition/edition.ts'
import type * as Json from '../../reader/edition-types.ts'
import type {JsonContext} from '../json-reader/read-documents.ts'
import {examine} from '../json-reader/read-json.ts'
import {unshownData} from '../json-reader/shown-data.ts'
import {colophonIn} from '../units/colophon.ts'
import type {Unexpected} from '../units/unit.ts'
import {fail} from '../unreadable.ts'
import {referenceTo, type Reference} from '../verify-editions.ts'

export interface JsonReference extends Reference {
  /** Data that readers see otherwise, or not at all. */
  readonly unshown: readonly Unexpected[]
}

/** `edition` is what the file `json` says. Throws `Unreadable` when it has no document. */
export function referenceIn(edition: Json.Edition, json: Artifact, whereabouts: JsonContext): JsonReference {
  const {documents} = edition
  if (documents.length === 0) fail('the JSON edition has no document')
  const {said, records, ...wanted} = examine(edition, whereabouts)
  const context = {
    ...whereabouts,
    documents: documents.map(({name}) => name),
    colophon: colophonIn(edition),
    json: {name: path.basename(json.path), bytes: () => json.bytes}
  }
  const unshown = unshownData(edition, records, whereabouts.labels)
  return {...referenceTo(wanted, context), said, unshown}
}
