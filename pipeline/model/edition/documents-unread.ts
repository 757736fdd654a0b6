/** Reports documents of an output that could not be read: nobody vouches for it unasked. */
import type {Diagnostic} from '../diagnostic.ts'
import {finding} from '../finding.ts'
import {startOf} from '../place.ts'
import {publicationFolder} from './edition.ts'

/** At the publication's manifest, whose path starts at the output's root; `names` are those of the documents. */
export function documentsUnread(
  publication: {readonly id: string; readonly language: string},
  names: readonly string[]
): Diagnostic {
  const folder = publicationFolder(publication)
  const listed = names.map((name) => `\`${name}\``).join(', ')
  const marks = names.length === 1 ? 'a mark stands' : 'marks stand'
  const message = `\`${folder}\` is not whole: ${marks} for what could not be read (${listed})`
  const hints = ['mend it and build again, or say `--allow-unread`']
  return finding('output/documents-are-read', startOf(`${folder}/manifest.json`), message, {hints})
}
