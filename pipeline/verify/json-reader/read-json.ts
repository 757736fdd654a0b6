/** Reads the JSON edition: its units, and what of it contradicts itself. */
import {heldBytes} from '../../model/edition/edition-file.ts'
import type {EditionFile} from '../../model/edition/edition.ts'
import type * as Json from '../../reader/edition-types.ts'
import type {ReadingContext, Whereabouts} from '../readers/context.ts'
import {heldDocument, keysIn} from '../units/in-documents.ts'
import {statementsIn} from '../units/publication-facts.ts'
import {unitsOf, type PublicationUnits} from '../units/publication-units.ts'
import {heldSaid, SaidAddresses, type HeldSaid} from '../units/said-addresses.ts'
import type {Reading} from '../units/reading.ts'
import type {DocumentBlocks, Unexpected} from '../units/unit.ts'
import {readEditionFile} from './edition-file.ts'
import type {Examined} from './examine-document.ts'
import {readInParts, readWhole, type JsonContext} from './read-documents.ts'
import {unlikeRecords, type Listed} from './records.ts'

/** The units of a JSON edition; throws `Unreadable` when it is not one. */
export function readJson(
  file: EditionFile,
  context: JsonContext & Pick<ReadingContext, 'hold' | 'putBy'>,
  passages?: EditionFile
): Reading {
  const take = ({said, unexpected, records, ...blocks}: Examined) => {
    const open = context.hold({...blocks, anchors: keysIn(blocks).map((key) => [key, ''])})
    return {open, said: heldSaid(said, context.putBy), unexpected, records}
  }
  const inParts = readInParts(file, context, {passages, take})
  const edition = inParts?.edition ?? readEditionFile(heldBytes(file), context.isEdition)
  const documents = inParts?.documents ?? readWhole(edition, context, passages).map(take)
  const unexpected = documents.flatMap((one) => one.unexpected)
  const records = documents.flatMap((one) => one.records)
  return {
    ...wholeOf(edition, documents, context),
    unexpected: [...unexpected, ...misnamed(edition), ...unlikeRecords(edition, records)]
  }
}

/** What an edition says, and where it says that blocks stand in the others. */
export function examine(
  edition: Json.Edition,
  context: Whereabouts
): PublicationUnits & {readonly said: SaidAddresses; readonly records: readonly Listed[]} {
  const documents = readWhole(edition, context)
  const held = documents.map((one) => ({open: heldDocument(one), said: heldSaid(one.said)}))
  return {...wholeOf(edition, held, context), records: documents.flatMap((one) => one.records)}
}

/** What an edition says, by what was read of its documents. */
function wholeOf<At>(
  edition: Json.Edition,
  documents: readonly {readonly open: () => DocumentBlocks<At>; readonly said: HeldSaid}[],
  {labels}: Whereabouts
): PublicationUnits<At> & {readonly said: SaidAddresses} {
  const {pdf} = edition.editions
  const [units, said] = [documents.map(({open}) => open), documents.map((one) => one.said)]
  return {
    ...unitsOf(edition, statementsIn(edition, labels), units),
    said: new SaidAddresses(said, pdf && `${String(pdf.pages ?? '')} pages`)
  }
}

/** A picture's file is named by its digest, and lies beside the pages where there are any. */
function misnamed({assets}: Json.Edition): readonly Unexpected[] {
  const isOther = ({name, path = `assets/${name}`, sha256}: Json.Asset): boolean =>
    path !== `assets/${name}` || !name.startsWith(sha256.slice(0, 16))
  return assets.filter(isOther).map(({name}) => ({what: 'picture of another name', at: '', text: name}))
}
