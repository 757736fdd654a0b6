/** A publication whose documents can't be opened: what says something of them does so without their text. */
import {saidInDocument} from '../../pipeline/model/publication/document.ts'
import type {Manuscript} from '../../pipeline/model/publication/manuscript.ts'
import {withPutAside} from '../../pipeline/model/unopened.ts'

/** The same, of which all that documents say is put by; whoever opens one throws. */
export function closed(manuscript: Manuscript): Manuscript {
  const open = (): never => {
    throw new Error('a document was opened')
  }
  const documents = manuscript.documents.map((one) => withPutAside(one, saidInDocument, {open}))
  return {...manuscript, documents}
}
