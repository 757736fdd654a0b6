/** Shows readers what documents and publications say of themselves beyond what all do: the fields of the project's own schemas. */
import {namedType, type FrontMatter} from '../../model/publication/front-matter.ts'
import {shownOfFrontMatter, type RecordField} from '../../model/publication/record-type.ts'
import {withoutPrivate} from '../../model/publication/without-private.ts'
import type {DefinitionList} from '../../model/tree/nodes.ts'
import type {ArrangeContext, Change, Draft, DraftDocument} from '../draft.ts'
import {inPublication} from '../generated-words.ts'
import {listFields} from './list-fields.ts'
import {privateKeysOf} from '../public-front-matter.ts'
import {takenNames} from '../taken-names.ts'
import {startOfDocument} from '../../model/place.ts'

/**
 * Before a document's text, in the order of the schema; what a publication.yaml says stands before the first document's own. Nothing
 * is shown that is private, or whose property has no title.
 */
export function presentFrontMatter(draft: Draft, context: ArrangeContext): Change {
  const lang = languageOfManifest(draft, context)
  return (document, index) => {
    const all = statementsOf(document, index, draft).map((one) =>
      one.untyped === 'publication' ? {...one, ...lang} : one
    )
    const lists = all.flatMap((one) => fieldsOf(one, document, {draft, context}) ?? [])
    return lists.length === 0 ? document : {...document, children: [...lists, ...document.children]}
  }
}

/** Whether anything of that is shown in a document. */
export function presentsFrontMatter(
  draft: Draft,
  context: ArrangeContext
): (document: DraftDocument, index: number) => boolean {
  return (document, index) =>
    statementsOf(document, index, draft).some((one) => fieldsShown(one, context).length > 0)
}

/** What is said in front matter and shown in the document. */
function statementsOf({source}: DraftDocument, index: number, {manuscript}: Draft): readonly Statement[] {
  const {frontMatter} = manuscript
  const own = {untyped: 'document', frontMatter: source.frontMatter, prefix: 'document'} as const
  if (index > 0 || manuscript.source.manifestPath === undefined) return [own]
  return [{untyped: 'publication', frontMatter, prefix: 'publication'}, own]
}

interface Statement {
  /** The schema that judges it when it names no type. */
  readonly untyped: 'document' | 'publication'
  readonly frontMatter: FrontMatter
  readonly prefix: string
  /** Of its words, where it is another than the publication's. */
  readonly lang?: string
}

/** What a publication.yaml says to translations beside its documents is in the language of the originals. */
function languageOfManifest({manuscript}: Draft, {index}: ArrangeContext): Pick<Statement, 'lang'> {
  const {source, language} = manuscript
  if (source.beside === undefined) return {}
  const original = index.publications.find(({path}) => path === source.beside)
  return original === undefined || original.language === language ? {} : {lang: original.language}
}

function fieldsShown(
  {untyped, frontMatter}: Pick<Statement, 'untyped' | 'frontMatter'>,
  {recordTypes}: ArrangeContext
): readonly RecordField[] {
  const fields = shownOfFrontMatter(recordTypes?.get(namedType(frontMatter) ?? untyped))
  return fields.filter(({key}) => Object.hasOwn(frontMatter.data, key))
}

function fieldsOf(
  {untyped, frontMatter, prefix, lang}: Statement,
  document: DraftDocument,
  {draft, context}: {readonly draft: Draft; readonly context: ArrangeContext}
): DefinitionList | undefined {
  const {data} = frontMatter
  const fields = fieldsShown({untyped, frontMatter}, context)
  if (fields.length === 0) return undefined
  const shown = withoutPrivate(data, privateKeysOf(namedType(frontMatter) ?? 'document', data, context))
  const place = {
    ...inPublication(draft),
    ...(lang === undefined ? {} : {lang}),
    position: startOfDocument,
    prefix,
    nameOf: takenNames(document)
  }
  const list = listFields(fields, shown, place)
  return list === undefined ? undefined : {...list, isOfFrontMatter: true}
}
