/** Isolates code, keys and links in what is written from right to left within a text from left to right. */
import type {Element, ElementContent, Root} from 'hast'
import {byFirstLetter, fromLeft} from './isolated.ts'

/** Stands for a language of that direction. */
const rightToLeft = {language: 'ar'}

/** Gives the elements their direction in the tree itself, which nobody else has yet. */
export function isolateWithin(root: Root): void {
  for (const child of root.children) if (child.type === 'element') visit(child, false)
}

function visit(node: Element, isTurned: boolean): void {
  const {dir} = node.properties
  if (isTurned && dir === undefined) Object.assign(node.properties, directionOf(node))
  // code in a block of its own has its direction from the stylesheet
  if (node.tagName === 'pre') return
  const isWithin = node.properties.dir === undefined ? isTurned : node.properties.dir === 'rtl'
  for (const child of node.children) if (child.type === 'element') visit(child, isWithin)
}

function directionOf(node: Element): ReturnType<typeof fromLeft> {
  switch (node.tagName) {
    case 'code':
    case 'kbd':
    case 'samp':
      return fromLeft(rightToLeft)
    case 'a':
      return byFirstLetter(wordsOf(node), rightToLeft)
    default:
      return {}
  }
}

function wordsOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(wordsOf).join('') : ''
}
