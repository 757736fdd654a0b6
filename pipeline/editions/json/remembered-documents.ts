/** Writes documents and their passages as text, or takes them as they were written of the same before. */
import {allAddresses} from '../../model/edition/block-addresses.ts'
import type {Addresses} from '../../model/edition/edition.ts'
import {withoutTexts} from '../../model/edition/without-texts.ts'
import {digestOfData, digestOnce, keptWith, remember, type Memo} from '../../model/memo.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import {
  hasSeveralDocuments,
  type Publication,
  type PublishedDocument
} from '../../model/publication/publication.ts'
import {given} from '../../model/values/given.ts'
import {groupBy} from '../../model/values/group-by.ts'
import {htmlOf} from './html-of.ts'
import {writeInParts, type WrittenDocument} from './write-in-parts.ts'

export type {WrittenDocument} from './write-in-parts.ts'

/**
 * By the addresses of its own blocks, and of a translation by what its own are of; where HTML is written, too, by all addresses on the web,
 * since links lead there.
 */
export function rememberedDocuments(
  publication: Publication,
  addresses: ReadonlyMap<EditionName, Addresses>,
  memo: Memo | undefined
): (document: PublishedDocument) => WrittenDocument {
  const kept = hasSeveralDocuments(publication) ? memo : undefined
  const around = withoutTexts(publication, ['baseUrl', 'json', 'labels'])
  const web = around.project.json?.html === true ? addresses.get('html') : undefined
  const told = kept && digestOfData([around, web && [...allAddresses(web.blocks, publication)]])
  // To ask where blocks stand in the data would write them.
  const others = [...addresses.values()].filter(({edition}) => edition !== 'json')
  const originals = publication.translatedFrom && byDocument(publication.translatedFrom.blocks)
  return (document) => {
    const {name} = document
    const own = kept && others.map(({edition, entry, blocks}) => [edition, entry, blocks.keyOf(name)])
    const translated = originals && (originals.get(name) ?? [])
    return remember(kept, {
      of: kept && ['data of a document', told, own, translated, digestOnce(document)],
      is: keptWith<WrittenDocument>('text', 'passages'),
      make: () =>
        writeInParts(document, {
          publication: around,
          addresses: new Map(others.map(({edition, blocks}) => [edition, blocks.of(name)])),
          ...(translated === undefined ? {} : {translated: new Map(translated)}),
          ...(around.project.json?.html === true ? {html: htmlOf(around, document, web)} : {}),
          // Of several documents each is kept as a whole.
          ...given({memo: kept === undefined ? memo : undefined})
        })
    })
  }
}

/** What is known of keys, by the documents that they stand in. */
function byDocument<T>(
  blocks: ReadonlyMap<string, T>
): ReadonlyMap<string, readonly (readonly [string, T])[]> {
  return groupBy(blocks, ([key]) => key.split('/', 1)[0] ?? key)
}
