/** Lists the other editions of a publication, each with its size and nature: what a reader asks before opening a file. */
import {natureInWords, sizeInWords} from '../../locale/edition-in-words.ts'
import {listSeparator, type ChosenLabels} from '../../locale/index.ts'
import type {EditionBeside, EditionItem, EditionsBar} from '../../model/publication/furniture.ts'
import {mediaTypes} from '../../model/vocabulary/media-types.ts'
import type {Furnished} from './furnished.ts'

/** In the order PDF, EPUB, JSON; beside a document of several with sizes alone. Undefined where there are none. */
export function editionsBar({editions, words}: Furnished, document?: string): EditionsBar | undefined {
  if (editions.length === 0) return undefined
  const items = ['pdf' as const, 'epub' as const, 'json' as const].flatMap((name) =>
    editions.filter(({edition}) => edition === name).map((one) => itemOf(one, words, document))
  )
  return {name: words.labels.editions, items}
}

/** A PDF opens at the document's first page (RFC 8118 §3). */
function itemOf(beside: EditionBeside, words: ChosenLabels, document: string | undefined): EditionItem {
  const {edition, file, bytes, starts} = beside
  const page = document === undefined ? undefined : starts?.get(document)
  const size = sizeInWords(words, bytes)
  const details = document === undefined ? [...natureInWords(words, beside), ...size] : size
  return {
    label: edition.toUpperCase(),
    words: details.join(listSeparator(words.language)),
    target: {kind: 'file', name: file, ...(page === undefined ? {} : {page})},
    mediaType: mediaTypes[edition],
    details,
    hasSize: size.length > 0
  }
}
