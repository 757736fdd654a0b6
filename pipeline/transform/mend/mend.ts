/** Mends a manuscript: what check told of, and no edition can show, becomes what readers can have of it. */
import type {Document} from '../../model/publication/document.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {isBlank} from '../../model/tree/is-blank.ts'
import type {Block} from '../../model/tree/nodes.ts'
import {plainText} from '../../model/tree/plain-text.ts'
import {visit} from '../../model/tree/walk.ts'
import type {ArrangeContext} from '../draft.ts'
import {fillHeadings} from './fill-headings.ts'
import {replacePictures} from './replace-pictures.ts'

/** The same manuscript where there is nothing to mend. */
export function mend(manuscript: Manuscript, {assets}: Pick<ArrangeContext, 'assets'>): Manuscript {
  const mended = (blocks: readonly Block[]): readonly Block[] => fillHeadings(replacePictures(blocks, assets))
  const documents = manuscript.documents.map((document) =>
    isSound(document, assets)
      ? document
      : {
          ...document,
          children: mended(document.children),
          notes: document.notes.map((note) => ({...note, children: mended(note.children)}))
        }
  )
  const {image, ...cover} = manuscript.metadata.cover
  const isShown = image === undefined || assets.has(image)
  const metadata = isShown ? manuscript.metadata : {...manuscript.metadata, cover}
  return {...manuscript, documents, metadata}
}

/** Whether it has neither pictures that can't be shown nor headings without words. */
function isSound({children, notes}: Document, assets: ArrangeContext['assets']): boolean {
  let sound = true
  visit([...children, ...notes.flatMap((note) => note.children)], (node) => {
    if (node.type === 'image') sound &&= node.path !== undefined && assets.has(node.path)
    else if (node.type === 'heading') sound &&= !isBlank(plainText(node.children))
  })
  return sound
}
