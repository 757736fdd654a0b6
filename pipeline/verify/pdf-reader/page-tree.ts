/** Reads the pages of a PDF file (ISO 32000-1 §7.7.3). */
import {fail} from '../unreadable.ts'
import type {Box} from './box.ts'
import type {PdfFile} from './file.ts'
import {expectArray, PdfReference, type PdfDictionary, type PdfValue} from './values.ts'

export interface PdfPage {
  /** From 1. */
  readonly number: number
  readonly object: number
  readonly dictionary: PdfDictionary
  readonly resources: PdfDictionary
  readonly mediaBox: Box
}

const mostPages = 200_000
const deepest = 60

/** The pages, in order; throws `Unreadable` when the tree holds a node twice, as one does that runs in a circle. */
export function readPages(file: PdfFile): readonly PdfPage[] {
  const pages: PdfPage[] = []
  const visited = new Set<number>()
  const visit = (node: PdfValue | undefined, inherited: PdfDictionary, depth: number): void => {
    if (depth > deepest || pages.length > mostPages) fail('the page tree of the PDF does not end')
    const number = node instanceof PdfReference ? node.number : -1
    if (visited.has(number)) fail('the page tree of the PDF holds an object twice')
    if (number !== -1) visited.add(number)
    const dictionary = file.dictionary(node)
    const own = [...dictionary].filter(([key]) => key === 'MediaBox' || key === 'Resources')
    const merged = new Map([...inherited, ...own])
    const kids = dictionary.get('Kids')
    if (kids === undefined) {
      const resources = file.optionalDictionary(merged.get('Resources'))
      const mediaBox = boxOf(file, merged.get('MediaBox'))
      pages.push({number: pages.length + 1, object: number, dictionary, resources, mediaBox})
    } else for (const kid of expectArray(file.resolve(kids))) visit(kid, merged, depth + 1)
  }
  visit(file.dictionary(file.trailer.get('Root')).get('Pages'), new Map(), 0)
  return pages
}

function boxOf(file: PdfFile, value: PdfValue | undefined): Box {
  const sides = expectArray(file.resolve(value)).map((one) => file.number(one))
  const [left = 0, bottom = 0, right = 0, top = 0] = sides
  return {left, bottom, right, top}
}
