/** Determines the title of a document. */
import type {Document} from '../../model/publication/document.ts'
import {isBlank} from '../../model/tree/is-blank.ts'
import {plainLine} from '../../model/tree/plain-text.ts'
import {readableName} from './readable-name.ts'
import {textOf} from './text-of.ts'

/**
 * From its front matter, else its first heading of level 1, else the heading that opens it, as chapters of a book may
 * begin at level 2; else its name made readable.
 */
export function titleOf({frontMatter, children, name}: Document): string {
  const said = textOf(frontMatter.data['title'])
  if (said !== undefined) return said
  const heading = children.find((child) => child.type === 'heading' && child.depth === 1) ?? children[0]
  const words = heading?.type === 'heading' ? plainLine(heading.children) : ''
  return isBlank(words) ? readableName(name) : words
}
