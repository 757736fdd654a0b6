/** Gives each node of the model to the handler that makes its web tree. */
import type {ElementContent} from 'hast'
import type {DocumentNode, Inline} from '../../model/tree/nodes.ts'
import type {Surface} from '../surface.ts'
import type {Web} from '../web.ts'
import {blockquote} from './blockquote.ts'
import {lineBreak} from './inline/break.ts'
import {callout} from './callout.ts'
import {code} from './code.ts'
import {definitionDescription} from './definition-description.ts'
import {definitionList} from './definition-list.ts'
import {definitionTerm} from './definition-term.ts'
import {deletion} from './inline/delete.ts'
import {details} from './details.ts'
import {emphasis} from './inline/emphasis.ts'
import {figure} from './figure.ts'
import {formula} from './inline/formula.ts'
import {footnoteReference} from './inline/footnote-reference.ts'
import {heading} from './heading.ts'
import {image} from './inline/image.ts'
import {inlineCode} from './inline/inline-code.ts'
import {link} from './inline/link.ts'
import {listItem} from './list-item.ts'
import {list} from './list.ts'
import {noteGroup} from './note-group.ts'
import {note} from './note.ts'
import {paragraph} from './paragraph.ts'
import {phrase} from './inline/phrase.ts'
import {plainContainer} from './plain-container.ts'
import {record} from './record.ts'
import {ruby} from './inline/ruby.ts'
import {section} from './section.ts'
import {span} from './inline/span.ts'
import {strong} from './inline/strong.ts'
import {tableCell} from './table-cell.ts'
import {tableRow} from './table-row.ts'
import {table} from './table.ts'
import {text} from './inline/text.ts'
import {thematicBreak} from './thematic-break.ts'

/** What handlers of one surface are given: it makes the web trees of what their nodes hold. */
export function webOn(surface: Surface): Web {
  const web: Web = {
    surface,
    all(nodes) {
      const made: ElementContent[] = []
      for (const node of nodes) {
        const one = nodeToHast(node, web)
        if (Array.isArray(one)) made.push(...one)
        else if (one !== undefined) made.push(one)
      }
      return made
    }
  }
  return web
}

/** A node type without a case does not compile. */
function nodeToHast(node: DocumentNode, web: Web): ElementContent | ElementContent[] | undefined {
  switch (node.type) {
    case 'blockquote':
      return blockquote(node, web)
    case 'callout':
      return callout(node, web)
    case 'code':
      return code(node, web)
    case 'definitionDescription':
      return definitionDescription(node, web)
    case 'definitionList':
      return definitionList(node, web)
    case 'definitionTerm':
      return definitionTerm(node, web)
    case 'details':
      return details(node, web)
    case 'division':
      return plainContainer(node, web)
    case 'figure':
      return figure(node, web)
    case 'heading':
      return heading(node, web)
    case 'list':
      return list(node, web)
    case 'listItem':
      return listItem(node, web)
    case 'note':
      return note(node, web)
    case 'noteGroup':
      return noteGroup(node, web)
    case 'paragraph':
      return paragraph(node, web)
    case 'record':
      return record(node, web)
    case 'section':
      return section(node, web)
    case 'table':
      return table(node, web)
    case 'tableCell':
      return tableCell(node, web)
    case 'tableRow':
      return tableRow(node, web)
    case 'thematicBreak':
      return thematicBreak(node)
    default:
      return inlineToHast(node, web)
  }
}

function inlineToHast(node: Inline, web: Web): ElementContent | ElementContent[] | undefined {
  switch (node.type) {
    case 'break':
      return lineBreak()
    case 'delete':
      return deletion(node, web)
    case 'emphasis':
      return emphasis(node, web)
    case 'footnoteReference':
      return footnoteReference(node, web)
    case 'formula':
      return formula(node)
    case 'image':
      return image(node, web)
    case 'inlineCode':
      return inlineCode(node, web)
    case 'link':
      return link(node, web)
    case 'phrase':
      return phrase(node, web)
    case 'ruby':
      return ruby(node, web)
    case 'span':
      return span(node, web)
    case 'strong':
      return strong(node, web)
    case 'text':
      return text(node)
    default:
      return nothingOf(node)
  }
}

/** What the model does not have is not shown. */
function nothingOf(_: never): undefined {
  return undefined
}
