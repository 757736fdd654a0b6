/** Gives the units of a publication, or of its JSON edition: what every edition has to say. */
import type {Place} from '../../model/place.ts'
import type {Items} from '../../model/put-by/items.ts'
import {putByList, putListBy} from '../../model/put-by/put-by-list.ts'
import type {PutBy} from '../../model/world.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {trimLine} from '../../model/tree/trim-line.ts'
import type * as Json from '../../reader/edition-types.ts'
import {DocumentUnits} from './document-units.ts'
import {InDocuments} from './in-documents.ts'
import {publicationFacts, statementsOf, type Statements} from './publication-facts.ts'
import {contentsKey, type TreeDocument} from './tree.ts'
import type {DocumentBlocks, Unit} from './unit.ts'
import {contentsLine} from './unit-text.ts'

export interface PublicationUnits<At = Place> {
  /** Their anchors are, beside the blocks, the places in lines that links can lead to. */
  readonly units: InDocuments<At>
  readonly contents: Items<Unit>
}

/** The units of a publication, in reading order; notes apart, in order of document and number. Those of documents are put by where `putBy` is given. */
export function unitsOfPublication(publication: Publication, putBy?: PutBy): PublicationUnits {
  const {assets, project, id, language, documents} = publication
  const names = documents.map(({name}) => name)
  const around = {assets, baseUrl: project.baseUrl, publication: id, language, documents: names}
  const units = putByList<DocumentBlocks<Place>>(['body', 'notes', 'anchors'], putBy)
  for (const document of documents) {
    const {body, notes, anchors} = new DocumentUnits(document, around)
    units.push({body, notes, anchors})
  }
  return unitsOf(publication, statementsOf(publication), {units, putBy})
}

/** The same of a publication or its JSON edition, by what it states and the units of its documents. */
export function unitsOf<At>(
  {documents, contents}: Pick<Publication | Json.Edition, 'documents' | 'contents'>,
  statements: Statements,
  {units, putBy}: {readonly units: InDocuments<At>['documents']; readonly putBy?: PutBy | undefined}
): PublicationUnits<At> {
  const [only, ...others] = documents
  // The contents of a publication of one document begin with its sections.
  const alone = only === undefined || others.length > 0 ? [] : [documentLine(only)]
  return {
    units: new InDocuments(publicationFacts(statements), units),
    contents: putListBy([...alone, ...contentsLines(contents, alone.length)], ['key', 'kind'], putBy)
  }
}

function documentLine(document: TreeDocument): Unit {
  const title = 'source' in document ? trimLine(document.title.text) : document.titleText
  return contentsLine(document.name, title, {level: 0})
}

function contentsLines(entries: (Publication | Json.Edition)['contents'], level: number): readonly Unit[] {
  return entries.flatMap((entry) => [
    contentsLine(contentsKey(entry), entry.title, {level, number: entry.number}),
    ...contentsLines(entry.children, level + 1)
  ])
}
