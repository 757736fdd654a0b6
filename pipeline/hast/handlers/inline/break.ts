/** Renders mdast's `break` as `br`. */
import type {ElementContent} from 'hast'
import {element, textNode} from '../../element.ts'

/** `<br>`, and a line ending for the file's reader. */
export function lineBreak(): ElementContent[] {
  return [element('br'), textNode('\n')]
}
