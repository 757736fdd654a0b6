/** Opens a tagged PDF, for the readers of its structure and content. */
import {PdfFile} from './file.ts'
import {readPages, type PdfPage} from './page-tree.ts'
import {readTags, type Tag} from './tags.ts'
import type {PdfDictionary} from './values.ts'

export interface TaggedFile {
  readonly file: PdfFile
  readonly catalogue: PdfDictionary
  readonly pages: readonly PdfPage[]
  /** All elements in logical order, parents before their children. */
  readonly tags: readonly Tag[]
}

/** Opens a tagged PDF; throws `Unreadable` when it is damaged or not tagged. */
export function openTaggedFile(bytes: Uint8Array): TaggedFile {
  const file = new PdfFile(bytes)
  const catalogue = file.dictionary(file.trailer.get('Root'))
  const treeRoot = file.dictionary(catalogue.get('StructTreeRoot'))
  return {file, catalogue, pages: readPages(file), tags: readTags(file, treeRoot)}
}
