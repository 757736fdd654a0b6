/** Writes the link annotations of a page: one for each part of a link in a line (ISO 32000-1 §12.5.6.5). */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {PdfTree} from 'pdfmake/js/PDFDocument.js'
import {referenceOf} from './marked-content.ts'
import type {TextLine} from '../pages/laid.ts'
import type {PdfLink} from '../lines/runs.ts'
import {pdfText, round} from '../file/pdf-values.ts'
import {StructureElement} from './structure.ts'
import type {PlacedWord} from '../lines/word.ts'

interface LinkPart {
  readonly link: PdfLink
  readonly element: StructureElement
  readonly left: number
  right: number
}

/** Adds the annotations of a line that has been drawn on the current page. */
export function addLinks(line: TextLine, document: PDFDocument, parents: PdfTree): void {
  for (const {link, element, left, right} of partsOf(line)) {
    const {page} = document
    const key = document.createStructParentTreeNextKey()
    const bottom = page.height - line.y - line.height
    const annotation = document.ref({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [left, bottom, right, bottom + line.height].map(round),
      Border: [0, 0, 0],
      F: 4,
      StructParent: key,
      Contents: pdfText(element.attributes.contents ?? ''),
      ...(link.kind === 'destination' ? {Dest: pdfText(link.name)} : {A: {S: 'URI', URI: pdfText(link.url)}})
    })
    annotation.end()
    page.annotations.push(annotation)
    parents.add(key, referenceOf(element, document))
    element.children.push({kind: 'annotation', annotation, page: page.dictionary})
  }
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
