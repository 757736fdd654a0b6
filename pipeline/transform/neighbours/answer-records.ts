/** Finds the records that lists show: those of the publication, or of the library. */
import {namedType} from '../../model/publication/front-matter.ts'
import {createRecordFinder, type LibraryRecord} from '../../model/publication/library-records.ts'
import {groupBy} from '../../model/values/group-by.ts'
import type {ArrangeContext, Draft, DraftDocument} from '../draft.ts'
import type {NotedRecord} from '../noted/noted.ts'
import {publicFrontMatter} from '../public-front-matter.ts'
import type {AskedRecords} from './questions.ts'

/** In reading order; of the library, in the order of its index. They are looked for when the first list asks. */
export function answerRecords(
  draft: Draft,
  context: ArrangeContext
): (asked: AskedRecords) => readonly NotedRecord[] {
  const findRecords = createRecordFinder(context.index)
  let own: ReadonlyMap<string, readonly NotedRecord[]> | undefined
  return ({type, from}) => {
    if (from === 'library')
      return findRecords(type, draft.manuscript).map((one) => foundInLibrary(one, type, draft))
    own ??= groupBy(
      draft.documents.flatMap((document) => [...asRecord(document, draft, context), ...document.records]),
      ({kind}) => kind
    )
    return own.get(type) ?? []
  }
}

/** The document itself, when its front matter makes it a record. */
function asRecord(
  {source, titleText}: DraftDocument,
  {manuscript}: Draft,
  {schemas}: ArrangeContext
): readonly NotedRecord[] {
  const kind = namedType(source.frontMatter)
  if (kind === undefined) return []
  const {id: publication, language} = manuscript
  return [
    {
      kind,
      label: titleText,
      ...(source.language === language ? {} : {language: source.language}),
      data: publicFrontMatter(source, schemas),
      to: {publication, language, document: source.name},
      from: {publication, language, documentPath: source.path}
    }
  ]
}

/** The only document of another publication stands at that publication's start: a link does not name it. */
function foundInLibrary(
  {publication, document, block, label, lang, data}: LibraryRecord,
  type: string,
  {manuscript}: Draft
): NotedRecord {
  const {id, language, documents, path} = publication
  const isOwn = id === manuscript.id && language === manuscript.language
  const isNamed = document !== undefined && (isOwn || documents.length > 1)
  const spoken = lang ?? language
  return {
    kind: type,
    label,
    ...(spoken === manuscript.language ? {} : {language: spoken}),
    data,
    to: {
      publication: id,
      language,
      ...(isNamed ? {document: document.name} : {}),
      ...(block === undefined ? {} : {block})
    },
    from: {publication: id, language, documentPath: document?.path ?? `${path}/publication.yaml`}
  }
}
