/** The order of a PDF's tags: the notes of a block, and those that these notes refer to, stand after it. */
import type {Blocks, Unit, UnitKind} from './unit.ts'
import {notesReferredTo} from './unit-text.ts'

const containers: ReadonlySet<UnitKind> = new Set([
  'blockquote',
  'callout',
  'definitionList',
  'details',
  'division',
  'list',
  'record',
  'table'
])

/** Blocks and notes as one stream; blocks of the top level are not parted by the notes of what is in them. */
export function inTaggedOrder({body, notes}: Blocks): readonly Unit[] {
  if (notes.length === 0) return body
  const waiting = new WaitingNotes(notes)
  const units: Unit[] = []
  let depth = 0
  for (const unit of body) {
    units.push(unit)
    waiting.refer(unit)
    if (unit.kind === 'document') depth = 0
    else if (containers.has(unit.kind)) depth += 1
    else if (unit.kind === 'end') depth -= 1
    if (depth <= 0) waiting.takeTo(units)
  }
  return units.concat(waiting.rest())
}

/** Notes are numbered by first reference, so that those of one block follow one another. */
class WaitingNotes {
  readonly #notes: readonly Unit[]
  readonly #referred = new Set<string>()
  #at = 0

  constructor(notes: readonly Unit[]) {
    this.#notes = notes
  }

  refer({text}: Unit): void {
    if (text === undefined || this.#at >= this.#notes.length) return
    for (const key of notesReferredTo(text)) this.#referred.add(key)
  }

  /** Adds the units of the notes that were referred to since the last time. */
  takeTo(units: Unit[]): void {
    for (let unit = this.#notes[this.#at]; unit !== undefined; unit = this.#notes[this.#at]) {
      if (unit.kind === 'note' && !this.#referred.has(unit.key)) return
      this.#at += 1
      units.push(unit)
      this.refer(unit)
    }
  }

  /** What nothing referred to. */
  rest(): readonly Unit[] {
    return this.#notes.slice(this.#at)
  }
}
