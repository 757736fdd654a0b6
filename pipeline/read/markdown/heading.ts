/** Reads a heading. */
import type {Heading as MarkdownHeading} from 'mdast'
import type {Heading} from '../../model/tree/nodes.ts'
import {nestHtml} from '../html/nest-html.ts'
import {judgeAttributes, nameAttributes, takeAttributes} from './directives/attributes.ts'
import {reportUnderlinedText} from './dialects/misread-blocks.ts'
import {reportOtherDialects} from './dialects/other-dialects.ts'
import {linesOf} from './limits/lines-of.ts'
import {positionOf} from './place-all.ts'
import type {Reading} from './reading.ts'
import type {SourceNode} from './source-tree.ts'

/** With its id, if braces at its end or below it give one; given the sibling before it, if any. */
export function makeHeading(
  node: MarkdownHeading,
  before: SourceNode | undefined,
  reading: Reading
): Heading {
  const {children, attributes} = takeAttributes(node.children, reading, true)
  reportOtherDialects({children}, reading)
  reportUnderlinedText(node, before, reading)
  const name = reading.idAt(positionOf(node).end.line)
  const below = name === undefined ? [] : nameAttributes(name, reading)
  const {id, lang} = judgeAttributes([...attributes, ...below], [], reading)
  const {inlines} = linesOf(nestHtml(children, reading), reading)
  return {
    type: 'heading',
    id,
    ...(lang === undefined ? {} : {lang}),
    depth: node.depth,
    children: inlines,
    position: positionOf(node)
  }
}
