/** Checks link/has-words: a link has words, or leads to something that can fill them in. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import {finding} from '../../model/finding.ts'
import {isBlank} from '../../model/tree/is-blank.ts'
import type {Link} from '../../model/tree/nodes.ts'
import {placeOf} from '../../model/place.ts'
import {plainText} from '../../model/tree/plain-text.ts'
import {nodesOf} from '../../model/tree/walk.ts'
import {isPlaceholder} from './link-is-not-placeholder.ts'
import {everyNode} from './rule.ts'

/** WCAG 2.2 SC 2.4.4. Whether an empty cross-reference can be filled in is for the library to say, and of `[]()` it is told that it leads nowhere. */
export function linkHasWords(document: Document): readonly Diagnostic[] {
  return everyNode(document, 'link')
    .filter((link) => isBlank(plainText(link.children)) && !isFilledIn(link) && !isPlaceholder(link))
    .map((link) =>
      finding('link/has-words', placeOf(document.path, link), 'this link has no words', {
        hints: [
          nodesOf(link.children, 'image').length > 0
            ? 'say in the alternative text of its image what it leads to'
            : 'write as its words what it leads to'
        ]
      })
    )
}

function isFilledIn({children, target}: Link): boolean {
  return target.kind === 'reference' && children.length === 0
}
