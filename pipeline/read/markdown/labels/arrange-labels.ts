/** Decides which labels at the heads of lines are those of lists, and which item holds which: by their order and their columns. */
import {follows, isFirst, isNext, isOfKind, type Reading} from './label.ts'
import type {Candidate, SourceLine} from './source-lines.ts'

/** An item of a list with labels of its author's. */
export interface Item {
  readonly candidate: Candidate
  readonly list: ItemList
  readonly reading: Reading
}

export interface ItemList {
  /** The item that it stands in. */
  readonly parent: Item | undefined
  readonly items: Item[]
  /** The list that it goes on with, after words between them. */
  readonly before: ItemList | undefined
}

/** Lists deeper than this are text. */
const deepest = 30

/** How far labels that are ambiguous, such as `(i)`, are looked at ahead. */
const farthest = 30

/** The items that are ones, in order of place. */
export function arrangeLabels(lines: readonly SourceLine[]): readonly Item[] {
  return accepted(arrangeAll(lines), lines)
}

function arrangeAll(lines: readonly SourceLine[]): readonly ItemList[] {
  const candidates = lines.flatMap((line) => line.candidates)
  const places = new Map(candidates.map((candidate, index) => [candidate, index]))
  const lists: ItemList[] = []
  let open: Item[] = []
  let before: SourceLine | undefined
  let said = ''
  for (const line of lines) {
    if (before !== undefined && line.quotes !== before.quotes) open = []
    const isItem = line.candidates.length > 0 && mayBegin(line, before, open)
    if (isItem) {
      for (const candidate of line.candidates) {
        const next = (places.get(candidate) ?? 0) + 1
        const ahead = candidates.slice(next, next + farthest)
        open = place(candidate, {
          open,
          ahead,
          lists,
          isIntroduced: before?.kind === 'text' || introduces.test(said)
        })
      }
    } else if (line.kind !== 'blank' && (line.kind !== 'text' || before?.kind !== 'text')) {
      open = open.filter((item) => line.indent >= leastIndent(item.candidate))
    }
    before = line
    if (line.kind !== 'blank') said = line.text
  }
  return lists
}

/** What stands at the end of the words above a list that belongs to them. */
const introduces = /[:—–-]$/

/** From which column on a line behind an empty one goes on with an item. */
export function leastIndent({indent, content}: Candidate): number {
  return Math.min(content, indent + 4)
}

/** Words at the head of a line that only looks like an item: those that a line of prose goes on with. */
const goesOn = /^\S+\s(?:and|or|of|to|und|oder|et|ou|y|o|e)\b/

/** In the middle of a paragraph the line before has to end as before an item. */
function mayBegin(line: SourceLine, before: SourceLine | undefined, open: readonly Item[]): boolean {
  if (before?.kind !== 'text') return true
  const [first] = line.candidates
  const last = open.at(-1)
  if (first === undefined) return false
  if (isCounted(first, open)) return true
  // `A. Smith wrote to` above `B. Jones` is prose.
  const isName = first.label.shape === 'x.' && /^[A-Z]/.test(first.label.text)
  if ((isName ? /[:;.]$/ : /[:;,.…—–)\]]$|\b(?:and|or|und|oder|et|ou|y|o|e|и|или)$/iu).test(before.text))
    return last !== undefined || first.label.readings.some(isFirst)
  if (isName || before.candidates.length === 0 || last === undefined) return false
  const isInLine = line.indent > 0 && line.indent === before.indent
  return isInLine || (before.text.length <= 60 && !goesOn.test(line.text))
}

/** Whether Markdown itself has it as the next item of an open list, whatever the line before says. */
function isCounted(candidate: Candidate, open: readonly Item[]): boolean {
  const isOfList = ({candidate: item}: Item): boolean =>
    item.label.isPlain && isAlike(item, candidate) && candidate.indent < item.content
  return candidate.label.isPlain && open.some(isOfList)
}

interface Around {
  readonly open: readonly Item[]
  readonly ahead: readonly Candidate[]
  readonly lists: ItemList[]
  readonly isIntroduced: boolean
}

/** The items that are open behind one. */
function place(candidate: Candidate, {open, ahead, lists, isIntroduced}: Around): Item[] {
  const near = open.filter((item) => candidate.indent > item.candidate.lead - 2)
  const sibling = siblingOf(candidate, near, ahead)
  if (sibling !== undefined) {
    const {item, reading} = sibling
    return [...near.slice(0, near.indexOf(item)), put(candidate, item.list, reading)]
  }
  const reading = firstOf(candidate, ahead)
  const holders = holdersOf(candidate, reading, near)
  const parents =
    isFirst(reading) && (isIntroduced || !candidate.label.isPlain)
      ? holders
      : holders.filter((item) => candidate.indent >= leastIndent(item.candidate))
  if (parents.length >= deepest) return near
  const list: ItemList = {parent: parents.at(-1), items: [], before: earlierList(candidate, reading, lists)}
  lists.push(list)
  return [...parents, put(candidate, list, reading)]
}

/** The open items in which a label may begin a list: what is not moved in ends a list of the same kind, and one of lesser rank. */
function holdersOf(candidate: Candidate, reading: Reading, near: readonly Item[]): readonly Item[] {
  const top = near.at(-1)
  if (top === undefined || candidate.indent >= top.candidate.indent + 2) return near
  const isUpper = candidate.label.shape === 'x.' && /^[A-Z]/.test(candidate.label.text)
  const end = near.findIndex(
    (item) =>
      (isAlike(item.candidate, candidate) && isOfKind(item.reading, reading)) ||
      (isUpper && item.candidate.label.shape === 'x.' && /^\d/.test(item.candidate.label.text))
  )
  return end === -1 ? near : near.slice(0, end)
}

