/** Writes the chapters of the book, or takes them as they were written of the same before; of a book of many, each is put by. */
import {withoutTexts} from '../../model/edition/without-texts.ts'
import {digestOfData, digestOnce, keptWith, remember} from '../../model/memo.ts'
import type {PageBreak} from '../../model/publication/book-furniture.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {groupBy} from '../../model/values/group-by.ts'
import type {World} from '../../model/world.ts'
import {putByDocument, type ContentDocument, type PutByDocument} from './book.ts'
import {textOf} from './text.ts'

/** In the order of the documents; `breaks` are where pages of the PDF begin. */
export function rememberedTexts(
  publication: Publication,
  breaks: readonly PageBreak[],
  {memo, putBy}: Pick<World, 'memo' | 'putBy'>
): readonly PutByDocument[] {
  const around = withoutTexts(publication, ['baseUrl', 'labels'])
  const told = memo === undefined ? '' : digestOfData(around)
  const pages = groupBy(breaks, ({document}) => document)
  const all = publication.documents.length
  return publication.documents.map((document, index) => {
    const place = {number: index + 1, all, pages: pages.get(document.name) ?? []}
    const text = remember(memo, {
      of: ['chapter', told, place, memo && digestOnce(document)],
      is: keptWith<ContentDocument>('xhtml'),
      make: () => textOf(document, around, place)
    })
    return putByDocument(text, putBy)
  })
}
