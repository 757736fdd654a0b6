/** Says what the catalogue is called. */
import {labelsFor} from '../../../locale/index.ts'
import type {LibraryContents} from '../../../model/edition/edition.ts'

/** In a language: by the project, else by the interface. */
export function titleIn({catalogue, labels: own}: LibraryContents, language: string): string {
  return catalogue?.title?.get(language.toLowerCase()) ?? labelsFor(language, own).labels.publications
}
