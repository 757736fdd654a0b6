/** Reads the JSON edition: its units, and what of it contradicts itself. */
import {heldBytes} from '../../model/edition/edition-file.ts'
import type {EditionFile} from '../../model/edition/edition.ts'
import {editionNames} from '../../model/publication/front-matter.ts'
import type * as Json from '../../reader/edition-types.ts'
import type {Whereabouts} from '../readers/context.ts'
import {statementsIn} from '../units/publication-facts.ts'
import {unitsOf, type PublicationUnits} from '../units/publication-units.ts'
import type {Unexpected, Reading, SaidAddresses} from '../units/unit.ts'
import {readEditionFile} from './edition-file.ts'
import type {Examined} from './examine-document.ts'
import {readInParts, readWhole, type JsonContext} from './read-documents.ts'
import {unlikeRecords, type Listed} from './records.ts'

/** The units of a JSON edition; throws `Unreadable` when it is not one. */
export function readJson(file: EditionFile, context: JsonContext, passages?: EditionFile): Reading {
  const inParts = readInParts(file, context, passages)
  const edition = inParts?.edition ?? readEditionFile(heldBytes(file), context.isEdition)
  const documents = inParts?.documents ?? readWhole(edition, context, passages)
  const {units, said, records} = examine(edition, context, documents)
  const keys = [...[...units.body, ...units.notes].map(({key}) => key), ...units.anchors.keys()]
  const unexpected = documents.flatMap((one) => one.unexpected)
  return {
    ...units,
    anchors: new Map(keys.map((key) => [key, ''])),
    unexpected: [...unexpected, ...misnamed(edition), ...unlikeRecords(edition, records)],
    said
  }
}

/** What an edition says, and where it says that blocks stand in the others. */
export function examine(
  edition: Json.Edition,
  context: Whereabouts,
  documents: readonly Examined[] = readWhole(edition, context)
): {readonly units: PublicationUnits; readonly said: SaidAddresses; readonly records: readonly Listed[]} {
  const {pdf} = edition.editions
  const said = new Map(
    editionNames.map((name) => [name, new Map(documents.flatMap((one) => [...(one.said.get(name) ?? [])]))])
  )
  if (pdf !== undefined) said.get('pdf')?.set('', `${String(pdf.pages ?? '')} pages`)
  const records = documents.flatMap((one) => one.records)
  return {units: unitsOf(edition, statementsIn(edition, context.labels), documents), said, records}
}

/** A picture's file is named by its digest, and lies beside the pages where there are any. */
function misnamed({assets}: Json.Edition): readonly Unexpected[] {
  const isOther = ({name, path = `assets/${name}`, sha256}: Json.Asset): boolean =>
    path !== `assets/${name}` || !name.startsWith(sha256.slice(0, 16))
  return assets.filter(isOther).map(({name}) => ({what: 'picture of another name', at: '', text: name}))
}
