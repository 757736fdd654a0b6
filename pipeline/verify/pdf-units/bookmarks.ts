/** Holds the bookmarks of a PDF to the lines of the contents. */
import type {TaggedPdf} from '../pdf-reader/structure.ts'
import type {ReadingContext} from '../readers/context.ts'
import type {Unexpected, Unit} from '../units/unit.ts'
import {contentsLine} from '../units/unit-text.ts'
import {visible} from './element-text.ts'

/** All that the contents list, however deep, in their order; whether an only document has a bookmark, is the edition's choice. */
export function unexpectedBookmarks(
  entries: readonly Unit[],
  {contents, documents}: Pick<ReadingContext, 'contents' | 'documents'>
): readonly Unexpected[] {
  const hasDocuments = documents.length > 1 || entries[0]?.key === `contents:${documents[0] ?? ''}`
  const wanted = [...contents]
    .filter(({facts}) => hasDocuments || facts.level !== 0)
    .map(({key, text = '', facts: {number = ''}}) => ({key, text: `${String(number)} ${text}`.trim()}))
  const first = Array.from({length: Math.max(wanted.length, entries.length)}).findIndex(
    (_, index) =>
      wanted[index]?.key !== entries[index]?.key ||
      visible(wanted[index]?.text) !== visible(entries[index]?.text)
  )
  if (first === -1) return []
  const [want, got] = [wanted[first], entries[first]]
  // All that comes after the first may be out of place for the same reason.
  const at = want?.key ?? got?.key ?? ''
  return [{what: 'bookmark unlike the contents', at, text: got?.text ?? 'nothing'}]
}

/** The lines of an outline, in their order. */
export function outlineUnits(items: TaggedPdf['outline']): readonly Unit[] {
  return items.flatMap(({title, destination, children}): readonly Unit[] => [
    contentsLine(destination, title),
    ...outlineUnits(children)
  ])
}
