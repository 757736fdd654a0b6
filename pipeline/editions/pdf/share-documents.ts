/** Lays out documents of a book for the worker that makes its PDF, and tells how they are drawn. */
import {sheetOf} from '../../design/sheets.ts'
import type {Parts} from '../../model/edition/edition.ts'
import type {Publication} from '../../model/publication/publication.ts'
import type {World} from '../../model/world.ts'
import {isOfWords, sharesOf} from './book-shares.ts'
import {openDocument} from './engine/file/open-document.ts'
import {Layout} from './engine/pages/layout.ts'
import {StructureElement} from './engine/tags/structure.ts'
import {fileMetadata} from './file-metadata.ts'
import {nothing} from './flow.ts'
import {KeptDocuments, mayBeKept} from './kept-documents.ts'
import {compositionOf, shapeOf} from './prepare.ts'

/** Those of the other share that are words alone, as the next build would find them: for that they are kept, too. */
export async function shareDocuments(publication: Publication, world: World): Promise<Parts> {
  const parts = new Map<string, unknown>()
  const documents = mayBeKept(publication) ? sharesOf(publication)[1].filter(isOfWords) : []
  if (documents.length === 0) return parts
  const {size} = sheetOf(publication.project.pdf?.paper)
  const file = openDocument(fileMetadata(publication), size)
  const composition = await compositionOf(publication, file, world)
  const put = (key: string, value: unknown): void => {
    parts.set(key, value)
    world.memo?.put(key, value)
  }
  const kept = new KeptDocuments({get: () => undefined, has: () => false, put}, composition)
  const structure = StructureElement.root()
  const layout = new Layout(shapeOf(composition.sheet), file, composition.fonts, composition.notes)
  layout.add({stack: [nothing(composition.styles.body)]})
  for (const document of documents) kept.add(document, {layout, structure, isAsked: true})
  return parts
}
