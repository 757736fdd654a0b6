/** Reads the footnotes of a document, in the order in which they are defined. */
import type {FootnoteDefinition} from 'mdast'
import type {NoteDefinition} from '../../model/publication/document.ts'
import {nestHtml} from '../html/nest-html.ts'
import {headingSlug} from '../identifiers/heading-slug.ts'
import {positionOf} from './place-all.ts'
import type {Reading} from './reading.ts'

/** Of several with one identifier the first; the others are reported as `identifier/is-unique`. */
export function readNotes(
  definitions: readonly FootnoteDefinition[],
  reading: Reading
): readonly NoteDefinition[] {
  const first = new Map<string, FootnoteDefinition>()
  for (const node of definitions) {
    const earlier = first.get(node.identifier)
    if (earlier === undefined) first.set(node.identifier, node)
    else {
      const {start, end} = positionOf(earlier)
      const related = [{message: 'it is defined here first', place: {path: reading.path, start, end}}]
      const message = `the footnote \`[^${node.label ?? node.identifier}]\` is defined twice`
      reading.report('identifier/is-unique', positionOf(node), message, {related})
    }
  }
  return [...first.values()].map((node) => ({
    identifier: node.identifier,
    id: `fn-${headingSlug(node.identifier)}`,
    children: reading.blocks(nestHtml(node.children, reading)),
    position: positionOf(node)
  }))
}
