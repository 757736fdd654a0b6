/** Holds the bookmarks of a PDF to the lines of the contents. */
import type {TaggedPdf} from '../pdf-reader/structure.ts'
import type {ReadingContext} from '../readers/context.ts'
import type {Unexpected, Unit} from '../units/unit.ts'
import {normalText} from '../units/unit-text.ts'
import {visible} from './element-text.ts'

/** All that the contents list, however deep, in their order. */
export function unexpectedBookmarks(
  entries: readonly Unit[],
  context: Pick<ReadingContext, 'contents' | 'documents'>
): readonly Unexpected[] {
  const wanted = wantedLines(entries, context)
  const listed = new Map(entries.map(({key, text}) => [key, text]))
  const keys = [...wanted.keys()]
  const more = entries.find(({key}) => !wanted.has(key))
  const other =
    entries.length === keys.length ? entries.find(({key}, index) => key !== keys[index]) : undefined
  return [
    ...[...wanted]
      .filter(([key, text]) => visible(listed.get(key)) !== visible(text))
      .map(([at, text]) => ({what: 'contents without a bookmark', at, text})),
    ...bookmark('bookmark of no line of the contents', more),
    ...bookmark('bookmarks in another order', other)
  ]
}

function bookmark(what: string, entry: Unit | undefined): readonly Unexpected[] {
  return entry === undefined ? [] : [{what, at: entry.key, text: entry.text ?? ''}]
}

/** What bookmarks have to say, by their keys; whether an only document has one, is the edition's choice. */
function wantedLines(
  [first]: readonly Unit[],
  {contents, documents}: Pick<ReadingContext, 'contents' | 'documents'>
): ReadonlyMap<string, string> {
  const hasDocuments = documents.length > 1 || first?.key === `contents:${documents[0] ?? ''}`
  return new Map(
    [...contents.values()]
      .filter(({facts}) => hasDocuments || facts.level !== 0)
      .map(({key, text = '', facts: {number = ''}}) => [key, `${String(number)} ${text}`.trim()])
  )
}

/** The lines of an outline, in their order. */
export function outlineUnits(items: TaggedPdf['outline']): readonly Unit[] {
  return items.flatMap(({title, destination, children}): readonly Unit[] => [
    {key: `contents:${destination}`, kind: 'contentsEntry', facts: {}, text: normalText(title)},
    ...outlineUnits(children)
  ])
}
