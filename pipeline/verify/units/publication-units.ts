/** Gives the units of a publication, or of its JSON edition: what every edition has to say. */
import type {Place} from '../../model/place.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {trimLine} from '../../model/tree/trim-line.ts'
import type * as Json from '../../reader/edition-types.ts'
import {DocumentUnits} from './document-units.ts'
import {publicationFacts, statementsOf, type Statements} from './publication-facts.ts'
import {contentsKey, type TreeDocument} from './tree.ts'
import type {Blocks, Unit} from './unit.ts'
import {normalText} from './unit-text.ts'

export interface PublicationUnits extends Blocks {
  readonly contents: readonly Unit[]
  /** Beside the blocks: the places in lines that links can lead to, with where the source has them. */
  readonly anchors: ReadonlyMap<string, Place>
}

/** The units of a publication, in reading order; notes apart, in order of document and number. */
export function unitsOfPublication(publication: Publication): PublicationUnits {
  const {assets, project, id, language, documents} = publication
  const names = documents.map(({name}) => name)
  const around = {assets, baseUrl: project.baseUrl, publication: id, language, documents: names}
  const units = documents.map((document) => new DocumentUnits(document, around))
  return unitsOf(publication, statementsOf(publication), units)
}

/** The same of a publication or its JSON edition, by what it states and the units of its documents. */
export function unitsOf(
  {documents, contents}: Pick<Publication | Json.Edition, 'documents' | 'contents'>,
  statements: Statements,
  units: readonly (Blocks & Pick<PublicationUnits, 'anchors'>)[]
): PublicationUnits {
  const facts = publicationFacts(statements)
  const [only, ...others] = documents
  // The contents of a publication of one document begin with its sections.
  const alone = only === undefined || others.length > 0 ? [] : [documentLine(only)]
  return {
    body: [{key: '', kind: 'publication', facts}, ...units.flatMap(({body}) => body)],
    notes: units.flatMap(({notes}) => notes),
    contents: [...alone, ...contentsLines(contents, alone.length)],
    anchors: new Map(units.flatMap(({anchors}) => [...anchors]))
  }
}

function documentLine(document: TreeDocument): Unit {
  const title = 'source' in document ? trimLine(document.title.text) : document.titleText
  return {key: `contents:${document.name}`, kind: 'contentsEntry', facts: {level: 0}, text: normalText(title)}
}

function contentsLines(entries: (Publication | Json.Edition)['contents'], level: number): readonly Unit[] {
  return entries.flatMap((entry) => [
    {
      key: `contents:${contentsKey(entry)}`,
      kind: 'contentsEntry',
      facts: {level, number: entry.number},
      text: normalText(entry.title)
    },
    ...contentsLines(entry.children, level + 1)
  ])
}
