/** Converts an HTML element that stands among blocks. */
import type {Block, Heading} from '../../model/tree/nodes.ts'
import {linesOf} from '../markdown/limits/lines-of.ts'
import {paragraphOf} from '../markdown/paragraph.ts'
import type {Reading} from '../markdown/reading.ts'
import {isBlockNode, type Element} from '../markdown/source-tree.ts'
import {calloutOfComponent, isComponent} from './component.ts'
import {calloutFrom, linesOfComponent} from './component-words.ts'
import {elementBase, type ElementBase} from './element-attributes.ts'
import {definitionListOf, detailsOf, listOf} from './element-lists.ts'
import {figureOf} from './element-figure.ts'
import {preOf} from './element-pre.ts'
import {tableOf} from './element-table.ts'
import {shownTable} from './site-table.ts'
import {inlineKindOf} from './inline-elements.ts'
import {standInFor} from './element-stand-in.ts'
import {isUnread} from './judge-element.ts'

/** An element that only holds others together becomes a division when it has an id or a language, else its content. */
export function elementToBlocks(element: Element, reading: Reading): readonly Block[] {
  if (isUnread(element.name)) return paragraphOf(standInFor(element, reading), {id: ''}, element.position)
  const base = elementBase(element, reading)
  const {name, position} = element
  const kind = calloutOfComponent(element)
  if (kind !== undefined) return [calloutFrom(kind, element, {base, reading})]
  switch (name) {
    case 'p':
      if (element.holdsBlocks) return divided(element, base, reading)
      return paragraphOf(reading.inlines(element.children), base, position)
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const children = linesOf(element.children, reading).inlines
      return [{type: 'heading', ...base, depth: depths[name], children, position}]
    }
    case 'hr':
      // It has no words that could be in a language.
      return [{type: 'thematicBreak', id: base.id, position}]
    case 'blockquote':
      return [{type: 'blockquote', ...base, children: reading.blocks(element.children), position}]
    case 'ul':
    case 'ol':
      return listOf(element, base, reading)
    case 'dl':
      return definitionListOf(element, base, reading)
    case 'details':
      return [detailsOf(element, base, reading)]
    case 'figure':
      return figureOf(element, base, reading)
    case 'pre':
      return preOf(element, base, reading)
    case 'table': {
      const shown = shownTable(element, reading)
      return shown.name === 'table' ? tableOf(shown, base, reading) : listOf(shown, base, reading)
    }
    default:
      reportMisplaced(element, reading)
      return isComponent(element)
        ? [...linesOfComponent(element, reading), ...divided(element, base, reading)]
        : divided(element, base, reading)
  }
}

const depths: {readonly [name in 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6']: Heading['depth']} = {
  h1: 1,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 5,
  h6: 6
}

function divided(element: Element, base: ElementBase, reading: Reading): readonly Block[] {
  const children = reading.blocks(element.children)
  if (base.id === '' && base.lang === undefined) return children
  return [{type: 'division', ...base, children, position: element.position}]
}

/** Elements that have a meaning only in others. */
const parts: ReadonlyMap<string, string> = new Map([
  ['li', 'a list'],
  ['dt', 'a `<dl>`'],
  ['dd', 'a `<dl>`'],
  ['figcaption', 'a `<figure>`'],
  ['summary', '`<details>`'],
  ['caption', 'a table'],
  ['thead', 'a table'],
  ['tbody', 'a table'],
  ['tfoot', 'a table'],
  ['tr', 'a table'],
  ['td', 'a table'],
  ['th', 'a table']
])

function reportMisplaced(element: Element, reading: Reading): void {
  const {name, written, position} = element
  const owner = parts.get(name)
  if (owner !== undefined) {
    reading.report('html/is-well-nested', position, `\`<${written}>\` stands outside ${owner}`)
    return
  }
  const isMark = inlineKindOf(name) !== undefined && name !== 'span' && name !== 'bdi'
  if (isMark && element.children.some(isBlockNode)) {
    reading.report(
      'html/has-counterpart',
      position,
      `\`<${written}>\` around whole blocks has no counterpart`,
      {
        hints: ['put it inside each paragraph']
      }
    )
  }
}
