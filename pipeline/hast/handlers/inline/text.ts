/** Renders mdast's `text`: its words, with dates and ranges of numbers kept in one line. */
import type {ElementContent} from 'hast'
import type {Text as TextNode} from '../../../model/tree/nodes.ts'
import {element, textNode} from '../../element.ts'
import type {Web} from '../../web.ts'

/** `2017-12-01` and `120–125`, alone: in a longer name of numbers a line may end. Browsers end one behind such a hyphen, where UAX #14 (LB25) has none. */
const whole =
  /(?<![\p{L}\p{M}\p{N}_./:–-])(?:\d{4}-\d{2}-\d{2}|\d{1,4}[-–]\d{1,4})(?![\p{L}\p{M}\p{N}_/–-]|[.:]\d)/gu

/** Words as they are; what means something to HTML is escaped when the tree is written. */
export function text({value}: TextNode, {surface}: Web): ElementContent[] {
  if (!surface.isStyled || !/\d[-–]\d/.test(value)) return [textNode(value)]
  const content: ElementContent[] = []
  let at = 0
  for (const {0: written, index} of value.matchAll(whole)) {
    if (index > at) content.push(textNode(value.slice(at, index)))
    content.push(element('span', {className: ['whole']}, written))
    at = index + written.length
  }
  return at < value.length ? [...content, textNode(value.slice(at))] : content
}
