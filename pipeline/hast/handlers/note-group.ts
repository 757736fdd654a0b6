/** Renders our `noteGroup`: the notes of the block before it, beside it or below it. */
import type {Element} from 'hast'
import type {NoteGroup} from '../../model/tree/nodes.ts'
import {element, lines} from '../element.ts'
import type {Web} from '../web.ts'

/** `<div class="notes">`: one box for all of a block's notes, so that they stand in one place of the margin. */
export function noteGroup(node: NoteGroup, web: Web): Element {
  return element('div', {className: ['notes']}, lines(web.all(node.children)))
}
