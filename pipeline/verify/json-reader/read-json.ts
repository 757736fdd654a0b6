/** Reads the JSON edition: its units, and what of it contradicts itself. */
import {heldBytes} from '../../model/edition/edition-file.ts'
import type {EditionFile} from '../../model/edition/edition.ts'
import type {Items} from '../../model/put-by/items.ts'
import type * as Json from '../../reader/edition-types.ts'
import type {ReadingContext, Whereabouts} from '../readers/context.ts'
import {Agreement} from '../compare/agreement.ts'
import {InDocuments, keysIn} from '../units/in-documents.ts'
import {publicationFacts, statementsIn} from '../units/publication-facts.ts'
import {contentsOf, type PublicationUnits} from '../units/publication-units.ts'
import {SaidAddresses} from '../../model/edition/said-addresses.ts'
import type {DocumentRead, Reading} from '../units/reading.ts'
import type {DocumentBlocks, Unexpected} from '../units/unit.ts'
import {readEditionFile} from './edition-file.ts'
import type {Examined} from './examine-document.ts'
import {readInParts, readWhole, type JsonContext, type TakeExamined} from './read-documents.ts'
import {unlikeRecords, type Listed} from './records.ts'

/** Takes what is read of documents. */
function openRead({found: units = new Agreement('json'), putBy}: Pick<ReadingContext, 'found' | 'putBy'>) {
  const said = new SaidAddresses(putBy)
  const unexpected: Unexpected[] = []
  const records: Listed[] = []
  const take: TakeExamined = (make, of) => {
    const beside = units.take(() => readOf(make()), of)
    if (beside === undefined) return false
    said.add(beside.said)
    unexpected.push(...beside.unexpected)
    records.push(...beside.records)
    return true
  }
  return {units, said, unexpected, records, take}
}

/** To all that has a key links can lead. */
function readOf(document: Examined | undefined): DocumentRead<Examined['beside'] | undefined> {
  if (document === undefined) return {beside: undefined}
  const {units, beside} = document
  // What is kept of records is what is compared.
  const records = beside.records.map(({type, key, saying}) => ({type, key, saying}))
  return {units: {...units, anchors: keysIn(units).map((key) => [key, ''])}, beside: {...beside, records}}
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
  if (inParts === undefined) for (const one of readWhole(edition, context, passages)) read.take(() => one)
  const unexpected = [...read.unexpected, ...misnamed(edition), ...unlikeRecords(edition, read.records)]
  return {...wholeOf(edition, {...context, ...read}), unexpected}
}

/** What an edition says, and where it says that blocks stand in the others. */
export function examine(
  edition: Json.Edition,
  {labels, ...context}: Whereabouts
): PublicationUnits & Pick<Reading, 'said'> & {readonly records: readonly Listed[]} {
  const documents = readWhole(edition, context)
  const said = new SaidAddresses()
  for (const {beside} of documents) said.add(beside.said)
  const records = documents.flatMap(({beside}) => beside.records)
  const units = documents.map((one) => one.units)
  return {...wholeOf(edition, {units, said, labels}), records}
}

interface ReadOfEdition<At> extends Pick<ReadingContext, 'labels' | 'putBy'> {
  readonly units: Items<DocumentBlocks<At>>
  readonly said: SaidAddresses
}

/** What an edition says, by what was read of its documents. */
function wholeOf<At>(edition: Json.Edition, {units, said, labels, putBy}: ReadOfEdition<At>) {
  const {pdf} = edition.editions
  if (pdf !== undefined) said.add({pdf: [['', `${String(pdf.pages ?? '')} pages`]]})
  const facts = publicationFacts(statementsIn(edition, labels))
  return {units: new InDocuments(facts, units), contents: contentsOf(edition, putBy), said}
}

/** A picture's file is named by its digest, and lies beside the pages where there are any. */
function misnamed({assets}: Json.Edition): readonly Unexpected[] {
  const isOther = ({name, path = `assets/${name}`, sha256}: Json.Asset): boolean =>
    path !== `assets/${name}` || !name.startsWith(sha256.slice(0, 16))
  return assets.filter(isOther).map(({name}) => ({what: 'picture of another name', at: '', text: name}))
}
