/** Numbers footnotes by first reference and puts each after the block that refers to it first. */
import type {NoteDefinition} from '../model/publication/document.ts'
import type {Flow, Inline, Note} from '../model/tree/nodes.ts'
import type {Change, DraftDocument} from './draft.ts'
import {mapBlocks, mapFlow, mapInlines, type Changes} from './map-nodes.ts'
import {idsOf} from './taken-names.ts'

/**
 * Numbers run through a document. The notes of one block, and those that these notes refer to, stand in one group
 * after it. A definition that nothing refers to is left out; a reference without a definition stays as it is.
 */
export function placeNotes(): Change {
  return placeNotesOf
}

function placeNotesOf(document: DraftDocument): DraftDocument {
  if (document.notes.length === 0) return document
  const {changes, takeNotes} = numbering(document)
  const title = mapInlines(document.title, changes)
  const children: Flow[] = []
  const placeGroup = (): void => {
    const notes = takeNotes()
    if (notes.length > 0) children.push({type: 'noteGroup', children: notes})
  }
  placeGroup()
  for (const node of document.children) {
    children.push(...mapFlow([node], changes))
    placeGroup()
  }
  return {...document, title, children, notes: []}
}

/** A note that was referred to; its references are added as they are met. */
interface NumberedNote {
  readonly definition: NoteDefinition
  readonly number: number
  readonly references: string[]
  /** What the next reference's id ends in, if that id is free. */
  ordinal: number
}

interface Numbering {
  /** Completes references, and remembers the notes that are referred to for the first time. */
  readonly changes: Changes
  /** The notes remembered since the last call, and those that they bring with them. */
  readonly takeNotes: () => readonly Note[]
}

function numbering(document: DraftDocument): Numbering {
  const definitions = new Map(document.notes.toReversed().map((note) => [note.identifier, note]))
  const ids = idsOf(document)
  const numbered = new Map<string, NumberedNote>()
  let waiting: NumberedNote[] = []

  function noteOf(definition: NoteDefinition): NumberedNote {
    const known = numbered.get(definition.identifier)
    if (known !== undefined) return known
    const note = {definition, number: numbered.size + 1, references: [], ordinal: 1}
    numbered.set(definition.identifier, note)
    waiting.push(note)
    return note
  }

  function complete(inline: Inline): Inline {
    if (inline.type !== 'footnoteReference') return inline
    const definition = definitions.get(inline.identifier)
    if (definition === undefined) return inline
    const note = noteOf(definition)
    const id = referenceId(note, ids)
    ids.add(id)
    note.references.push(id)
    return {...inline, id, note: definition.id, number: note.number}
  }

  const changes = {inline: complete}
  return {
    changes,
    takeNotes() {
      // Notes that are met on the way are appended to the list being walked.
      const notes = Array.from(walked(waiting), (note) => placedNote(note, changes))
      waiting = []
      return notes
    }
  }
}

function* walked<T>(list: readonly T[]): Iterable<T> {
  for (let index = 0; index < list.length; index += 1) {
    const item = list[index]
    if (item !== undefined) yield item
  }
}

function placedNote({definition, number, references}: NumberedNote, changes: Changes): Note {
  const {id, position, children} = definition
  return {type: 'note', id, number, references, position, children: mapBlocks(children, changes)}
}

/** `fnref-x`, for the second reference `fnref-x-2`; an id that is taken is passed over. */
function referenceId(note: NumberedNote, taken: ReadonlySet<string>): string {
  const base = `fnref-${note.definition.id.replace(/^fn-/, '')}`
  for (;;) {
    const id = note.ordinal === 1 ? base : `${base}-${note.ordinal}`
    note.ordinal += 1
    if (!taken.has(id)) return id
  }
}
