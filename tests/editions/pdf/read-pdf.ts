/** A PDF as readable text: its tree of tags with the words in them, its outline and destinations. */
import {
  readTaggedPdf,
  type BesideParts,
  type OutlineItem,
  type TaggedPdf
} from '../../../pipeline/verify/pdf-reader/structure.ts'
import type {MarkedContent} from '../../../pipeline/verify/pdf-reader/content/page-content.ts'
import {StructureElement} from '../../../pipeline/verify/pdf-reader/structure-element.ts'
import {openTaggedFile} from '../../../pipeline/verify/pdf-reader/tagged-file.ts'

type Child = StructureElement | MarkedContent

export interface WholePdf extends TaggedPdf, BesideParts {
  readonly root: StructureElement
  /** How many there are. */
  readonly pages: number
}

/** The file, read by the reader that the proof of parity uses, and held as a whole. */
export function read(bytes: Uint8Array): WholePdf {
  const opened = openTaggedFile(bytes)
  const pdf = readTaggedPdf(opened)
  const children = pdf.parts.flatMap((part) => part.read())
  const [top] = opened.tags
  if (top === undefined) throw new Error('expected a structure tree')
  const root = new StructureElement(opened.file, top, {links: [], descriptions: [], children})
  const beside = [...pdf.parts.map((part) => part.beside()), pdf.beside()]
  const [findings, artifacts] = [
    beside.flatMap((one) => one.findings),
    beside.flatMap((one) => one.artifacts)
  ]
  return {...pdf, findings, artifacts, root, pages: opened.pages.length}
}

/** All words in the order of the structure tree. */
export function wordsOf(child: Child): string {
  if (child.type === 'content' && 'drawn' in child) return child.text
  return 'children' in child ? (child.actualText ?? child.children.map(wordsOf).join('')) : ''
}

/** All words that are drawn in an element, whatever they stand for. */
export function drawnIn(child: Child): string {
  if ('drawn' in child) return child.drawn
  return child.children.map(drawnIn).join('')
}

/** Every element of a type. */
export function elementsOf(child: Child, type: string): readonly StructureElement[] {
  if ('drawn' in child) return []
  return [...(child.type === type ? [child] : []), ...child.children.flatMap((one) => elementsOf(one, type))]
}

/** One line an element: type, attributes, and the words that stand directly in it, with their pages. */
export function tagTree(child: Child, depth = 0): string {
  const indent = '  '.repeat(depth)
  if ('drawn' in child) {
    const said = JSON.stringify(child.text)
    const drawn = child.drawn === child.text ? '' : ` drawn ${JSON.stringify(child.drawn)}`
    return `${indent}${said}${drawn} (page ${String(child.page)})\n`
  }
  const facts = {
    id: child.id,
    lang: child.language,
    alt: child.alternative,
    actual: child.actualText,
    title: child.title,
    expansion: child.expansion,
    ...Object.fromEntries(child.attributes)
  }
  const shown = Object.entries(facts)
    .filter(([name, value]) => value !== undefined && name !== 'BBox')
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`)
  const links = child.links.map((target) => ` -> ${target}`)
  const line = `${indent}${child.type}${shown.join('')}${links.join('')}\n`
  return line + child.children.map((one) => tagTree(one, depth + 1)).join('')
}

/** The bookmarks, indented. */
export function outlineText(items: readonly OutlineItem[], depth = 0): string {
  return items
    .map(
      ({title, destination, children}) =>
        `${'  '.repeat(depth)}${title} -> ${destination}\n${outlineText(children, depth + 1)}`
    )
    .join('')
}
