/** Takes from a manuscript what other publications may need of it. */
import {joinUnits} from '../../model/alignment/text-units.ts'
import type {Memo} from '../../model/memo.ts'
import type {PublicationEntry, RecordListEntry} from '../../model/publication/library.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {given} from '../../model/values/given.ts'
import {indexDocument, moved, recordOf, type IndexedDocument} from './index-document.ts'
import {embargoOf} from '../metadata/read-embargo.ts'
import {readClaims, readReplacement} from '../metadata/read-withdrawal.ts'

/** The publication's entry in the library index: plain data, without the text of its documents; `memo` has what was taken of these before. */
export function indexManuscript(manuscript: Manuscript, memo?: Memo): PublicationEntry {
  const {id, language, source, metadata, documents} = manuscript
  const {title, summary, date, type, status, editions} = metadata
  const replacedBy =
    status === 'withdrawn' ? readReplacement(manuscript.frontMatter, manuscript.path) : undefined
  const isFolder = source.manifestPath !== undefined
  // One that is alone changes whenever it is indexed.
  const own = documents.length === 1 ? undefined : memo
  const indexed = documents.map((document) => {
    const address = source.addresses?.[document.path]
    const facts = {isMember: isFolder, language, hasUnits: source.hasTranslations === true, address}
    return indexDocument(document, facts, own)
  })
  return {
    id,
    language,
    path: source.path,
    title,
    ...given({beside: source.beside, summary, date, replacedBy}),
    type,
    status,
    ...(status === 'draft' ? {} : embargoOf(manuscript)),
    editions,
    ...moved(readClaims(manuscript.frontMatter, manuscript.path)),
    ...lists(indexed.flatMap((one) => one.recordLists)),
    ...(isFolder ? recordOf(manuscript.frontMatter) : {}),
    ...translationOf(manuscript, indexed),
    documents: indexed.map(({entry}) => entry)
  }
}

function translationOf(
  {source, former, translatedFrom, translated}: Manuscript,
  indexed: readonly IndexedDocument[]
): Pick<PublicationEntry, 'translatedFrom' | 'text'> {
  const from = translatedFrom === undefined ? {} : {translatedFrom}
  if (source.hasTranslations !== true) return from
  const renamed = former.flatMap(({document, id, to}) => (to === undefined ? [] : [{document, id, to}]))
  const text = {
    units: joinUnits(indexed.map((one) => one.units)),
    renamed,
    ...(translated === undefined ? {} : {translated})
  }
  return {...from, text}
}

function lists(recordLists: readonly RecordListEntry[]): Pick<PublicationEntry, 'recordLists'> {
  return recordLists.length === 0 ? {} : {recordLists}
}
