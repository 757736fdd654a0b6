/** Checks image/has-alternative-text: an image has alternative text or is marked as decorative. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import {finding} from '../../model/finding.ts'
import {placeOf} from '../../model/place.ts'
import {everyNode} from './rule.ts'

/** WCAG 2.2 SC 1.1.1. */
export function imageHasAlternativeText(document: Document): readonly Diagnostic[] {
  return everyNode(document, 'image')
    .filter((image) => image.alt === '' && !image.decorative)
    .map((image) =>
      finding(
        'image/has-alternative-text',
        placeOf(document.path, image),
        'this image has no alternative text',
        {
          hints: [
            `say what it shows: \`![what it shows](${image.url})\``,
            'or mark it as decorative: `:::figure{decorative}` around it'
          ]
        }
      )
    )
}
