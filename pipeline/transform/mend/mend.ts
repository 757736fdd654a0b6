/** Mends a manuscript: what check told of, and no edition can show, becomes what readers can have of it. */
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {isBlank} from '../../model/tree/is-blank.ts'
import type {Block} from '../../model/tree/nodes.ts'
import {plainText} from '../../model/tree/plain-text.ts'
import {nodesOf} from '../../model/tree/walk.ts'
import type {ArrangeContext, Change, DraftDocument} from '../draft.ts'
import type {Ask} from '../neighbours/questions.ts'
import {fillHeadings} from './fill-headings.ts'
import {replacePictures} from './replace-pictures.ts'

/** A document in which there is nothing to mend stays as it is. */
export function mend(): Change {
  return (document, ask) => {
    if (isSound(document, ask)) return document
    const isThere = (path: string): boolean => ask('image', path)
    const mended = (blocks: readonly Block[]): readonly Block[] =>
      fillHeadings(replacePictures(blocks, isThere))
    const notes = document.notes.map((note) => ({...note, children: mended(note.children)}))
    return {...document, children: mended(document.source.children), notes}
  }
}

/** Without a cover image that can't be shown. */
export function mendCover(manuscript: Manuscript, {assets}: Pick<ArrangeContext, 'assets'>): Manuscript {
  const {image, ...cover} = manuscript.metadata.cover
  if (image === undefined || assets.has(image)) return manuscript
  return {...manuscript, metadata: {...manuscript.metadata, cover}}
}

/** Whether it has neither pictures that can't be shown nor headings without words. */
function isSound({children, notes, holds}: DraftDocument, ask: Ask): boolean {
  const blocks = [...children, ...notes.flatMap((note) => note.children)]
  const images = holds.has('image') ? nodesOf(blocks, 'image') : []
  return (
    images.every(({path}) => path !== undefined && ask('image', path)) &&
    nodesOf(blocks, 'heading').every(({children}) => !isBlank(plainText(children)))
  )
}
