/** Lists the contents of the book: its documents and, below them, their sections. */
import {
  hasSeveralDocuments,
  type ContentsEntry,
  type Publication
} from '../../model/publication/publication.ts'

/** A publication of one document lists its sections alone; a book begins with the document itself. */
export function contentsOf(publication: Publication): readonly ContentsEntry[] {
  const {contents, documents} = publication
  if (hasSeveralDocuments(publication)) return contents
  return documents.map(({name, titleText}) => ({document: name, title: titleText, children: contents}))
}
