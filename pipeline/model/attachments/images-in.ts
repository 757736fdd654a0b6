/** Lists the images in a document, which several steps ask for beside its text. */
import {digestOnce, rememberList, type Memo} from '../memo.ts'
import type {Document} from '../publication/document.ts'
import type {Image} from '../tree/nodes.ts'
import {nodesOf} from '../tree/walk.ts'

/** In reading order, those of its notes last. Where `memo` has listed them, the document is not opened. */
export function imagesIn(document: Document, memo: Memo | undefined): readonly Image[] {
  if (!document.holds.has('image')) return []
  return rememberList(memo, {
    of: memo && ['images in a document', digestOnce(document)],
    make: () => {
      const {children, notes} = document
      return nodesOf([...children, ...notes.flatMap((note) => note.children)], 'image')
    }
  })
}
