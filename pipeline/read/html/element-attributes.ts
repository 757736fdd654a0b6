/** Reads the attributes of an HTML element that the model has a field for: id, language, alignment, spans. */
import type {Position} from 'unist'
import type {Align, Inline, Span} from '../../model/tree/nodes.ts'
import type {Reading} from '../markdown/reading.ts'
import {takeLanguage} from '../take-language.ts'
import type {Element} from '../markdown/source-tree.ts'
import {isComponent} from './component.ts'

export interface ElementBase {
  /** `''` when the element has none, or none that can be used. */
  readonly id: string
  readonly lang?: string
}

/** The id (or, on a link's anchor of old, the name) and the language. */
export function elementBase(element: Element, reading: Reading): ElementBase {
  const {attributes} = element
  const id = attributes.get('id') ?? (element.name === 'a' ? attributes.get('name') : undefined)
  // That of a component may be the language of its code.
  const lang = isComponent(element) ? undefined : (attributes.get('lang') ?? attributes.get('xml:lang'))
  return {id: id ? reading.claim(id, element.position) : '', ...takeLanguage(lang, element.position, reading)}
}

/** The alignment of a cell, by its attribute or its style. */
export function elementAlign(element: Element): Align | null {
  const style = /text-align\s*:\s*(\w+)/i.exec(element.attributes.get('style') ?? '')?.[1]
  const align = (style ?? element.attributes.get('align') ?? '').toLowerCase()
  return align === 'left' || align === 'center' || align === 'right' ? align : null
}

/** A whole number from 0 up; undefined when the attribute is absent or is none. */
export function elementNumber(element: Element, attribute: string): number | undefined {
  const value = element.attributes.get(attribute)?.trim() ?? ''
  return /^\d{1,6}$/.test(value) ? Number(value) : undefined
}

/** The inlines, in a span when the element has an id or a language. */
export function spanned(
  children: readonly Inline[],
  {id, lang}: ElementBase,
  position: Position
): readonly Inline[] {
  if (id === '' && lang === undefined) return children
  const named = {...(id === '' ? {} : {id}), ...(lang === undefined ? {} : {lang})}
  const span: Span = {type: 'span', ...named, children, position}
  return [span]
}
