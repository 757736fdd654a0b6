/** Converts an mdast node into blocks. */
import type {Code as MarkdownCode} from 'mdast'
import type {Block} from '../../model/tree/nodes.ts'
import {makeDisplay} from '../tex/make-display.ts'
import {makeLists} from './dialects/indented-blocks.ts'
import {reportIndentedText, reportLostSign, reportStarredNote} from './dialects/misread-blocks.ts'
import {reportOtherLines} from './dialects/other-lines.ts'
import {makeBlockquote} from './blockquote.ts'
import {codeLanguage} from './dialects/code-language.ts'
import {codeTitle} from './dialects/code-title.ts'
import {makeStyledCallout} from './dialects/kramdown/styled-callout.ts'
import {isMathBlock, makeMathBlock} from './dialects/myst/math-block.ts'
import {shownLines} from './dialects/shown-lines.ts'
import {shownShortcodes} from './dialects/shown-shortcodes.ts'
import {reportOpenCode} from './report-open-code.ts'
import {reportSecondAddress} from './report-second-address.ts'
import {makeDirective} from './directives/directive.ts'
import {insideDirective} from './directives/near-directive.ts'
import {makeHeading} from './heading.ts'
import {makeParagraph} from './paragraph.ts'
import {positionOf} from './place-all.ts'
import type {Reading} from './reading.ts'
import type {MarkdownNode, SourceNode} from './source-tree.ts'
import {makeTable} from './table.ts'

/** Given the sibling before it, if any. Definitions have been gathered before and give nothing here. */
export function toBlocks(
  node: MarkdownNode,
  before: SourceNode | undefined,
  reading: Reading
): readonly Block[] {
  const callout = reading.calloutOf(node)
  if (callout !== undefined) return [makeStyledCallout(node, callout, reading)]
  switch (node.type) {
    case 'paragraph':
      return makeParagraph(node, reading)
    case 'heading':
      return [makeHeading(node, before, reading)]
    case 'thematicBreak':
      reportOtherLines(node, reading)
      return [{type: 'thematicBreak', id: '', position: positionOf(node)}]
    case 'blockquote':
      reportLostSign(node, before, reading)
      return [makeBlockquote(node, reading)]
    case 'list':
      reportLostSign(node, before, reading)
      reportStarredNote(node, before, reading)
      return makeLists(node, reading)
    case 'table':
      return [makeTable(node, reading, node.data?.isHeadless === true ? 0 : 1)]
    case 'code':
      return isMathBlock(node, reading) ? makeMathBlock(node, reading) : makeCode(node, reading)
    case 'math':
      return [makeDisplay(node, reading)]
    case 'blockDirective':
      return insideDirective(node, reading, () => makeDirective(node, reading))
    case 'definition':
      reportSecondAddress(node, reading)
      return []
    case 'footnoteDefinition':
    case 'yaml':
      return []
    default:
      throw new Error(`expected a block, found ${node.type}`)
  }
}

function makeCode(node: MarkdownCode, reading: Reading): readonly Block[] {
  const language = codeLanguage(node, reading)
  reportOpenCode(node, reading)
  reportIndentedText(node, reading)
  const title = codeTitle(node, reading)
  return [
    ...(title === undefined ? [] : [title]),
    {
      type: 'code',
      id: '',
      ...(language === undefined ? {} : {language}),
      value: shownShortcodes(shownLines(node, language, reading), reading),
      position: positionOf(node)
    }
  ]
}
