/** Mends a manuscript: what check told of, and no edition can show, becomes what readers can have of it. */
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {isBlank} from '../../model/tree/is-blank.ts'
import type {Block} from '../../model/tree/nodes.ts'
import {plainText} from '../../model/tree/plain-text.ts'
import {nodesOf} from '../../model/tree/walk.ts'
import type {ArrangeContext, Change, Draft, DraftDocument} from '../draft.ts'
import {fillHeadings} from './fill-headings.ts'
import {replacePictures} from './replace-pictures.ts'

/** A document in which there is nothing to mend stays as it is. */
export function mend(_: Draft, {assets}: ArrangeContext): Change {
  const mended = (blocks: readonly Block[]): readonly Block[] => fillHeadings(replacePictures(blocks, assets))
  return (document) => {
    if (isSound(document, assets)) return document
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
function isSound({children, notes, holds}: DraftDocument, assets: ArrangeContext['assets']): boolean {
  const blocks = [...children, ...notes.flatMap((note) => note.children)]
  const images = holds.has('image') ? nodesOf(blocks, 'image') : []
  return (
    images.every(({path}) => path !== undefined && assets.has(path)) &&
    nodesOf(blocks, 'heading').every(({children}) => !isBlank(plainText(children)))
  )
}
