/** Tells publications that have a cover and a contents page from short ones. */
import {hasSeveralDocuments, type Publication} from '../../model/publication/publication.ts'

/** Fewer sections than this need no contents. */
const sectionsOfBook = 3

/** Whether a publication has a cover and a contents page: it has several documents, or sections enough to look for. */
export function isBook(publication: Pick<Publication, 'documents' | 'contents'>): boolean {
  return hasSeveralDocuments(publication) || publication.contents.length >= sectionsOfBook
}
