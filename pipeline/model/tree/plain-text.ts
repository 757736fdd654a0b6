/** Joins the words of inlines into one text, without marks: for titles, bookmarks and the JSON edition. */
import type {Formula, Inline} from './nodes.ts'
import {onOneLine} from './trim-line.ts'

/** Text and code as they are, an image's alternative text unless it is decorative, a space for a break, nothing for a note's number, or for how words are read. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => textOf(inline, ({alt}) => alt)).join('')
}

/** The same as it is heard: a formula that is spoken is what is spoken of it. */
export function heardText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => textOf(inline, ({spoken, alt}) => spoken ?? alt)).join('')
}

/** The same on one line. At its ends no space of any kind says anything, behind a soft hyphen neither. */
export function plainLine(inlines: readonly Inline[]): string {
  return onOneLine(plainText(inlines))
}

function textOf(inline: Inline, formulaText: (formula: Formula) => string): string {
  if ('children' in inline) return inline.children.map((child) => textOf(child, formulaText)).join('')
  switch (inline.type) {
    case 'text':
    case 'inlineCode':
      return inline.value
    case 'break':
      return ' '
    case 'image':
      // White space at its ends, behind a soft hyphen too, says nothing, and would part words that stand together.
      return inline.decorative ? '' : inline.alt.replace(/^[\u00ad \t\n\f\r]+|[\u00ad \t\n\f\r]+$/g, '')
    case 'footnoteReference':
      return ''
    case 'formula':
      return formulaText(inline)
  }
}
