/** The title of a document. */
import type {Document} from '../../model/document.ts'
import {isBlank} from '../../model/is-blank.ts'
import {plainLine} from '../../model/plain-text.ts'
import {readableName} from './readable-name.ts'

/**
 * From its front matter, else its first heading of level 1, else the heading that opens it, as chapters of a book may
 * begin at level 2; else its name made readable.
 */
export function titleOf({frontMatter, children, name}: Document): string {
  const title = frontMatter.data['title']
  if (typeof title === 'string' && title.trim() !== '') return title.trim()
  const heading = children.find((child) => child.type === 'heading' && child.depth === 1) ?? children[0]
  const words = heading?.type === 'heading' ? plainLine(heading.children) : ''
  return isBlank(words) ? readableName(name) : words
}
