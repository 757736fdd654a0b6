/** Checks image/has-alternative-text: an image has alternative text that is not its file's name, or is marked as decorative. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {placeOf} from '../../model/place.ts'
import type {Image} from '../../model/tree/nodes.ts'

/**
 * What is found of an image in the file at `path` that readers are shown; undefined when nothing is (WCAG 2.2 SC 1.1.1; a file's
 * name is no alternative to its image: failure F30). Of `![]()` it is told that it has no address.
 */
export function imageHasAlternativeText(image: Image, path: string): Diagnostic | undefined {
  const {alt, url, decorative} = image
  if (decorative || isUnfilled(image)) return undefined
  if (alt !== '' && !isFileName(image) && !saysNothing(image)) return undefined
  const message =
    alt === ''
      ? 'this image has no alternative text'
      : `\`${alt}\` ${saysNothing(image) ? '' : 'is the name of a file, and '}says nothing of what the image shows`
  return finding('image/has-alternative-text', placeOf(path, image), message, {
    hints: [
      `say what it shows: \`![what it shows](${url})\``,
      'or mark it as decorative: `:::figure{decorative}` around it'
    ]
  })
}

/** WCAG 2.2, failure F30: words that stand in for an alternative and are none. */
function saysNothing({alt}: Image): boolean {
  return /^(?:image|images|img|picture|photo|alt|alt[ -]text|image description|untitled)$/i.test(alt.trim())
}

/** Neither words nor an address. */
function isUnfilled({alt, url}: Image): boolean {
  return alt === '' && url.trim() === ''
}

function isFileName({alt, url}: Image): boolean {
  const words = alt.trim()
  return /^[\w.-]+\.(?:png|jpe?g|gif|webp|svg)$/i.test(words) || words === url.split('/').at(-1)
}
