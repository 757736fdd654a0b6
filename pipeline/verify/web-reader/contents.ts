/** Reads the contents list of a page or a book, and the ids that links can lead to. */
import type {DocumentBlocks, Unit} from '../units/unit.ts'
import {contentsLine} from '../units/unit-text.ts'
import {childrenOf, childWithClass, elementOf, isElement, nothing, wordsOf, type Markup} from './markup.ts'

/** The lines of a contents list: nested ordered lists of links. How deep each stands is counted from 0. */
export function contentsUnits(
  list: Markup | undefined,
  targetOf: (address: string) => string,
  level = 0
): readonly Unit[] {
  return childrenOf(list ?? nothing, 'li').flatMap((item) => {
    const link = elementOf(item, 'a')
    const [below] = childrenOf(item, 'ol')
    const rest = contentsUnits(below, targetOf, level + 1)
    if (link === undefined) return rest
    const number = childWithClass(link, 'num') ?? childWithClass(item, 'num')
    const words = link.children.filter((child) => child !== number)
    const key = targetOf(link.attributes.get('href') ?? '').replace(/^#/, '')
    const facts = {level, number: number && wordsOf(number)}
    return [contentsLine(key, words.map(wordsOf).join(''), facts), ...rest]
  })
}

/** Every id below the element of the document `name`, as the key that a link to it has, with its place in `file`. */
export function anchorsIn(element: Markup, name: string, file: string): DocumentBlocks<string>['anchors'] {
  const anchors: (readonly [string, string])[] = [[name, file]]
  const look = ({children}: Markup): void => {
    for (const child of children) {
      if (!isElement(child)) continue
      const id = child.attributes.get('id')
      const key = `${name}/${String(id)}`
      // A part of the key, which is kept, and not of the page.
      if (id !== undefined) anchors.push([key, `${file}#${key.slice(name.length + 1)}`])
      look(child)
    }
  }
  look(element)
  return anchors
}
