/** Gives records the data that editions carry, and shows their fields to readers. */
import type {Block, RecordBlock} from '../../model/tree/nodes.ts'
import type {RecordField, RecordType} from '../../model/publication/record-type.ts'
import type {Change, Common, DraftDocument} from '../draft.ts'
import type {InPublication} from '../generated-words.ts'
import {listFields} from './list-fields.ts'
import {mapBlocks, mapFlow} from '../map-nodes.ts'
import {takenNames} from '../taken-names.ts'
import {withoutPrivate} from '../../model/publication/without-private.ts'

/** A record's fields follow what is written of it, in the order of its schema; what is private is left out. */
export function presentRecords({language, words, schemas}: Common): Change {
  const publication = {language, words}
  return (document) => {
    if (!document.holds.has('record')) return document
    const nameOf = namesIn(document)
    const block = (node: Block): Block =>
      node.type === 'record' ? present(node, schemas?.types.get(node.kind), {publication, nameOf}) : node
    const notes = document.notes.map((note) => ({
      ...note,
      children: mapBlocks(note.children, {block})
    }))
    return {
      ...document,
      children: mapFlow(document.children, {block}),
      notes
    }
  }
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
  const shown = shownFields(type?.fields ?? [], Object.keys(data))
  const place = {...around.publication, position: record.position, prefix: record.id, nameOf: around.nameOf}
  const list = listFields(shown, data, place)
  const facts = list === undefined ? {} : {facts: list}
  const presentation = type === undefined ? {} : {presentation: type.presentation}
  return {...bare, fields, ...facts, ...presentation}
}

/** Those that the schema names and shows, in its order; then the others. */
function shownFields(fields: readonly RecordField[], keys: readonly string[]): readonly RecordField[] {
  const named = new Set(fields.map(({key}) => key))
  const others = keys.filter((key) => !named.has(key)).map((key) => ({key, label: key}))
  return [...fields.filter(({key, isShown}) => keys.includes(key) && isShown !== false), ...others]
}
