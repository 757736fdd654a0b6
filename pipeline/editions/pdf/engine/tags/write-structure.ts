/** Writes the structure tree: elements, roles and the tree of their ids (ISO 32000-1 §14.7). */
import type PDFDocument from 'pdfmake/js/PDFDocument.js'
import type {PdfDictionary, PdfReference, PdfValue} from 'pdfmake/js/PDFDocument.js'
import {nameTree} from './name-tree.ts'
import {pdfText} from '../file/pdf-values.ts'
import {roles} from '../../../../model/vocabulary/structure-types.ts'
import {referenceOf, StructureElement, type StructureAttributes, type StructureContent} from './structure.ts'

/** Ends every element's object; elements in which nothing was drawn are left out, but for those that words belong in. */
export function writeStructure(root: StructureElement, document: PDFDocument): void {
  const treeRoot = document.getStructTreeRoot()
  const ids: [string, PdfReference][] = []
  const used = new Set<string>()
  treeRoot.data['K'] = [write(root, treeRoot)]
  treeRoot.data['RoleMap'] = Object.fromEntries([...roles].filter(([type]) => used.has(type)))
  if (ids.length > 0) treeRoot.data['IDTree'] = nameTree(ids, document)

  function write(element: StructureElement, parent: PdfReference): PdfReference {
    const reference = referenceOf(element, document)
    used.add(element.type)
    if (element.attributes.id !== undefined) ids.push([element.attributes.id, reference])
    // a book has tens of thousands: what may be left out is (§14.7.2: the type, and the array of one child)
    const data: PdfDictionary = {S: element.type, P: parent}
    if (!saysNothing(element.attributes)) Object.assign(data, properties(element.attributes))
    const attributes = attributeObjects(element)
    if (attributes.length > 0) data['A'] = attributes
    const page = element.children.find(isContent)?.page
    if (page !== undefined) data['Pg'] = page
    const children = element.children.filter(isKept).map((child) => {
      return child instanceof StructureElement ? write(child, reference) : contentValue(child, page)
    })
    const [only] = children
    if (only !== undefined) data['K'] = children.length === 1 ? only : children
    reference.data = data
    reference.end()
    return reference
  }
}

function isContent(child: StructureElement | StructureContent): child is StructureContent {
  return !(child instanceof StructureElement)
}

/** What holds words stays where its author put none, or none that can be seen. */
const keptEmpty: ReadonlySet<string> = new Set(
  'P H1 H2 H3 H4 H5 H6 TD TH LBody Lbl Caption CalloutTitle Summary RecordTitle'.split(' ')
)

function isKept(child: StructureElement | StructureContent): boolean {
  if (!(child instanceof StructureElement)) return true
  return keptEmpty.has(child.type) || child.children.some(isKept)
}

function contentValue(content: StructureContent, page: PdfReference | undefined): PdfValue {
  if (content.kind === 'annotation') return {Type: 'OBJR', Obj: content.annotation, Pg: content.page}
  return content.page === page ? content.id : {Type: 'MCR', Pg: content.page, MCID: content.id}
}

function properties(attributes: StructureAttributes): PdfDictionary {
  const properties: PdfDictionary = {}
  for (const [key, name] of texts) {
    const text = attributes[name]
    if (text !== undefined) properties[key] = pdfText(text)
  }
  return properties
}

const none: readonly PdfValue[] = []

/** As most elements of a book. */
function saysNothing(attributes: StructureAttributes): boolean {
  return Object.keys(attributes).length === 0
}

const texts = [
  ['ID', 'id'],
  ['Lang', 'language'],
  ['T', 'title'],
  ['Alt', 'alternative'],
  ['ActualText', 'actualText'],
  ['E', 'expansion']
] as const

/** Attribute objects of the standard owners (ISO 32000-1 §14.8.5). */
function attributeObjects({type, attributes, box}: StructureElement): readonly PdfValue[] {
  if (box === undefined && saysNothing(attributes)) return none
  const {scope, columnSpan = 1, rowSpan = 1, align, numbering, summary} = attributes
  const table = {
    ...(scope === undefined ? {} : {Scope: scope}),
    ...(columnSpan > 1 ? {ColSpan: columnSpan} : {}),
    ...(rowSpan > 1 ? {RowSpan: rowSpan} : {}),
    ...(summary === undefined ? {} : {Summary: pdfText(summary)})
  }
  const layout = {
    ...(align === undefined ? {} : {TextAlign: align}),
    ...(box === undefined ? {} : {...(type === 'Formula' ? {} : {Placement: 'Block'}), BBox: [...box]})
  }
  return [
    ...(Object.keys(table).length > 0 ? [{O: 'Table', ...table}] : []),
    ...(numbering === undefined ? [] : [{O: 'List', ListNumbering: numbering}]),
    ...(Object.keys(layout).length > 0 ? [{O: 'Layout', ...layout}] : [])
  ]
}
