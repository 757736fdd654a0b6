/** Renders mdast's `footnoteReference`: the raised number that leads to a note. */
import type {Element} from 'hast'
import {fill} from '../../../locale/index.ts'
import type {FootnoteReference} from '../../../model/tree/nodes.ts'
import {element} from '../../element.ts'
import {fragmentOf} from '../../fragment.ts'
import {fromLeft} from '../../isolated.ts'
import {labelLanguage} from '../../language.ts'
import type {Web} from '../../web.ts'

/** `<sup><a role="doc-noteref">` (DPUB-ARIA 1.1); in EPUB also `epub:type`, by which readers open the note in place. */
export function footnoteReference(node: FootnoteReference, {surface}: Web): Element {
  if (node.note === undefined || node.number === undefined) return element('sup')
  const reference = element(
    'a',
    {
      href: fragmentOf(node.note),
      id: node.id,
      role: 'doc-noteref',
      'epub:type': surface.edition === 'epub' ? 'noteref' : undefined,
      ariaLabel: fill(surface.labels.labels.note, {number: node.number}),
      ...labelLanguage(surface),
      ...fromLeft(surface)
    },
    String(node.number)
  )
  return element('sup', {className: ['noteref']}, reference)
}
