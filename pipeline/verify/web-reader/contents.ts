/** Reads the contents list of a page or a book, and the ids that links can lead to. */
import type {Unit} from '../units/unit.ts'
import {normalText} from '../units/unit-text.ts'
import {elementOf, hasClass, wordsOf, type Markup} from './markup.ts'

/** The lines of a contents list: nested ordered lists of links. How deep each stands is counted from 0. */
export function contentsUnits(nav: Markup, targetOf: (address: string) => string): readonly Unit[] {
  const list = elementOf(nav, 'ol')
  return list === undefined ? [] : entryUnits(list, 0, targetOf)
}

function entryUnits(list: Markup, level: number, targetOf: (address: string) => string): readonly Unit[] {
  return list.children.flatMap((item) => {
    if (typeof item === 'string') return []
    const link = elementOf(item, 'a')
    const below = item.children.find((child) => typeof child !== 'string' && child.name === 'ol')
    const rest =
      below === undefined || typeof below === 'string' ? [] : entryUnits(below, level + 1, targetOf)
    return link === undefined ? rest : [entryUnit(item, link, level, targetOf), ...rest]
  })
}

function entryUnit(item: Markup, link: Markup, level: number, targetOf: (address: string) => string): Unit {
  const number = [...link.children, ...item.children].find(
    (child) => typeof child !== 'string' && hasClass(child, 'num')
  )
  const words = link.children.filter((child) => child !== number)
  const isNumbered = number !== undefined && typeof number !== 'string'
  return {
    key: `contents:${targetOf(link.attributes.get('href') ?? '').replace(/^#/, '')}`,
    kind: 'contentsEntry',
    facts: {level, ...(isNumbered ? {number: wordsOf(number)} : {})},
    text: normalText(words.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join(''))
  }
}

/** Every id below a document's element, as the key that a link to it has, with its place in `file`. */
export function collectAnchors(
  element: Markup,
  {document, file}: {readonly document: string; readonly file: string},
  anchors: Map<string, string>
): void {
  anchors.set(document, file)
  collectIds(element)

  function collectIds({children}: Markup): void {
    for (const child of children) {
      if (typeof child === 'string') continue
      const id = child.attributes.get('id')
      if (id !== undefined) anchors.set(`${document}/${id}`, `${file}#${id}`)
      collectIds(child)
    }
  }
}
