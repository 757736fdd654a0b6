/** Writes the link annotations of a page: one for each part of a link in a line (ISO 32000-1 §12.5.6.5). */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {PdfTree} from 'pdfmake/js/PDFDocument.js'
import type {LinkArea} from '../pages/drawn-body.ts'
import type {TextLine} from '../pages/laid.ts'
import type {PdfLink} from '../lines/runs.ts'
import {pdfText, round} from '../file/pdf-values.ts'
import {referenceOf, StructureElement} from './structure.ts'
import type {PlacedWord} from '../lines/word.ts'

interface LinkPart {
  readonly link: PdfLink
  readonly element: StructureElement
  readonly left: number
  right: number
}

/** The areas of the links of a line on a page. */
export function linksOf(line: TextLine, pageHeight: number): readonly LinkArea[] {
  const bottom = pageHeight - line.y - line.height
  return partsOf(line).map(({link, element, left, right}) => ({
    link,
    element,
    corners: [left, bottom, right, bottom + line.height].map(round)
  }))
}

/** Adds the annotation of a link that has been drawn on the current page. */
export function addLink({link, element, corners}: LinkArea, document: PDFDocument, parents: PdfTree): void {
  const {page} = document
  const key = document.createStructParentTreeNextKey()
  const annotation = document.ref({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [...corners],
    Border: [0, 0, 0],
    F: 4,
    StructParent: key,
    Contents: pdfText(element.attributes.contents ?? ''),
    ...(link.kind === 'destination' ? {Dest: pdfText(link.name)} : {A: {S: 'URI', URI: pdfText(link.url)}})
  })
  annotation.end()
  page.annotations.push(annotation)
  parents.add(key, referenceOf(element, document))
  element.add({kind: 'annotation', annotation, page: page.dictionary})
}

/** Words of one link that stand beside each other are one part, from left to right, whichever way they are read. */
function partsOf(line: TextLine): readonly LinkPart[] {
  const parts: LinkPart[] = []
  let last: LinkPart | undefined
  if (line.words.every(({word}) => word.run.link === undefined)) return parts
  for (const placed of [...line.words].sort((one, other) => one.x - other.x)) {
    const {link, tag} = placed.word.run
    if (link === undefined) {
      last = undefined
      continue
    }
    const element = tag instanceof StructureElement ? tag.within('Link') : undefined
    if (element === undefined) throw new Error(`expected a Link element around ${placed.word.text}`)
    const [left, right] = edges(line, placed)
    if (last?.element === element) {
      last.right = Math.max(last.right, right)
      continue
    }
    last = {link, element, left, right}
    parts.push(last)
  }
  return parts
}

function edges(line: TextLine, {word, x}: PlacedWord): readonly [number, number] {
  return [line.x + x, line.x + x + word.width - word.trailingCut]
}
