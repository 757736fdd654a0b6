/** Renders our `ruby` as HTML's. */
import type {Element} from 'hast'
import type {Ruby} from '../../../model/tree/nodes.ts'
import {element} from '../../element.ts'
import type {Web} from '../../web.ts'

/** `<ruby>` with the words, and their reading in `<rt>`. */
export function ruby({children, reading}: Ruby, web: Web): Element {
  return element('ruby', {}, [...web.all(children), element('rt', {}, reading)])
}
