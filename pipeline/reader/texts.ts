/** Lists the texts of a part of the JSON edition in the normal form that digests, passages and readers use. */

/** Any part of an edition: a document, a section, a block, a note. Types that a later version adds are read by what they hold. */
export interface Part {
  readonly type?: string
  readonly heading?: object
  readonly title?: object | string | undefined
  readonly children?: readonly unknown[]
}

/**
 * Its texts in reading order: a title, a paragraph, a cell, a caption, an image's alternative text, a line of its own each.
 * None is empty. Numbers and labels are not among them, since they move when text is inserted.
 */
export function textsOf(part: Part): readonly string[] {
  const texts: string[] = []
  add(part, texts)
  return texts
}

function add(part: unknown, texts: string[]): void {
  if (typeof part !== 'object' || part === null) return
  const {type, alt, decorative, heading, title, label, summary, caption, text, children, facts} =
    fieldsOf(part)
  if (type === 'image') {
    push(decorative === true ? '' : alt, texts)
    return
  }
  add(heading, texts)
  // The label of a table or figure is a text, and moves with its number; that of a record is words.
  for (const words of [title, typeof label === 'object' ? label : undefined, summary]) pushWords(words, texts)
  if (type !== 'figure') pushWords(caption, texts)
  if (type === 'code') pushCode(text, texts)
  else push(text, texts)
  if (Array.isArray(children)) for (const child of children) add(child, texts)
  add(facts, texts)
  if (type === 'figure') pushWords(caption, texts)
}

type Field =
  | 'type'
  | 'alt'
  | 'decorative'
  | 'heading'
  | 'title'
  | 'label'
  | 'summary'
  | 'caption'
  | 'text'
  | 'children'
  | 'facts'

function fieldsOf(part: object): {readonly [field in Field]?: unknown} {
  return part
}

/** A summary of a document is a text; all other words have their marks beside them. */
function pushWords(words: unknown, texts: string[]): void {
  if (typeof words === 'string') push(words, texts)
  else if (typeof words === 'object' && words !== null && 'text' in words) push(words.text, texts)
}

function push(text: unknown, texts: string[]): void {
  const words = typeof text === 'string' ? normalText(text) : ''
  if (words !== '') texts.push(words)
}

function pushCode(text: unknown, texts: string[]): void {
  const code = typeof text === 'string' ? normalCode(text) : ''
  if (code !== '') texts.push(code)
}

/** Words in the normal form: NFC, without soft hyphens, each run of white space one space, none at the ends. */
export function normalText(text: string): string {
  // Most are in it, and to see that is soon done.
  if (!mayBeOther.test(text)) return text
  return text.replaceAll('\u00ad', '').replace(otherSpaces, ' ').replace(/^ | $/g, '').normalize('NFC')
}

/** Soft hyphens, white space other than one space between words, and characters that combine or come apart. */
const mayBeOther = /[\u00ad\t\n\r\f]|[\u0300-\uffff]| {2}|^ | $/

/** Runs of white space, but for one space, which most are. */
const otherSpaces = /[\t\n\r\f][ \t\n\r\f]*| [ \t\n\r\f]+/g

/** Code in the normal form: exact, but for line endings and a last one. */
function normalCode(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
}
