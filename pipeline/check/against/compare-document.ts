/** Compares a document with what it was in an earlier output. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import type {EarlierDocument} from '../../model/publication/earlier.ts'
import {finding} from '../../model/finding.ts'
import {startOf} from '../../model/place.ts'
import {howToName} from '../../read/identifiers/how-to-name.ts'
import {blocksOf} from './blocks-of.ts'
import {matchBlocks, type LostBlock, type ShiftedBlock} from './match-blocks.ts'

/** Findings of one document that are told one by one. */
const most = 200

/** A finding for each id that would vanish, and one for all that would lead to another block. */
export function compareDocument(document: Document, earlier: EarlierDocument): readonly Diagnostic[] {
  const {lost, shifted} = matchBlocks(earlier.blocks, blocksOf(document))
  const told = lost.slice(0, most).map((block) => vanishes(block, document, earlier))
  const more = lost.length - told.length
  return [
    ...told,
    ...(more === 0
      ? []
      : [
          finding(
            'address/block-stays',
            startOf(document.path),
            `${more} more ids of this document would vanish`
          )
        ]),
    ...leadElsewhere(shifted, earlier)
  ]
}

function vanishes(block: LostBlock, {path}: Document, earlier: EarlierDocument): Diagnostic {
  const {id, successor, section, before} = block
  const place = successor?.place ?? section?.heading.place ?? before?.place ?? startOf(path)
  return finding('address/block-stays', place, `\`${addressOf(id, earlier)}\` would vanish`, {
    hints: [hintFor(block)]
  })
}

function hintFor({id, successor, section}: LostBlock): string {
  const [, note] = /^fn-(.*?)(?:-[a-z]\d+)?$/.exec(id) ?? []
  if (note !== undefined) return `put the note back, or give it its name back: \`[^${note}]\``
  if (section !== undefined) {
    return `it comes back when the heading of its section has its id again: \`{#${section.id}}\` at the heading's end`
  }
  if (successor !== undefined) return `it is \`${successor.id}\` today: ${howToName(successor.type, id)}`
  return `put it back, or write \`<a id="${id}"></a>\` where links to it should lead`
}

function leadElsewhere(shifted: readonly ShiftedBlock[], earlier: EarlierDocument): readonly Diagnostic[] {
  const [first, ...others] = shifted
  if (first === undefined) return []
  const {id, today} = first
  const more = others.length === 0 ? '' : `, and so would ${others.length} more`
  const message = `\`${addressOf(id, earlier)}\` would lead to another block: its words are \`${today.id}\` today${more}`
  return [
    finding('address/block-keeps-its-text', today.place, message, {
      hints: [`what others cite has an id of its own: ${howToName(today.type, id)}`]
    })
  ]
}

/** On the web where there is a page, else by its key. */
function addressOf(id: string, {name, page}: EarlierDocument): string {
  return page === undefined ? `${name}/${id}` : `${page}#${id}`
}
