/** Reads who publishes from the bar at the head of a page. */
import {normalText} from '../units/unit-text.ts'
import {elementOf, elementsOf, hasClass, wordsOf, type Markup} from './markup.ts'

/** By name, or by a logo with its alternative text; empty where a word of the interface stands in. */
export function ownerIn(bar: Markup | undefined): string {
  const owner = bar === undefined ? undefined : elementsOf(bar, 'p').find((one) => hasClass(one, 'owner'))
  if (owner === undefined || hasClass(owner, 'unnamed')) return ''
  return normalText(elementOf(owner, 'img')?.attributes.get('alt') ?? wordsOf(owner))
}
