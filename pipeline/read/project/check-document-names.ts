/** Checks whether the documents of a publication have names of their own. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import {finding} from '../../model/finding.ts'
import {startOf, type Place} from '../../model/place.ts'

/**
 * Of the documents of a folder: reports two names that meet, as a file system without case sees them, and a name that
 * the publication's first page has. `language` is the publication's.
 */
export function checkDocumentNames(
  documents: readonly Document[],
  language: string | undefined
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const first = new Map<string, Document>()
  for (const document of translationsLast(documents, language)) {
    const key = document.name.toUpperCase().normalize('NFC')
    const other = first.get(key)
    if (other !== undefined) diagnostics.push(meeting(document, other))
    else first.set(key, document)
    if (document.name === 'index' && documents.length > 1) diagnostics.push(isFirstPage(document))
  }
  return diagnostics
}

/** Of a document and its translation, the translation is the one to move. */
function translationsLast(documents: readonly Document[], language: string | undefined): readonly Document[] {
  const isForeign = (document: Document): boolean => document.language !== language
  return [...documents.filter((one) => !isForeign(one)), ...documents.filter(isForeign)]
}

function meeting(document: Document, other: Document): Diagnostic {
  const message = `this and \`${other.path}\` would both be the document \`${other.name}\``
  const folder = `${document.language.toLowerCase()}/`
  const hint =
    document.language === other.language
      ? 'rename one of them, or give it another `id`'
      : `put the translation into a folder \`${folder}\` with a \`publication.yaml\` of its own`
  return finding('project/addresses-are-unique', placeOfName(document), message, {
    hints: [hint],
    related: [{message: 'the other one', place: placeOfName(other)}]
  })
}

function isFirstPage(document: Document): Diagnostic {
  const message = '`index` is the first page of the publication itself'
  return finding('project/id-is-allowed', placeOfName(document), message, {
    hints: ['rename the document, or give it another `id`']
  })
}

function placeOfName({path, frontMatter}: Document): Place {
  return frontMatter.places.get('/id')?.value ?? startOf(path)
}
