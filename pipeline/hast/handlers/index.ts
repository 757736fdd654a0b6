/** Maps every node type of the model to the handler that makes its web tree. */
import type {DocumentNode} from '../../model/tree/nodes.ts'
import type {Surface} from '../surface.ts'
import {handlersOn, type RemarkHandler} from '../web.ts'
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

/** remark-rehype's handlers for a surface; a node type without one does not compile. */
export function handlersFor(surface: Surface): {readonly [type in DocumentNode['type']]: RemarkHandler} {
  const on = handlersOn(surface)
  return {
    blockquote: on(blockquote),
    break: on(lineBreak),
    callout: on(callout),
    code: on(code),
    definitionDescription: on(definitionDescription),
    definitionList: on(definitionList),
    definitionTerm: on(definitionTerm),
    delete: on(deletion),
    details: on(details),
    division: on(plainContainer),
    emphasis: on(emphasis),
    figure: on(figure),
    footnoteReference: on(footnoteReference),
    formula: on(formula),
    heading: on(heading),
    image: on(image),
    inlineCode: on(inlineCode),
    link: on(link),
    list: on(list),
    listItem: on(listItem),
    note: on(note),
    noteGroup: on(noteGroup),
    paragraph: on(paragraph),
    phrase: on(phrase),
    record: on(record),
    ruby: on(ruby),
    section: on(section),
    span: on(span),
    strong: on(strong),
    table: on(table),
    tableCell: on(tableCell),
    tableRow: on(tableRow),
    text: on(text),
    thematicBreak: on(thematicBreak)
  }
}
