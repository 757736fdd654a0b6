/** Finds the entry of a manuscript in the library index. */
import type {LibraryIndex, PublicationEntry} from '../../model/publication/library.ts'

/** By id and language; undefined where the index has none. */
export function entryOf(
  {id, language}: {readonly id: string; readonly language: string},
  {publications}: LibraryIndex
): PublicationEntry | undefined {
  return publications.find((one) => one.id === id && one.language === language)
}
