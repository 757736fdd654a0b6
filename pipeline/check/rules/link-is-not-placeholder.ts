/** Checks link/is-not-placeholder: a link leads somewhere. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import {finding} from '../../model/finding.ts'
import {isBlank} from '../../model/tree/is-blank.ts'
import type {Link} from '../../model/tree/nodes.ts'
import {placeOf} from '../../model/place.ts'
import {plainText} from '../../model/tree/plain-text.ts'
import {everyNode} from './rule.ts'

/** An address that may not be used is a placeholder too, but was reported as such. */
export function linkIsNotPlaceholder(document: Document): readonly Diagnostic[] {
  return everyNode(document, 'link')
    .filter(isPlaceholder)
    .map((link) => {
      const hint = isBlank(plainText(link.children))
        ? 'write what it leads to in the square brackets, and its address between the round ones'
        : 'write its address between the round brackets'
      const place = placeOf(document.path, link)
      return finding('link/is-not-placeholder', place, 'this link leads nowhere yet', {hints: [hint]})
    })
}

/** Whether its author has yet to say where it leads. */
export function isPlaceholder({target, url}: Link): boolean {
  return target.kind === 'placeholder' && ['', '#'].includes(url.trim())
}
