/** Reads an edition back from its files, with the reader of its format. */
import {heldBytes, piecesOf} from '../model/edition/edition-file.ts'
import {passagesFile, type EditionFile} from '../model/edition/edition.ts'
import type {EditionName} from '../model/publication/front-matter.ts'
import type {ReadingContext} from './readers/context.ts'
import {readEpub} from './epub-reader/read-epub.ts'
import {readHtml} from './web-reader/read-html.ts'
import {readJson} from './json-reader/read-json.ts'
import {readPdf} from './pdf-units/read-pdf.ts'
import {referenceTypes} from '../model/vocabulary/media-types.ts'
import type {Reading} from './units/reading.ts'
import {fail} from './unreadable.ts'

/** Throws `Unreadable` for an edition without a file, and for one that is damaged. */
export function readEdition(
  edition: EditionName,
  files: readonly EditionFile[],
  context: ReadingContext
): Reading {
  const folder = `${context.folder}/`
  if (edition === 'html') {
    const own = files.filter(({path, shared}) => shared !== true && path.startsWith(folder))
    const pages = own.filter(({mediaType}) => isRead(mediaType))
    const scripts = files.filter(({mediaType}) => mediaType === 'text/javascript').map(({path}) => path)
    const byPath = new Map(pages.map((page) => [page.path.slice(folder.length), page]))
    return readHtml(byPath, {...context, scripts: new Set(scripts)})
  }
  const [file = fail('the edition has no file')] = files
  switch (edition) {
    case 'epub':
      return readEpub(piecesOf(file), context)
    case 'json': {
      const {isEdition} = context
      if (isEdition === undefined) throw new Error('the schema of JSON editions is needed to read one')
      const passages = files.find(({path}) => path === passagesFile(file.path))
      return readJson(file, {...context, isEdition}, passages)
    }
    case 'pdf':
      return readPdf(heldBytes(file), context)
  }
}

/** Whether a file is read as a page is: pages are, and the references that are saved from them. */
export function isRead(mediaType: string): boolean {
  return mediaType.startsWith('text/html') || referenceTypes.has(mediaType)
}
