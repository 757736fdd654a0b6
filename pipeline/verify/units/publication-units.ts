/** Gives the units of a publication, or of its JSON edition: what every edition has to say. */
import {KnownDocuments} from '../../model/kept/known-documents.ts'
import type {Memo} from '../../model/memo.ts'
import type {Place} from '../../model/place.ts'
import type {Items} from '../../model/put-by/items.ts'
import {laterItems} from '../../model/put-by/later-items.ts'
import {putListBy} from '../../model/put-by/put-by-list.ts'
import {assetName} from '../../model/publication/asset.ts'
import type {Publication} from '../../model/publication/publication.ts'
import type {PutBy} from '../../model/world.ts'
import {trimLine} from '../../model/tree/trim-line.ts'
import type * as Json from '../../reader/edition-types.ts'
import {DocumentUnits} from './document-units.ts'
import {InDocuments} from './in-documents.ts'
import {publicationFacts, statementsOf} from './publication-facts.ts'
import {contentsKey, type TreeDocument} from './tree.ts'
import type {DocumentBlocks, Unit} from './unit.ts'
import {contentsLine} from './unit-text.ts'

export interface PublicationUnits<At = Place> {
  /** Their anchors are, beside the blocks, the places in lines that links can lead to. */
  readonly units: InDocuments<At>
  readonly contents: Items<Unit>
}

/**
 * The units of a publication, in reading order; notes apart, in order of document and number. Those of a document are made when they are asked
 * for, and put by where `putBy` is given; with a `memo`, documents of several are known by all that theirs are made of.
 */
export function unitsOfPublication(
  publication: Publication,
  {memo, putBy}: {readonly memo?: Memo | undefined; readonly putBy?: PutBy | undefined} = {}
): PublicationUnits {
  const {assets, project, id, language, documents} = publication
  const names = documents.map(({name}) => name)
  const around = {assets, baseUrl: project.baseUrl, publication: id, language, documents: names}
  const makers = documents.map((document) => (): DocumentBlocks<Place> => {
    const {body, notes, anchors} = new DocumentUnits(document, around)
    return {body, notes, anchors}
  })
  const units = laterItems(makers, ['body', 'notes', 'anchors'], putBy)
  const told = {...around, assets: Array.from(assets, ([path, asset]) => [path, assetName(asset)])}
  const known = memo && names.length > 1 ? new KnownDocuments(memo, documents, told) : undefined
  const facts = publicationFacts(statementsOf(publication))
  return {units: new InDocuments(facts, units, known), contents: contentsOf(publication, putBy)}
}

/** The lines of the contents of a publication, or of its JSON edition. */
export function contentsOf(
  {documents, contents}: Pick<Publication | Json.Edition, 'documents' | 'contents'>,
  putBy?: PutBy
): Items<Unit> {
  const [only, ...others] = documents
  // The contents of a publication of one document begin with its sections.
  const alone = only === undefined || others.length > 0 ? [] : [documentLine(only)]
  return putListBy([...alone, ...contentsLines(contents, alone.length)], ['key', 'kind'], putBy)
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
