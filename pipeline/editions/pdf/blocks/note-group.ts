/** Composes notes: their elements stand here, after the block that refers to them; their words go to the foot of a page. */
import {fill} from '../../../locale/index.ts'
import {blockKey} from '../../../model/edition/edition.ts'
import type {Note, NoteGroup} from '../../../model/tree/nodes.ts'
import {frameWidth, page} from '../../../design/tokens.ts'
import type {Composition, Surroundings} from '../composition.ts'
import type {LayoutNode} from '../engine/pages/nodes.ts'
import type {Run} from '../engine/lines/runs.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {anchored, firstText, inset, nothing, stacked} from '../flow.ts'
import {textRuns} from '../text/text-runs.ts'

/** No nodes: the words of each note are put in `composition.notes`, tagged `Note` (ISO 32000-1 §14.8.4.4.1) below `parent`. */
export function composeNoteGroup(
  group: NoteGroup,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  for (const note of group.children) composeNote(note, parent, surroundings.language, composition)
  return []
}

function composeNote(note: Note, parent: StructureElement, language: string, composition: Composition): void {
  const {styles, document} = composition
  const key = blockKey(document.name, note.id)
  const tag = parent.block('Note', {id: key})
  const label = tag.block('Lbl')
  // Beside the gutter, for tables and figures too, which leave it where they stand in the text.
  const column: Surroundings = {
    inset: 0,
    offset: 0,
    width: frameWidth - page.gutter,
    language,
    text: styles.note,
    gap: styles.note.lead / 3,
    depth: 0
  }
  const blocks = composition.blocks(note.children, tag, column, composition)
  const number = numberRuns(note, label, composition)
  const text = firstText(blocks)
  // What follows a line without height is drawn over it.
  const first = text?.overlaid === true ? undefined : text
  const nodes =
    first === undefined ? [{...nothing(styles.note), text: number, overlaid: false}, ...blocks] : blocks
  const numbered = first === undefined ? nodes : nodes.map((node) => prefixed(node, first, number))
  const stack = anchored(numbered, key, styles.note).map(besideGutter)
  composition.notes.set(key, {stack: stacked(stack)})
}

function besideGutter(node: LayoutNode): LayoutNode {
  const [left, , right] = node.margin ?? [0, 0, 0, 0]
  return inset(node, left + page.gutter, right)
}

/** The number, which leads back to the first reference. */
function numberRuns(note: Note, label: StructureElement, composition: Composition): readonly Run[] {
  const {document, labels, styles} = composition
  const [reference] = note.references
  const text = `${note.number}  `
  const textStyle = styles.noteNumber
  if (reference === undefined) return textRuns(text, {textStyle, tag: label}, composition)
  const tag = label.inline('Link', {contents: fill(labels.labels.backToNote, {number: note.number})})
  return textRuns(
    text,
    {textStyle, tag, link: {kind: 'destination', name: blockKey(document.name, reference)}},
    composition
  )
}

function prefixed(node: LayoutNode, first: LayoutNode, runs: readonly Run[]): LayoutNode {
  if (node === first && 'text' in node) return {...node, text: [...runs, ...node.text]}
  if ('stack' in node) return {...node, stack: node.stack.map((one) => prefixed(one, first, runs))}
  return node
}
