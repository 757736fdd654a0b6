/** Mends a manuscript: what check told of, and no edition can show, becomes what readers can have of it. */
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {Block} from '../../model/tree/nodes.ts'
import type {ArrangeContext} from '../draft.ts'
import {fillHeadings} from './fill-headings.ts'
import {replacePictures} from './replace-pictures.ts'

/** The same manuscript where there is nothing to mend. */
export function mend(manuscript: Manuscript, {assets}: Pick<ArrangeContext, 'assets'>): Manuscript {
  const mended = (blocks: readonly Block[]): readonly Block[] => fillHeadings(replacePictures(blocks, assets))
  const documents = manuscript.documents.map((document) => ({
    ...document,
    children: mended(document.children),
    notes: document.notes.map((note) => ({...note, children: mended(note.children)}))
  }))
  const {image, ...cover} = manuscript.metadata.cover
  const isShown = image === undefined || assets.has(image)
  const metadata = isShown ? manuscript.metadata : {...manuscript.metadata, cover}
  return {...manuscript, documents, metadata}
}
