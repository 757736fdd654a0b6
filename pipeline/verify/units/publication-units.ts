/** Gives the units of a publication, or of its JSON edition: what every edition has to say. */
import type {Place} from '../../model/place.ts'
import type {ContentsEntry, Publication} from '../../model/publication/publication.ts'
import {trimLine} from '../../model/tree/trim-line.ts'
import type {ReadingContext} from '../readers/context.ts'
import type * as Json from '../../reader/edition-types.ts'
import {DocumentUnits, type DocumentAround, type Observer} from './document-units.ts'
import {publicationFacts, statementsIn, statementsOf} from './publication-facts.ts'
import {contentsKey, type TreeDocument} from './tree.ts'
import type {Blocks, Facts, Unit} from './unit.ts'
import {normalText} from './unit-text.ts'

export interface PublicationUnits extends Blocks {
  readonly contents: readonly Unit[]
  /** Beside the blocks: the places in lines that links can lead to, with where the source has them. */
  readonly anchors: ReadonlyMap<string, Place>
}

/** The units of a publication, in reading order; notes apart, in order of document and number. */
export function unitsOfPublication(publication: Publication): PublicationUnits {
  const {assets, project} = publication
  const around = {assets, baseUrl: project.baseUrl}
  return unitsOf(publication, publicationFacts(statementsOf(publication)), around)
}

/** The same of a JSON edition, by what is known of its project; `observer` is told of all that is met. */
export function unitsOfEdition(
  edition: Json.Edition,
  {baseUrl, labels}: Pick<ReadingContext, 'baseUrl' | 'labels'>,
  observer?: Observer
): PublicationUnits {
  const around = {assets: new Map(), baseUrl, records: edition.records}
  return unitsOf(edition, publicationFacts(statementsIn(edition, labels)), around, observer)
}

interface Tree {
  readonly id: string
  readonly language: string
  readonly documents: readonly TreeDocument[]
  readonly contents: readonly (ContentsEntry | Json.ContentsEntry)[]
}

function unitsOf(
  {id, language, documents, contents}: Tree,
  facts: Facts,
  around: Pick<DocumentAround, 'assets' | 'baseUrl' | 'records'>,
  observer?: Observer
): PublicationUnits {
  const body: Unit[] = [{key: '', kind: 'publication', facts}]
  const notes: Unit[] = []
  const anchors = new Map<string, Place>()
  const names = documents.map(({name}) => name)
  for (const document of documents) {
    const whole = {...around, publication: id, language, documents: names}
    const units = new DocumentUnits(document, whole, observer)
    for (const unit of units.body) body.push(unit)
    for (const note of units.notes) notes.push(note)
    for (const [key, place] of units.anchors) anchors.set(key, place)
  }
  const [only, ...others] = documents
  // The contents of a publication of one document begin with its sections.
  const alone = only === undefined || others.length > 0 ? [] : [documentLine(only)]
  return {body, notes, contents: [...alone, ...contentsLines(contents, alone.length)], anchors}
}

function documentLine(document: TreeDocument): Unit {
  const title = 'source' in document ? trimLine(document.title.text) : document.titleText
  return {key: `contents:${document.name}`, kind: 'contentsEntry', facts: {level: 0}, text: normalText(title)}
}

function contentsLines(entries: Tree['contents'], level: number): readonly Unit[] {
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
