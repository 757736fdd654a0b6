/** Renders mdast's `listItem`: an item, one with its author's label, or a task with its state in words. */
import type {Element} from 'hast'
import type {Block, ListItem} from '../../model/tree/nodes.ts'
import {element, lines, type Content} from '../element.ts'
import {labelLanguage} from '../language.ts'
import type {Web} from '../web.ts'
import {paragraphContent} from './paragraph.ts'

/** `<li>`; in a close list (`spread` false) its first paragraph has an element of its own when it is an equation, else the item has its id. */
export function listItem(node: ListItem, web: Web, spread = true): Element {
  const className = node.checked === undefined ? undefined : ['task']
  const mark = node.label === undefined ? taskState(node, web) : labelled(node.label)
  const [first, ...rest] = node.children
  if (first?.type !== 'paragraph') return element('li', {className}, mark, blocks(node.children, web))
  if (spread || first.lang !== undefined || first.label !== undefined) {
    const [head, ...others] = blocks(node.children, web)
    if (head?.type !== 'element') throw new Error('a paragraph became no element')
    return element(
      'li',
      {className},
      {...head, children: element('p', {}, mark, head.children).children},
      others
    )
  }
  const after = rest.length === 0 ? [] : ['\n', blocks(rest, web)]
  return element('li', {id: first.id, className}, mark, paragraphContent(first, web), after)
}

function blocks(nodes: readonly Block[], web: Web) {
  return lines(web.all(nodes))
}

/** In words, since no style sheet counts so; they are set apart from a script of the other direction. */
function labelled(label: string): readonly Content[] {
  return [element('span', {className: ['item-label']}, label), ' ']
}

/** A box with a name, not a form's: there is nothing to change (WCAG 2.2 SC 4.1.2). */
function taskState({checked}: ListItem, {surface}: Web): readonly Content[] {
  if (checked === undefined) return []
  const {taskDone, taskOpen} = surface.labels.labels
  const properties = {
    className: ['box'],
    role: 'img',
    ariaLabel: checked ? taskDone : taskOpen,
    ...labelLanguage(surface)
  }
  return [element('span', properties, checked ? '☑' : '☐'), ' ']
}
