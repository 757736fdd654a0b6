/** Removes characters that are not drawn from a text. */

/** Soft hyphens and other characters without a look. */
const invisible = /\p{Default_Ignorable_Code_Point}/gu
/** U+200C and U+200D say which letters are joined. */
const invisibleBetweenJoined = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}/gu
/** Most text has none. */
const plain = /^[\u0020-\u007e]*$/

/** The text without soft hyphens, joiners, marks of direction and their like. */
export function visibleText(text: string): string {
  return plain.test(text) ? text : text.replace(invisible, '')
}

/** What letters that are joined to each other are shaped from: the characters that part and join them stay. */
export function shapedText(text: string): string {
  return plain.test(text) ? text : text.replace(invisibleBetweenJoined, '')
}
