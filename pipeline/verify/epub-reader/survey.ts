/** Finds the blocks in chapters of a book, and compares the marks of pages in them with the pages of the PDF. */
import type {Unexpected} from '../units/unit.ts'
import {inLine, type Markup} from '../web-reader/markup.ts'

/** In order, blocks by their keys, and marks where pages of the PDF begin: `OEBPS/text/scope.xhtml#page-4 4`. */
export type ChapterSteps = readonly (string | {readonly mark: string; readonly page: number})[]

/** In one walk; `section` holds the chapter of a document in a file. */
export function stepsIn(section: Markup, file: string, document: string): ChapterSteps {
  const steps: ChapterSteps[number][] = []
  // The id of the document's title, which is no block: no page begins at it.
  const title = section.attributes.get('aria-labelledby')
  // A chapter or an item that began, before whose words a mark may still stand.
  let begun: string | undefined = document
  const settle = (): void => {
    if (begun !== undefined) steps.push(begun)
    begun = undefined
  }
  const inside = ({children}: Markup, isNote: boolean): void => {
    for (const child of children)
      if (typeof child !== 'string') look(child, isNote)
      else if (child.trim() !== '') settle()
  }
  const look = (node: Markup, isInNote: boolean): void => {
    const {name, attributes} = node
    const [id, role] = [attributes.get('id'), attributes.get('role')]
    if (role === 'doc-pagebreak' && node.children.length === 0) {
      const page = attributes.get('aria-label') ?? ''
      steps.push({mark: `${file}#${id ?? ''} ${page}`, page: Number(page)})
      return
    }
    if (name === 'math' || name === 'img') return settle()
    // Notes stand elsewhere in a PDF, and begin no page; nor does what is a place in a line.
    const isNote = isInNote || role === 'doc-footnote'
    if (id !== undefined && id !== title && !isNote && !inLine.has(name)) {
      settle()
      begun = `${document}/${id}`
      // Nothing stands between items, so that the mark of one that is a block itself stands in it.
      if (name !== 'li') settle()
    }
    inside(node, isNote)
  }
  inside(section, false)
  settle()
  return steps
}

/** `pages` are by key where blocks stand in the PDF, `page 4`; undefined where that is not known. */
export function unexpectedMarks(
  steps: ChapterSteps,
  pages: ReadonlyMap<string, string> | undefined
): readonly Unexpected[] {
  const unexpected: Unexpected[] = []
  // The page that the marks so far say, and the furthest that a block was found on.
  let [marked, reached] = [0, 0]
  for (const step of steps) {
    if (typeof step !== 'string') marked = step.page
    else if (pages !== undefined) {
      reached = Math.max(reached, Number(pages.get(step)?.slice('page '.length) ?? 0))
      // Of the block that began, the page is the one that was marked last.
      if (marked !== reached)
        unexpected.push({what: 'mark of another page', at: step, text: `page ${String(marked)}`})
      marked = reached
    }
  }
  return unexpected
}
