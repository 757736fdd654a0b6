/** The structured data in the head of a page. */
import {isData, type Data} from './data.ts'
import {elementsOf, wordsOf, type Markup} from './markup.ts'

/** Stands for data that can't be read. */
export const unreadData: Data = {name: 'data that is no JSON'}

/** The first JSON-LD in a head; without any, data without keys. */
export function dataIn(head: Markup): Data {
  const script = elementsOf(head, 'script').find(
    ({attributes}) => attributes.get('type') === 'application/ld+json'
  )
  try {
    const value: unknown = JSON.parse(script === undefined ? '{}' : wordsOf(script))
    return isData(value) ? value : unreadData
  } catch {
    return unreadData
  }
}
