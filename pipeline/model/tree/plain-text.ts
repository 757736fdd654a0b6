/** Joins the words of inlines into one text, without marks: for titles, bookmarks and the JSON edition. */
import type {Inline} from './nodes.ts'
import {trimLine} from './trim-line.ts'

/** Text and code as they are, an image's alternative text unless it is decorative, a space for a break, nothing for a note's number, or for how words are read. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('')
}

/**
 * The same on one line: what white space Markdown folds is one space, and a no-break space between words stays. At its ends
 * no space of any kind says anything, behind a soft hyphen neither.
 */
export function plainLine(inlines: readonly Inline[]): string {
  return trimLine(plainText(inlines).replace(/[ \t\n\f\r]+/g, ' '))
}

function textOf(inline: Inline): string {
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
      return inline.alt
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'span':
    case 'phrase':
    case 'ruby':
      return plainText(inline.children)
  }
}
