/** Text without the characters that are not drawn. */

/** Soft hyphens and other characters without a look: fontkit would draw a space for them. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu
/** Most text has none. */
const plain = /^[\u0020-\u007e]*$/

export function visibleText(text: string): string {
  return plain.test(text) ? text : text.replace(invisible, '')
}
