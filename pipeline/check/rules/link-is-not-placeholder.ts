/** Checks link/is-not-placeholder: a link leads somewhere. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import {finding} from '../../model/finding.ts'
import {placeOf} from '../../model/place.ts'
import {everyNode} from './rule.ts'

/** An address that may not be used is a placeholder too, but was reported as such. */
export function linkIsNotPlaceholder(document: Document): readonly Diagnostic[] {
  return everyNode(document, 'link')
    .filter((link) => link.target.kind === 'placeholder' && ['', '#'].includes(link.url.trim()))
    .map((link) =>
      finding('link/is-not-placeholder', placeOf(document.path, link), 'this link leads nowhere yet', {
        hints: ['write its address between the round brackets']
      })
    )
}
