/** Finds out what became of the blocks of an earlier output: where their words stand today. */
import type {EarlierBlock} from '../../model/publication/earlier.ts'
import {inLine, type BlockToday} from './blocks-of.ts'
import {given} from '../../model/values/given.ts'
import {groupBy} from '../../model/values/group-by.ts'

/** A block whose id is gone. */
export interface LostBlock {
  readonly id: string
  /** The block that has its words today, under an id that there was not. */
  readonly successor?: BlockToday
  /** Its section, whose heading lost the id that made ids begin with. */
  readonly section?: {readonly id: string; readonly heading: BlockToday}
  /** The last block before it that is still there. */
  readonly before?: BlockToday
}

/** A block whose id is another's today. */
export interface ShiftedBlock {
  readonly id: string
  /** Where its words are. */
  readonly today: BlockToday
}

export interface BlockMatch {
  readonly lost: readonly LostBlock[]
  readonly shifted: readonly ShiftedBlock[]
}

/** In the order of the earlier blocks; takes time in proportion to their number. */
export function matchBlocks(earlier: readonly EarlierBlock[], today: readonly BlockToday[]): BlockMatch {
  const texts = new Map(earlier.map(({id, text}) => [id, inLine(text)]))
  const byId = new Map(today.map((block) => [block.id, block]))
  const newcomers = successors(today.filter(({id}) => !texts.has(id)))
  const twins = twinsOf(texts, today)
  const lost: LostBlock[] = []
  let before: BlockToday | undefined
  for (const [id, text] of texts) {
    const same = byId.get(id)
    if (same !== undefined) before = same
    else lost.push({id, ...given({successor: twins.get(id) ?? newcomers(text), before})})
  }
  return {
    lost: withSections(lost, byId),
    shifted: [...shiftedTwins(twins, byId), ...shiftedBlocks(texts, byId)]
  }
}

/** Each block is the successor of one; those with the same words are taken in order. */
function successors(blocks: readonly BlockToday[]): (text: string) => BlockToday | undefined {
  const waiting = groupBy(blocks.toReversed(), (block) => block.text)
  return (text) => (text === '' ? undefined : waiting.get(text)?.pop())
}

/** A made id: its section's, a letter for its kind, and a number (docs/identifiers.md). */
const made = /^(.+)-([a-z]\d+)$/

/**
 * When blocks of a section have their words and their numbers still, and their section's id alone is another, then the
 * section's heading was renamed: it is the heading's successor, and their ids come back with its own.
 */
function withSections(
  lost: readonly LostBlock[],
  byId: ReadonlyMap<string, BlockToday>
): readonly LostBlock[] {
  const ids = new Set(lost.map(({id}) => id))
  const headings = new Map<string, BlockToday>()
  for (const {id, successor} of lost) {
    const [, section = '', number] = made.exec(id) ?? []
    const [, other = '', same] = made.exec(successor?.id ?? '') ?? []
    const heading = byId.get(other)
    if (number === same && ids.has(section) && heading?.type === 'heading' && !headings.has(section))
      headings.set(section, heading)
  }
  return lost.map((block) => {
    const heading = headings.get(block.id)
    if (heading !== undefined) return {...block, successor: heading}
    const [, section = ''] = made.exec(block.id) ?? []
    const renamed = headings.get(section)
    return renamed === undefined ? block : {...block, section: {id: section, heading: renamed}}
  })
}

/** By id, each heading of words that several have, as many as before: they are the same in order. */
function twinsOf(
  texts: ReadonlyMap<string, string>,
  today: readonly BlockToday[]
): ReadonlyMap<string, BlockToday> {
  const named = today.filter(({type, text}) => type === 'heading' && text !== '')
  const headings = groupBy(named, (block) => block.text)
  const twins = new Map<string, BlockToday>()
  for (const [text, blocks] of headings) {
    const ids = blocks.length < 2 ? [] : [...texts].flatMap(([id, words]) => (words === text ? [id] : []))
    if (ids.length === blocks.length)
      for (const [index, block] of blocks.entries()) twins.set(ids[index] ?? block.id, block)
  }
  return twins
}

/** Headings whose id is that of another one with the same words today. */
function shiftedTwins(
  twins: ReadonlyMap<string, BlockToday>,
  byId: ReadonlyMap<string, BlockToday>
): readonly ShiftedBlock[] {
  return [...twins].flatMap(([id, today]) => {
    const leadsElsewhere = today.id !== id && byId.get(id)?.type === 'heading'
    return leadsElsewhere ? [{id, today}] : []
  })
}

/** Words that moved on, while another block took the id: one was put before it in its section. */
function shiftedBlocks(
  texts: ReadonlyMap<string, string>,
  byId: ReadonlyMap<string, BlockToday>
): readonly ShiftedBlock[] {
  const byText = new Map<string, BlockToday>()
  const twice = new Set<string>()
  for (const block of byId.values()) {
    if (byText.has(block.text)) twice.add(block.text)
    byText.set(block.text, block)
  }
  return [...texts].flatMap(([id, text]) => {
    const [same, today] = [byId.get(id), byText.get(text)]
    if (text === '' || twice.has(text) || same === undefined || today === undefined) return []
    return same.text === text || texts.get(today.id) === text ? [] : [{id, today}]
  })
}
