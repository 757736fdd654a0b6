/**
 * Gives every block its id: the author's; else, for a heading or a record's label, its slug; else its section's id with the letter of its
 * kind and its number among that kind in the section: `guiding-principles-p2`. docs/identifiers.md tells it to authors.
 */
import type {Block, List, ListItem} from '../../model/tree/nodes.ts'
import {plainText} from '../../model/tree/plain-text.ts'
import {letterOf, mapWithin, unchanged, type Mapper} from '../../model/tree/shape.ts'
import {mapSame} from '../../model/values/map-same.ts'
import {headingSlug} from './heading-slug.ts'
import {labelOf, nameOfLabels} from './label-of.ts'
import {leadFormerOn} from './lead-former-on.ts'
import {mapNotes, type Identified} from './put-anchors.ts'
import {uniqueNames, type UniqueNames} from './unique-names.ts'

/**
 * Blocks and notes with their ids; `explicit` are the author's, which stand in the tree already (`''` is a block
 * without one). Sections begin at headings of the document's top level; the blocks before the first have no prefix, and
 * those of a footnote have the note's id. Where headings or records of the same words had other ids, those lead on.
 */
export function giveIdentifiers(content: Identified, explicit: ReadonlySet<string>): Identified {
  const names = uniqueNames(explicit)
  const identified = nameAll(content, names)
  return names.isNumbered
    ? leadFormerOn(identified, nameAll(content, uniqueNames(explicit, 2)), names)
    : identified
}

function nameAll(content: Identified, names: UniqueNames): Identified {
  const notes = content.notes.map((note) => ({...note, id: names.give(note.id)}))
  return nameBlocks({...content, notes}, {names, goesOn: false, labels: false})
}

/**
 * Names the blocks that have no id; notes have theirs. What has its id, and all in it, stays the same.
 */
export function nameBlocks(content: Identified, naming: Naming): Identified {
  return {
    children: giveTopLevel(content.children, naming),
    notes: mapNotes(content.notes, (children, {id}) => {
      const own = sectionOf(id, naming)
      return mapSame(children, (block) => giveBlock(block, own))
    })
  }
}

/** The name that a heading or a record gives itself by its words; none for any other block. */
export function ownName(block: Block, labels: boolean): string | undefined {
  if (block.type === 'heading') {
    const words = plainText(block.children)
    return headingSlug((labels ? labelOf(words, 'heading') : undefined) ?? words)
  }
  if (block.type === 'record' && block.label !== undefined) return headingSlug(plainText(block.label))
  return undefined
}

export interface Naming {
  readonly names: UniqueNames
  /** Where a name is taken: whether the next number of its section is tried, as for a block that is new among others, or one is put behind it. */
  readonly goesOn: boolean
  /** Whether numbering that the author wrote is a part of ids. */
  readonly labels: boolean
}

/** Counts the blocks of a section, kind by kind. */
interface Section {
  /** `labels` are those of the items around it, when it is what they stand before. */
  give(block: Block, labels?: readonly string[]): string
}

function sectionOf(id: string, naming: Naming): Section {
  const {names, goesOn, labels} = naming
  const counts = new Map<string, number>()
  const prefix = id === '' ? '' : `${id}-`
  return {
    give(block, around = []) {
      if (block.id !== '') return block.id
      const own = ownName(block, labels)
      if (block.type === 'heading' || own !== undefined) return names.give(own ?? '')
      const label =
        labels && block.type === 'paragraph'
          ? around.length > 0
            ? nameOfLabels(around)
            : labelOf(plainText(block.children), 'paragraph')
          : undefined
      if (label !== undefined) return names.give(`${prefix}${label}`)
      const letter = letterOf(block)
      let count = (counts.get(letter) ?? 0) + 1
      if (goesOn) while (names.has(`${prefix}${letter}${count}`)) count += 1
      counts.set(letter, count)
      return names.give(`${prefix}${letter}${count}`)
    }
  }
}

function giveTopLevel(blocks: readonly Block[], naming: Naming): readonly Block[] {
  let section = sectionOf('', naming)
  return mapSame(blocks, (block) => {
    const identified = giveBlock(block, section)
    if (identified.type === 'heading') section = sectionOf(identified.id, naming)
    return identified
  })
}

function giveBlock(block: Block, section: Section, labels: readonly string[] = []): Block {
  const id = section.give(block, labels)
  if (block.type === 'list') {
    const own = labelsOf(block)
    const children = mapSame(block.children, (item, index) => {
      const label = own[index]
      if (label === undefined) return giveItem(item, section, {first: [], inner: labels})
      const all = [...labels, label]
      return giveItem(item, section, {first: all, inner: all})
    })
    return id === block.id && children === block.children ? block : {...block, id, children}
  }
  const blocks: Mapper['blocks'] = (children) => mapSame(children, (child) => giveBlock(child, section))
  const inner = mapWithin(block, {...unchanged, blocks})
  return inner.id === id ? inner : {...inner, id}
}

/** Of each item: the label that its author gave it, or its number where the list is numbered; none in other lists. */
function labelsOf({ordered, start, children}: List): readonly (string | undefined)[] {
  const isNumbered = ordered && children.every(({label}) => label === undefined)
  return children.map(({label}, index) => (isNumbered ? String(start + index) : label))
}

interface ItemLabels {
  /** Those of its first paragraph. */
  readonly first: readonly string[]
  /** Those that the lists in it follow on. */
  readonly inner: readonly string[]
}

/** The first paragraph of an item has its label, behind those of the items around it; so have the lists in it. */
function giveItem(item: ListItem, section: Section, {first, inner}: ItemLabels): ListItem {
  const children = mapSame(item.children, (child, index) =>
    giveBlock(child, section, child.type === 'list' ? inner : index === 0 ? first : [])
  )
  return children === item.children ? item : {...item, children}
}
