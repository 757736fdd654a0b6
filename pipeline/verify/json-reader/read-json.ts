/** Reads the JSON edition: its units, and what of it contradicts itself. */
import {heldBytes} from '../../model/edition/edition-file.ts'
import type {EditionFile} from '../../model/edition/edition.ts'
import type * as Json from '../../reader/edition-types.ts'
import type {ReadingContext, Whereabouts} from '../readers/context.ts'
import {keysIn} from '../units/in-documents.ts'
import {statementsIn} from '../units/publication-facts.ts'
import {unitsOf, type PublicationUnits} from '../units/publication-units.ts'
import {SaidAddresses} from '../units/said-addresses.ts'
import type {Reading} from '../units/reading.ts'
import type {Unexpected} from '../units/unit.ts'
import {readEditionFile} from './edition-file.ts'
import type {Examined} from './examine-document.ts'
import {readInParts, readWhole, type JsonContext} from './read-documents.ts'
import {unlikeRecords, type Listed} from './records.ts'

/** Takes what was read of documents. */
function openRead({found: units = [], putBy}: Pick<ReadingContext, 'found' | 'putBy'>) {
  const said = new SaidAddresses(putBy)
  const unexpected: Unexpected[] = []
  const records: Listed[] = []
  const take = (one: Examined): void => {
    const {body, notes} = one
    units.push({body, notes, anchors: keysIn(one).map((key) => [key, ''])})
    said.add(one.said)
    unexpected.push(...one.unexpected)
    records.push(...one.records)
  }
  return {units, said, unexpected, records, take}
}

/** The units of a JSON edition; throws `Unreadable` when it is not one. */
export function readJson(
  file: EditionFile,
  context: JsonContext & Pick<ReadingContext, 'found' | 'putBy'>,
  passages?: EditionFile
): Reading {
  const begun = openRead(context)
  const inParts = readInParts(file, context, {passages, take: begun.take})
  const edition = inParts ?? readEditionFile(heldBytes(file), context.isEdition)
  // Of what was read up to a fault all is read again.
  const read = begun.units.length === 0 || inParts !== undefined ? begun : openRead({putBy: context.putBy})
  if (inParts === undefined) readWhole(edition, context, passages).forEach(read.take)
  const unexpected = [...read.unexpected, ...misnamed(edition), ...unlikeRecords(edition, read.records)]
  return {...wholeOf(edition, {...read, ...context}), unexpected}
}

interface Said {
  readonly said: SaidAddresses
}

/** What an edition says, and where it says that blocks stand in the others. */
export function examine(
  edition: Json.Edition,
  context: Whereabouts
): PublicationUnits & Said & {readonly records: readonly Listed[]} {
  const documents = readWhole(edition, context)
  const said = new SaidAddresses()
  for (const document of documents) said.add(document.said)
  const records = documents.flatMap((one) => one.records)
  return {...wholeOf(edition, {...context, units: documents, said}), records}
}

/** What an edition says, by what was read of its documents. */
function wholeOf<At>(
  edition: Json.Edition,
  {labels, said, ...read}: Whereabouts & Said & Parameters<typeof unitsOf<At>>[2]
): PublicationUnits<At> & Said {
  const {pdf} = edition.editions
  if (pdf !== undefined) said.add({pdf: [['', `${String(pdf.pages ?? '')} pages`]]})
  return {...unitsOf(edition, statementsIn(edition, labels), read), said}
}

/** A picture's file is named by its digest, and lies beside the pages where there are any. */
function misnamed({assets}: Json.Edition): readonly Unexpected[] {
  const isOther = ({name, path = `assets/${name}`, sha256}: Json.Asset): boolean =>
    path !== `assets/${name}` || !name.startsWith(sha256.slice(0, 16))
  return assets.filter(isOther).map(({name}) => ({what: 'picture of another name', at: '', text: name}))
}
