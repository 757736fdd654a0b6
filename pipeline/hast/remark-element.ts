/** Tells which element holds what stands beside the text. */
import type {Surface} from './surface.ts'

/**
 * For notes and callouts, whose role says what they are. The reader modes of browsers, and programs that take the text out of
 * a page, leave out every `aside` as an advertisement or the like (Readability 0.6, `_prepArticle`). In a book it is what
 * reading systems open in place.
 */
export function remarkElement({edition}: Surface): 'aside' | 'div' {
  return edition === 'epub' ? 'aside' : 'div'
}
