/** Gives the room left on the page that a context fills. */
import type DocumentContext from 'pdfmake/js/DocumentContext.js'
import type {Room} from './footnotes.ts'
import type {PageItem} from './laid.ts'

/** Of whatever context is filled when it is asked: one object for all pages. */
export function roomOf(context: () => DocumentContext<PageItem>): Room {
  return {
    get page() {
      const {pages, page} = context()
      const current = pages[page]
      if (current === undefined) throw new Error('expected a page')
      return current
    },
    get availableHeight() {
      return context().availableHeight
    },
    set availableHeight(height) {
      context().availableHeight = height
    }
  }
}
