/** Shows readers what documents and publications say of themselves beyond what all do: the fields of the project's own schemas. */
import type {Position} from 'unist'
import {builtInKeys} from '../../model/publication/built-in-keys.ts'
import {namedType, type FrontMatter} from '../../model/publication/front-matter.ts'
import {isShownOfFrontMatter} from '../../model/publication/record-type.ts'
import {withoutPrivate} from '../../model/publication/without-private.ts'
import type {DefinitionList} from '../../model/tree/nodes.ts'
import {changeDocuments, type ArrangeContext, type Draft, type DraftDocument} from '../draft.ts'
import {inPublication} from '../generated-words.ts'
import {listFields} from './list-fields.ts'
import {privateKeysOf} from '../public-front-matter.ts'
import {takenNames} from '../taken-names.ts'

/**
 * Before a document's text, in the order of the schema; what a publication.yaml says stands before the first document's own. Nothing
 * is shown that is private, or whose property has no title.
 */
export function presentFrontMatter(draft: Draft, context: ArrangeContext): Draft {
  const {manuscript} = draft
  const {metadata, source, frontMatter} = manuscript
  return changeDocuments(draft, (document, index) => {
    const stated =
      index === 0 && source.manifestPath !== undefined
        ? [{type: metadata.type, frontMatter, prefix: 'publication'}]
        : []
    const own = document.source.frontMatter
    const all = [...stated, {type: namedType(own) ?? 'document', frontMatter: own, prefix: 'document'}]
    const lists = all.flatMap((one) => fieldsOf(one, document, {draft, context}) ?? [])
    return lists.length === 0 ? document : {...document, children: [...lists, ...document.children]}
  })
}

interface Statement {
  readonly type: string
  readonly frontMatter: FrontMatter
  readonly prefix: string
}

function fieldsOf(
  {type, frontMatter: {data}, prefix}: Statement,
  document: DraftDocument,
  {draft, context}: {readonly draft: Draft; readonly context: ArrangeContext}
): DefinitionList | undefined {
  const fields = (context.recordTypes?.get(type)?.fields ?? []).filter(
    (field) => isShownOfFrontMatter(field) && !builtInKeys.has(field.key) && Object.hasOwn(data, field.key)
  )
  if (fields.length === 0) return undefined
  const shown = withoutPrivate(data, privateKeysOf(type, data, context))
  const place = {...inPublication(draft), position: startOfDocument, prefix, nameOf: takenNames(document)}
  const list = listFields(fields, shown, place)
  return list === undefined ? undefined : {...list, isOfFrontMatter: true}
}

const startOfDocument: Position = {
  start: {line: 1, column: 1, offset: 0},
  end: {line: 1, column: 1, offset: 0}
}
