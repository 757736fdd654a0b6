/** Says what an element of the structure tree says, draws and holds. */
import type {MarkedContent} from '../pdf-reader/content/page-content.ts'
import type {StructureElement} from '../pdf-reader/structure-element.ts'
import type {Facts} from '../units/unit.ts'
import {withoutIgnorable} from '../units/unit-text.ts'

export type Child = StructureElement | MarkedContent

/** What Tetrapla says about a document or publication, and no author said. */
export const chrome: ReadonlySet<string> = new Set('Kicker Lead Imprint TOC Number RecordAddress'.split(' '))

export function isElement(child: Child): child is StructureElement {
  return child.type !== 'content'
}

/** The first element of a type right in an element. */
export function childOf(
  {children}: Pick<StructureElement, 'children'>,
  type: string
): StructureElement | undefined {
  return children.filter(isElement).find((child) => child.type === type)
}

/** An element of another type than the one that is wanted. */
export function isOther(type: string): (child: Child) => child is StructureElement {
  return (child): child is StructureElement => isElement(child) && child.type !== type
}

/** The number that stands before the words of a block. */
export function numberOf(element: StructureElement | undefined): Facts {
  const number = element && childOf(element, 'Number')
  return {number: number && logicalText(number).trim()}
}

/** A bookmark is text, and may hold what is not drawn. */
export function visible(text = ''): string {
  return withoutIgnorable(text, 'text')
}

/** What an element says: its replacement text, else its words. */
export function logicalText(child: Child): string {
  if (!isElement(child)) return child.text
  return child.actualText ?? child.children.map(logicalText).join('')
}

/** What the glyphs of an element draw, but for numbers in the gutter and pictures; signs of formulas are compared by themselves. */
export function drawnText(child: Child): string {
  if (!isElement(child)) return child.drawn
  if (chrome.has(child.type) || child.type === 'Figure') return ''
  if (child.type === 'Formula') return child.alternative ?? ''
  return child.children.map(drawnText).join('')
}

/** The signs that a formula is drawn of. */
export function drawnSigns(child: Child): string {
  return isElement(child) ? child.children.map(drawnSigns).join('') : child.text
}

/** What a screen reader says of an element: descriptions of pictures and formulas, and nothing for a note's number. */
export function spoken(child: Child): string {
  if (!isElement(child)) return child.text
  if (child.type === 'Reference' || child.type === 'RT') return ''
  if (child.type === 'Figure' || child.type === 'Formula') return child.alternative ?? ''
  return child.actualText ?? child.children.map(spoken).join('')
}

/** What is heard of words, wherever lines and pieces end. */
export function heardOf(words: string): string {
  return visible(words).replace(/\s+/gu, '').normalize('NFC')
}

/** What is drawn first of an element: letters, or a picture whose frame is known; undefined when there is neither. */
export function firstOf(child: Child): MarkedContent | undefined {
  if (!isElement(child)) return child.start === undefined && !child.hasGraphics ? undefined : child
  for (const one of child.children) {
    const first = firstOf(one)
    if (first !== undefined) return first
  }
  return undefined
}

/** On which page and how high the first letters of an element stand; empty where there are none. */
export function lineOf(child: Child): string {
  const first = firstOf(child)
  return first?.start === undefined ? '' : `${String(first.page)} ${first.start.y.toFixed(1)}`
}

/** In order. */
export function figuresIn(children: readonly Child[]): readonly StructureElement[] {
  return children
    .filter(isElement)
    .flatMap((child) => (child.type === 'Figure' ? [child] : figuresIn(child.children)))
}

export function hasGraphics(child: Child): boolean {
  return isElement(child) ? child.children.some(hasGraphics) : child.hasGraphics || child.drawn !== ''
}

/** Images that an element draws. */
export function imagesIn(child: Child): number {
  return isElement(child) ? child.children.reduce((sum, one) => sum + imagesIn(one), 0) : child.images
}
