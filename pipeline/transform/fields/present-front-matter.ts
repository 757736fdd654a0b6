/** Shows readers what documents and publications say of themselves beyond what all do: the fields of the project's own schemas. */
import {namedType, type FrontMatter} from '../../model/publication/front-matter.ts'
import {shownOfFrontMatter} from '../../model/publication/record-type.ts'
import {withoutPrivate} from '../../model/publication/without-private.ts'
import type {DefinitionList} from '../../model/tree/nodes.ts'
import type {Change, Common, DraftDocument} from '../draft.ts'
import {listFields} from './list-fields.ts'
import {privateKeysOf} from '../public-front-matter.ts'
import {takenNames} from '../taken-names.ts'
import {startOfDocument} from '../../model/place.ts'

/**
 * Before a document's text, in the order of the schema; what a publication.yaml says stands before the first document's own. Nothing
 * is shown that is private, or whose property has no title.
 */
export function presentFrontMatter(common: Common): Change {
  return (document, ask) => {
    const manifest = common.hasManifest ? ask('manifest', null) : undefined
    const {frontMatter} = document.source
    const own: Statement = {untyped: 'document', frontMatter, prefix: 'document'}
    const all: readonly Statement[] =
      manifest === undefined ? [own] : [{untyped: 'publication', prefix: 'publication', ...manifest}, own]
    const lists = all.flatMap((one) => fieldsOf(one, document, common) ?? [])
    return lists.length === 0 ? document : {...document, children: [...lists, ...document.children]}
  }
}

interface Statement {
  /** The schema that judges it when it names no type. */
  readonly untyped: 'document' | 'publication'
  readonly frontMatter: FrontMatter
  readonly prefix: string
  /** Of its words, where it is another than the publication's. */
  readonly lang?: string
}

function fieldsOf(
  {untyped, frontMatter, prefix, lang}: Statement,
  document: DraftDocument,
  {language, words, schemas}: Common
): DefinitionList | undefined {
  const {data} = frontMatter
  const named = namedType(frontMatter)
  const fields = shownOfFrontMatter(schemas?.types.get(named ?? untyped)).filter(({key}) =>
    Object.hasOwn(data, key)
  )
  if (fields.length === 0) return undefined
  const shown = withoutPrivate(data, privateKeysOf(named ?? 'document', data, schemas))
  const place = {
    language,
    words,
    ...(lang === undefined ? {} : {lang}),
    position: startOfDocument,
    prefix,
    nameOf: takenNames(document)
  }
  const list = listFields(fields, shown, place)
  return list === undefined ? undefined : {...list, isOfFrontMatter: true}
}
