/** Writes documents and their passages as text, or takes them as they were written of the same before. */
import type {Addresses} from '../../model/edition/edition.ts'
import {withoutTexts} from '../../model/edition/without-texts.ts'
import {digestOfData, digestOnce, keptWith, remember, type Memo} from '../../model/memo.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import {
  hasSeveralDocuments,
  type Publication,
  type PublishedDocument
} from '../../model/publication/publication.ts'
import {encodeInParts} from '../../model/values/encode-in-parts.ts'
import {groupBy} from '../../model/values/group-by.ts'
import type * as Json from '../../reader/edition-types.ts'
import {htmlOf} from './html-of.ts'
import {folderUrlOf} from './surroundings.ts'
import {writeDocument} from './write-document.ts'
import {writePassages} from './write-passages.ts'

/** In UTF-8. */
export interface WrittenDocument {
  /** As it stands in the edition. */
  readonly text: Uint8Array
  /** Beside the edition, a passage a line. */
  readonly passages: Uint8Array
}

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
  const around = withoutTexts(publication)
  const web = publication.project.json?.html === true ? addresses.get('html') : undefined
  const told = kept && digestOfData([around, web])
  // To ask where blocks stand in the data would write them.
  const others = [...addresses.values()].filter(({edition}) => edition !== 'json')
  const places = others.map(({edition, blocks}) => ({edition, of: byDocument(blocks)}))
  const originals = publication.translatedFrom && byDocument(publication.translatedFrom.blocks)
  return (document) => {
    const {name} = document
    const own = places.map(({edition, of}) => [edition, of.get(name) ?? []] as const)
    const translated = originals && (originals.get(name) ?? [])
    return remember(kept, {
      of: kept && ['data of a document', told, own, translated, digestOnce(document)],
      is: keptWith<WrittenDocument>('text', 'passages'),
      make: () =>
        textsOf(
          writeDocument(document, {
            document: name,
            assets: around.assets,
            addresses: new Map(own.map(([edition, blocks]) => [edition, {blocks: new Map(blocks)}])),
            ...folderUrlOf(around),
            ...(translated === undefined ? {} : {translated: new Map(translated)}),
            ...(around.project.json?.html === true ? {html: htmlOf(around, document, web)} : {})
          }),
          around
        )
    })
  }
}

/** What is known of keys, by the documents that they stand in. */
function byDocument<T>(
  blocks: ReadonlyMap<string, T>
): ReadonlyMap<string, readonly (readonly [string, T])[]> {
  return groupBy(blocks, ([key]) => key.split('/', 1)[0] ?? key)
}

function textsOf(
  document: Json.Document,
  publication: Pick<Publication, 'id' | 'language'>
): WrittenDocument {
  return {
    text: encodeInParts(partsOf(document)),
    passages: encodeInParts(linesOf(writePassages(document, publication)))
  }
}

/** The same as `JSON.stringify`: what a document holds stands last in it, and may be long. */
function* partsOf({children, ...head}: Json.Document): Generator<string> {
  let before = `${JSON.stringify(head).slice(0, -1)},"children":[`
  for (const child of children) {
    yield before
    yield JSON.stringify(child)
    before = ','
  }
  yield children.length === 0 ? `${before}]}` : ']}'
}

function* linesOf(passages: readonly Json.Passage[]): Generator<string> {
  for (const passage of passages) yield `${JSON.stringify(passage)}\n`
}
