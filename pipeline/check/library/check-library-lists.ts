/** Judges lists and tables of the library's records: whether there is anything in them, and not too much. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {PublicationEntry} from '../../model/publication/library.ts'
import type {FindRecords} from '../../model/publication/library-records.ts'
import type {Place} from '../../model/place.ts'
import {frontMatterTypeNames, recordTypeNames, type Project} from '../../model/publication/project.ts'
import {mostCells} from '../records/most-cells.ts'
import {howDocumentsAreRecords} from '../records/how-documents-are-records.ts'

export interface JudgedLists {
  readonly diagnostics: readonly Diagnostic[]
  /** Where records of other publications are listed. */
  readonly leaving: readonly Place[]
}

/** A type that there is not was reported where it is written. */
export function checkLibraryLists(
  publication: PublicationEntry,
  project: Project,
  findRecords: FindRecords
): JudgedLists {
  const diagnostics: Diagnostic[] = []
  const leaving: Place[] = []
  let cells = 0
  for (const {type, place, columns} of publication.recordLists ?? []) {
    const records = findRecords(type, publication)
    if (records.length === 0 && recordTypeNames(project).has(type)) {
      const message = `there is no \`${type}\` in this library`
      const hints = howDocumentsAreRecords(type, frontMatterTypeNames(project))
      diagnostics.push(finding('record/list-holds-records', place, message, hints))
    }
    if (records.some((one) => one.publication !== publication)) leaving.push(place)
    const isWithin = cells <= mostCells
    cells += records.length * columns
    if (isWithin && cells > mostCells) {
      const message = `the publication's lists of the library's records have more than ${mostCells} cells`
      diagnostics.push(finding('limit/table-cells', place, message, {hints: ['show fewer columns']}))
    }
  }
  return {diagnostics, leaving}
}
