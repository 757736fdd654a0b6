/** Reads the words of an element with their marks, links and notes, and the descriptions of links for screen readers. */
import {fill, type Labels} from '../../locale/index.ts'
import {markByStructureType} from '../../model/vocabulary/phrases.ts'
import type {StructureElement} from '../pdf-reader/structure-element.ts'
import type {PartContext} from '../readers/context.ts'
import {absoluteAddress} from '../units/library-address.ts'
import {normalText, UnitText} from '../units/unit-text.ts'
import {normalSigns} from '../units/formula-signs.ts'
import {
  chrome,
  drawnSigns,
  hasGraphics,
  heardOf,
  isElement,
  logicalText,
  spoken,
  type Child
} from './element-text.ts'

/** Of a link. */
const longestDescription = 1000

/** Types of what holds the words of a unit, and is no mark in them. */
const unmarked = new Set(['H1', 'CalloutTitle', 'RecordTitle', 'Summary', 'RB'])
/** By the types of elements. */
export const marks = new Map<string, string>([...markByStructureType, ['Ruby', 'ruby'], ['RT', 'reading']])

export class InlineReader {
  readonly #context: PartContext
  readonly #labels: Labels
  readonly #report: (what: string, text: string) => void
  /** Those of links, as they are heard. */
  #titles: ReadonlySet<string> | undefined

  /** `report` tells of something in the block that is read. */
  constructor(context: PartContext, labels: Labels, report: (what: string, text: string) => void) {
    this.#context = context
    this.#labels = labels
    this.#report = report
  }

  text(children: readonly Child[]): string {
    return this.#inlines(new UnitText(), children).end()
  }

  #inlines(text: UnitText, children: readonly Child[]): UnitText {
    for (const child of children) {
      if (isElement(child)) this.#inline(text, child)
      else text.add(child.text)
    }
    return text
  }

  #inline(text: UnitText, element: StructureElement): UnitText {
    if (chrome.has(element.type)) return text
    const mark = marks.get(element.type)
    if (unmarked.has(element.type)) return this.#inlines(text, element.children)
    if (mark !== undefined) return this.#inlines(text.open(mark, element.expansion), element.children).close()
    switch (element.type) {
      case 'Span':
        return element.language === undefined
          ? this.#inlines(text, element.children)
          : this.#inlines(text.open('span', element.language), element.children).close()
      case 'Figure':
        if (!element.children.some(hasGraphics)) this.#report('figure that draws nothing', '')
        return text.image(normalText(element.alternative ?? ''))
      case 'Formula':
        return text
          .open('formula', normalSigns(drawnSigns(element)))
          .add(element.alternative ?? '')
          .close()
      case 'Link': {
        const target = this.target(element)
        this.described(element, [spoken(element), element.links[0] ?? ''])
        return target === undefined
          ? this.#inlines(text, element.children)
          : this.#inlines(text.open('link', target), element.children).close()
      }
      case 'Reference': {
        const link = element.children.find(isElement)
        if (link !== undefined) this.described(link, [fill(this.#labels.note, {number: logicalText(link)})])
        if (link === undefined) return text
        const note = this.target(link)?.replace(/^#/, '') ?? ''
        return text.note(note, logicalText(link))
      }
      default:
        this.#report('inline not known', element.type)
        return text
    }
  }

  /** Who hears a link hears its words, its title where it has one, or its address where it has neither. */
  described({descriptions}: StructureElement, wanted: readonly string[]): void {
    for (const description of descriptions) {
      const heard = heardOf(description)
      // What is longer is cut off.
      const isWhole = description.length < longestDescription
      const all = wanted.map(heardOf)
      const isRight = isWhole ? all.includes(heard) : all.some((words) => words.startsWith(heard))
      if (!isRight && !(isWhole && this.#isTitle(heard)))
        this.#report('link with another description', description)
    }
  }

  #isTitle(heard: string): boolean {
    this.#titles ??= new Set(this.#context.titles?.map(heardOf))
    return this.#titles.has(heard)
  }

  /** Undefined for a file beside this one: that is a convenience, no address that can be relied on. */
  target({links}: StructureElement): string | undefined {
    const [first = '', ...others] = new Set(links)
    if (others.length > 0) this.#report('one link with several targets', [first, ...others].join(' '))
    if (first.startsWith('#')) return first
    return URL.canParse(first) ? absoluteAddress(first, this.#context.baseUrl) : undefined
  }
}
