/** Renders our `note`: a footnote, with its number first and its back links last. */
import type {Element, ElementContent} from 'hast'
import {fill} from '../../locale/index.ts'
import type {Note} from '../../model/tree/nodes.ts'
import {element, lines, textNode, type Content} from '../element.ts'
import {fragmentOf} from '../fragment.ts'
import {labelLanguage} from '../language.ts'
import {remarkElement} from '../remark-element.ts'
import type {Web} from '../web.ts'

/** `<div role="doc-footnote">` (DPUB-ARIA 1.1); in EPUB an `aside`, also with `epub:type`, by which readers open it in place. */
export function note(node: Note, web: Web): Element {
  const number = element('b', {className: ['note-number']}, String(node.number))
  const numbered = withFirst(web.all(node.children), [number, textNode(' ')])
  const whole = withLast(numbered, backLinks(node, web))
  const type = web.surface.edition === 'epub' ? 'footnote' : undefined
  return element(
    remarkElement(web.surface),
    {id: node.id, role: 'doc-footnote', 'epub:type': type},
    lines(whole)
  )
}

/** Ties a way back to the words before it, so that it is never alone on a line. */
const tie = '\u{a0}'

/**
 * One a reference, in order; from the second on with its ordinal, since all have the note's number. The name holds the
 * ordinal that is seen (WCAG 2.2 SC 2.5.3), and in no brackets: what stands in these is no part of a label.
 */
function backLinks({number, references}: Note, {surface}: Web): ElementContent[] {
  return references.map((id, index) => {
    const ordinal: readonly Content[] = index === 0 ? [] : [element('sup', {}, String(index + 1))]
    const label = fill(surface.labels.labels.backToNote, {number})
    const properties = {
      href: fragmentOf(id),
      role: 'doc-backlink',
      ariaLabel: index === 0 ? label : `${label}, ${String(index + 1)}`,
      ...labelLanguage(surface)
    }
    return element('a', properties, `${tie}↑`, ordinal)
  })
}

function withFirst(blocks: readonly ElementContent[], content: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = blocks
  return isParagraph(first)
    ? [{...first, children: [...content, ...first.children]}, ...rest]
    : [element('p', {}, content), ...blocks]
}

function withLast(blocks: readonly ElementContent[], content: readonly ElementContent[]): ElementContent[] {
  const last = blocks.at(-1)
  return isParagraph(last)
    ? [...blocks.slice(0, -1), {...last, children: [...last.children, ...content]}]
    : [...blocks, element('p', {}, content)]
}

function isParagraph(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'p'
}