function put(candidate: Candidate, list: ItemList, reading: Reading): Item {
  const item = {candidate, list, reading}
  list.items.push(item)
  return item
}

function isAlike(one: Candidate, other: Candidate): boolean {
  return one.label.shape === other.label.shape
}

/** The open item that a label comes after: the innermost of which it is the next one, else the innermost that it follows. */
function siblingOf(candidate: Candidate, open: readonly Item[], ahead: readonly Candidate[]) {
  const found = open.toReversed().flatMap((item) => {
    const {indent, lead} = item.candidate
    const isBeside = [indent, lead].some((column) => Math.abs(candidate.indent - column) < 2)
    if (!isBeside || !isAlike(item.candidate, candidate)) return []
    return candidate.label.readings.flatMap((reading) =>
      follows(item.reading, reading) ? [{item, reading, next: isNext(item.reading, reading)}] : []
    )
  })
  const first = candidate.label.shape === '1.1' ? undefined : candidate.label.readings.find(isFirst)
  const next = found.find((one) => one.next)
  if (first === undefined) return next ?? found[0]
  // `(i)` behind `(h)` is the letter, unless `(ii)` comes behind it.
  return next !== undefined && !isFollowedBy(first, candidate, ahead) ? next : undefined
}

/** Whether the first label of this shape ahead that could be the next is. */
function isFollowedBy(reading: Reading, candidate: Candidate, ahead: readonly Candidate[]): boolean {
  const others = candidate.label.readings.filter((one) => one !== reading)
  for (const one of ahead) {
    if (!isAlike(one, candidate)) continue
    if (one.label.readings.some((after) => isNext(reading, after))) return true
    if (one.label.readings.some((after) => others.some((other) => isNext(other, after)))) return false
  }
  return false
}

/** Of several readings the one with which a list can begin, else that which the labels ahead go on with. */
function firstOf(candidate: Candidate, ahead: readonly Candidate[]): Reading {
  const {readings} = candidate.label
  const [only] = readings
  if (only === undefined) throw new Error('expected a label to have a reading')
  return readings.find(isFirst) ?? readings.find((reading) => isFollowedBy(reading, candidate, ahead)) ?? only
}

/** The last list that a label could go on with, after words that stand between. */
function earlierList(
  candidate: Candidate,
  reading: Reading,
  lists: readonly ItemList[]
): ItemList | undefined {
  return lists.slice(-20).findLast(({items}) => {
    const last = items.at(-1)
    return (
      last !== undefined &&
      isAlike(last.candidate, candidate) &&
      Math.abs(last.candidate.indent - candidate.indent) < 2 &&
      isNext(last.reading, reading)
    )
  })
}

/**
 * Those of lists that surely are ones: of two items or more, of one that another list goes on with, or of one within an item. What
 * Markdown counts by itself is left to it, unless its numbers have others among them or items below them that are not moved in.
 */
function accepted(lists: readonly ItemList[], lines: readonly SourceLine[]): readonly Item[] {
  const isGoneOn = new Set(lists.flatMap(({before}) => before ?? []))
  const taken = new Set<ItemList>()
  for (const list of lists) if (isSure(list, {isGoneOn, taken, lines})) taken.add(list)
  for (const list of lists.toReversed()) {
    const holder = list.parent
    if (!taken.has(list) || holder === undefined || taken.has(holder.list)) continue
    const [first] = list.items
    const isMovedIn = first !== undefined && first.candidate.indent >= holder.candidate.content
    if (!isMovedIn && isRising(holder.list)) taken.add(holder.list)
  }
  return lists
    .filter((list) => taken.has(list))
    .flatMap(({items}) => items)
    .toSorted((one, other) => one.candidate.offset - other.candidate.offset)
}

interface Sure {
  readonly isGoneOn: ReadonlySet<ItemList>
  readonly taken: ReadonlySet<ItemList>
  readonly lines: readonly SourceLine[]
}

function isSure(list: ItemList, {isGoneOn, taken, lines}: Sure): boolean {
  const {items, parent} = list
  const [first] = items
  if (first === undefined) return false
  const {label, indent} = first.candidate
  if (items.every(({candidate}) => candidate.label.isPlain)) {
    // Markdown would take them out of the item that they belong to.
    return (
      parent !== undefined && taken.has(parent.list) && indent < parent.candidate.content && isRising(list)
    )
  }
  const mayStart = label.shape !== '1.1' || isFirst(first.reading) || items.length > 2
  if (items.length > 1) return mayStart
  if (list.before !== undefined || isGoneOn.has(list)) return mayStart
  if (parent === undefined || !isFirst(first.reading)) return false
  const stem = first.reading.path.slice(0, -1).join('.')
  if (label.shape === '1.1' && taken.has(parent.list) && stem === parent.reading.path.join('.')) return true
  if (!taken.has(parent.list) && !parent.candidate.label.isPlain) return false
  const before = lines
    .slice(parent.candidate.line, first.candidate.line)
    .findLast(({kind}) => kind !== 'blank')
  return indent >= parent.candidate.content || introduces.test(before?.text ?? '')
}

function isRising({items}: ItemList): boolean {
  return items.every(({reading}, index) => {
    const before = items[index - 1]
    return before === undefined || follows(before.reading, reading)
  })
}
