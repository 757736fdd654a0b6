/** Gives records the data that editions carry, and shows their fields to readers. */
import type {JsonValue} from '../model/publication/front-matter.ts'
import type {
  Block,
  DefinitionDescription,
  DefinitionList,
  DefinitionTerm,
  RecordBlock
} from '../model/tree/nodes.ts'
import type {RecordField, RecordType} from '../model/publication/record-type.ts'
import {changeDocuments, type ArrangeContext, type Draft, type DraftDocument} from './draft.ts'
import {inPublication, type InPublication} from './generated-words.ts'
import {mapBlocks, mapFlow} from './map-nodes.ts'
import {showValue} from './show-value.ts'
import {takenNames} from './taken-names.ts'
import {withoutPrivate} from '../model/publication/without-private.ts'

/** A record's fields follow what is written of it, in the order of its schema; what is private is left out. */
export function presentRecords(draft: Draft, {recordTypes}: ArrangeContext): Draft {
  const publication = inPublication(draft)
  return changeDocuments(draft, (document) => {
    const nameOf = namesIn(document)
    const block = (node: Block): Block =>
      node.type === 'record' ? present(node, recordTypes?.get(node.kind), {publication, nameOf}) : node
    const notes = document.source.notes.map((note) => ({
      ...note,
      children: mapBlocks(note.children, {block})
    }))
    return {
      ...document,
      source: {...document.source, notes},
      children: mapFlow(document.children, {block})
    }
  })
}

interface Around {
  readonly publication: InPublication
  /** Makes a name that no block of the document has. */
  readonly nameOf: (wish: string) => string
}

function namesIn(document: DraftDocument): Around['nameOf'] {
  let names: ReturnType<typeof takenNames> | undefined
  return (wish) => {
    // Few documents have records: the names of others are not gathered.
    names ??= takenNames(document)
    return names(wish)
  }
}

/** Without a sound schema it is not known what of it is private. */
function present(record: RecordBlock, type: RecordType | undefined, around: Around): RecordBlock {
  const typed = type?.typed(record.fields) ?? {}
  const data = withoutPrivate(typed, type?.privateKeys(typed) ?? new Set())
  const {facts: _, ...bare} = record
  const fields = {...record.fields, data, places: new Map(), attributes: new Set<string>()}
  const shown = shownFields(type?.fields ?? [], Object.keys(data)).flatMap((field) => {
    const value = data[field.key] ?? null
    return isNothing(value) ? [] : [{field, value}]
  })
  const facts = shown.length === 0 ? {} : {facts: factsOf(record, shown, around)}
  const presentation = type === undefined ? {} : {presentation: type.presentation}
  return {...bare, fields, ...facts, ...presentation}
}

/** Those that the schema names, in its order; then the others. */
function shownFields(fields: readonly RecordField[], keys: readonly string[]): readonly RecordField[] {
  const named = new Set(fields.map(({key}) => key))
  const others = keys.filter((key) => !named.has(key)).map((key) => ({key, label: key}))
  return [...fields.filter(({key}) => keys.includes(key)), ...others]
}

function isNothing(value: JsonValue): boolean {
  if (value === null) return true
  return typeof value === 'object' ? Object.keys(value).length === 0 : value === ''
}

interface Shown {
  readonly field: RecordField
  readonly value: JsonValue
}

function factsOf(
  {id, position}: RecordBlock,
  shown: readonly Shown[],
  {publication, nameOf}: Around
): DefinitionList {
  const children = shown.flatMap(({field, value}): readonly (DefinitionTerm | DefinitionDescription)[] => [
    {type: 'definitionTerm', position, children: [{type: 'text', value: field.label, position}]},
    {
      type: 'definitionDescription',
      position,
      children: [
        {
          type: 'paragraph',
          id: nameOf(`${id}-${nameable(field.key)}`),
          position,
          children: showValue(value, field, {...publication, position})
        }
      ]
    }
  ])
  return {type: 'definitionList', id: nameOf(`${id}-fields`), position, children}
}

/** A key as a part of an id: no spaces, and nothing that an address would have to escape. */
function nameable(key: string): string {
  return key.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
}
