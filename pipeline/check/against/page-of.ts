/** Says which page of the web a document would have. */
import type {Document} from '../../model/publication/document.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {documentPage} from '../../model/publication/pages.ts'

/** From the output's root. */
export function pageOf({name}: Document, {id, language, metadata, documents}: Manuscript): string {
  return documentPage({id, language, status: metadata.status, documents}, name)
}
