/**
 * Gives every block its id: the author's; else, for a heading or a record's label, its slug; else its section's id with the letter of its
 * kind and its number among that kind in the section: `guiding-principles-p2`. docs/identifiers.md tells it to authors.
 */
import type {Block} from '../../model/tree/nodes.ts'
import {plainText} from '../../model/tree/plain-text.ts'
import {letterOf, mapWithin, unchanged, type Mapper} from '../../model/tree/shape.ts'
import {headingSlug} from './heading-slug.ts'
import {leadFormerOn, type Identified} from './lead-former-on.ts'
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
  const section = sectionOf('', names)
  return {
    children: giveTopLevel(content.children, section, names),
    notes: notes.map((note) => {
      const own = sectionOf(note.id, names)
      return {...note, children: note.children.map((block) => giveBlock(block, own))}
    })
  }
}

/** Counts the blocks of a section, kind by kind. */
interface Section {
  give(block: Block): string
}

function sectionOf(id: string, names: UniqueNames): Section {
  const counts = new Map<string, number>()
  const prefix = id === '' ? '' : `${id}-`
  return {
    give(block) {
      if (block.id !== '') return block.id
      if (block.type === 'heading') return names.give(headingSlug(plainText(block.children)))
      if (block.type === 'record' && block.label !== undefined)
        return names.give(headingSlug(plainText(block.label)))
      const letter = letterOf(block)
      const count = (counts.get(letter) ?? 0) + 1
      counts.set(letter, count)
      return names.give(`${prefix}${letter}${count}`)
    }
  }
}

function giveTopLevel(blocks: readonly Block[], first: Section, names: UniqueNames): readonly Block[] {
  let section = first
  return blocks.map((block) => {
    const identified = giveBlock(block, section)
    if (identified.type === 'heading') section = sectionOf(identified.id, names)
    return identified
  })
}

function giveBlock(block: Block, section: Section): Block {
  const id = section.give(block)
  const blocks: Mapper['blocks'] = (children) => children.map((child) => giveBlock(child, section))
  return {...mapWithin(block, {...unchanged, blocks}), id}
}
