/** Puts each note at the foot of the page that refers to it, and what does not fit there at the foot of the next. */
import {breaksOf, itemsAt, linesIn, divideBlock, type DetachedBlock} from './detached-block.ts'
import type {Footnote} from './footnote.ts'
import type {LaidPage, Rectangle, TextLine} from './laid.ts'
import {addTo} from '../../../../model/values/group-by.ts'

/** What stands above the notes of a page. */
export interface NoteRule {
  readonly above: number
  readonly below: number
  readonly thickness: number
  readonly colour: string
  /** From the frame's left edge. */
  readonly inset: number
}

/** The room left on the page that is being filled. */
export interface Room {
  readonly page: LaidPage
  availableHeight: number
}

export interface FootnoteSettings {
  readonly rule: NoteRule
  /** What a page keeps for its text when notes are carried over to it. */
  readonly keptForText: number
  /** Lays a note out in the width of the frame. */
  layDetached(note: Footnote): DetachedBlock
}

/** Is asked what notes cost before a line is placed, and told of the lines that were; heights in points. */
export class Footnotes {
  readonly #settings: FootnoteSettings
  readonly #blocks = new Map<Footnote, DetachedBlock>()
  readonly #areas = new Map<LaidPage, DetachedBlock[]>()
  /** What stands below the notes of a page. */
  readonly #below = new Map<LaidPage, number>()
  #carried: readonly DetachedBlock[] = []

  constructor(settings: FootnoteSettings) {
    this.#settings = settings
  }

  /** Whether notes wait for a page after this one. */
  get waiting(): boolean {
    return this.#carried.length > 0
  }

  /** Whether a page has notes at its foot. */
  standOn(page: LaidPage): boolean {
    return this.#areas.has(page)
  }

  /** What the notes first referred to in these lines take from a page. */
  cost(lines: readonly TextLine[], page: LaidPage): number {
    const notes = this.#newNotes(lines)
    if (notes.length === 0) return 0
    return notes.reduce((sum, note) => sum + this.#blockOf(note).height, this.#overhead(page))
  }

  /** What they take at least, when one of them goes on at the foot of the next page: all before it, and two lines of it. */
  leastCost(lines: readonly TextLine[], page: LaidPage, split: 'first' | 'last'): number {
    const notes = this.#newNotes(lines).map((note) => this.#blockOf(note))
    const before = split === 'first' ? [] : notes.slice(0, -1)
    const one = notes[before.length]
    if (one === undefined) return 0
    const second = this.waiting ? undefined : breaksOf(one)[1]
    return before.reduce((sum, {height}) => sum + height, this.#overhead(page) + (second ?? one.height))
  }

  /** Reserves room for the notes of lines that have been placed; what does not fit waits for the next page. */
  take(lines: readonly TextLine[], room: Room): void {
    for (const note of this.#newNotes(lines)) {
      note.placed = true
      this.#reserve(this.#blockOf(note), room)
    }
  }

  /** On a page just begun: places what waits, leaving some room for text. */
  openPage(room: Room): void {
    const waiting = this.#carried
    if (waiting.length === 0) return
    this.#carried = []
    const kept = Math.min(this.#settings.keptForText, room.availableHeight / 2)
    const limited = {page: room.page, availableHeight: room.availableHeight - kept}
    for (const [index, block] of waiting.entries()) this.#reserve(block, limited, index === 0)
    room.availableHeight = limited.availableHeight + kept
  }

  /** Makes the notes of a page stand higher, above something at its foot that has been reserved. */
  raise(page: LaidPage, height: number): void {
    this.#below.set(page, height)
  }

  /** Adds the notes and the rule above them to the pages that are done: none is put on them any more. */
  draw(): void {
    const {rule} = this.#settings
    for (const [page, blocks] of this.#areas) {
      const {left, bottom, right} = page.pageMargins
      const foot = page.pageSize.height - bottom - (this.#below.get(page) ?? 0)
      let y = foot - blocks.reduce((sum, {height}) => sum + height, 0)
      const line: Rectangle = {
        x: left + rule.inset,
        y: y - rule.below - rule.thickness,
        width: page.pageSize.width - left - right - rule.inset,
        height: rule.thickness,
        colour: rule.colour
      }
      page.items.push({kind: 'rectangle', rectangle: line})
      for (const block of blocks) {
        page.items.push(...itemsAt(block, left, y))
        y += block.height
      }
    }
    this.#areas.clear()
    this.#below.clear()
  }

  /** Notes not placed yet, with those that they refer to themselves. */
  #newNotes(lines: readonly TextLine[], known: ReadonlySet<Footnote> = new Set()): readonly Footnote[] {
    if (!lines.some(refersToNote)) return []
    const seen = new Set(known)
    const found: Footnote[] = []
    for (const {words} of lines) {
      for (const {word} of words) {
        const {note} = word.run
        if (note === undefined || note.placed || seen.has(note)) continue
        seen.add(note)
        found.push(note)
        const inner = this.#newNotes(linesIn(this.#blockOf(note)), seen)
        for (const one of inner) seen.add(one)
        found.push(...inner)
      }
    }
    return found
  }

  #blockOf(note: Footnote): DetachedBlock {
    const known = this.#blocks.get(note)
    if (known !== undefined) return known
    const block = this.#settings.layDetached(note)
    this.#blocks.set(note, block)
    return block
  }

  #overhead(page: LaidPage): number {
    const {above, below} = this.#settings.rule
    return this.#areas.has(page) ? 0 : above + below
  }

  /** At least two lines of a note that is split; `forced` places something whatever it is, so that a page always takes some of what waits. */
  #reserve(block: DetachedBlock, room: Room, forced = false): void {
    if (this.waiting) {
      this.#carried = [...this.#carried, block]
      return
    }
    const space = room.availableHeight - this.#overhead(room.page)
    if (block.height <= space) {
      this.#put(block, room)
      return
    }
    const breaks = breaksOf(block)
    const wanted = forced ? breaks : breaks.slice(1)
    const at = wanted.findLast((one) => one <= space) ?? (forced ? breaks[0] : undefined)
    if (at === undefined) {
      if (forced) this.#put(block, room)
      else this.#carried = [block]
      return
    }
    const [now, later] = divideBlock(block, at)
    this.#put(now, room)
    this.#carried = [later]
  }

  #put(block: DetachedBlock, room: Room): void {
    room.availableHeight = Math.max(0, room.availableHeight - this.#overhead(room.page) - block.height)
    addTo(this.#areas, room.page, block)
  }
}

/** Whether a line has the mark of a note. */
export function refersToNote({words}: TextLine): boolean {
  return words.some(({word}) => word.run.note !== undefined)
}
