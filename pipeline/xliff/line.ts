/** Says what a translator works on: the words of one line, with the marks in them as numbered codes. */

/** Words, or the place of a code: the start or end of one that stands around words, or one that stands alone. */
export type Token =
  | {readonly kind: 'text'; readonly value: string}
  | {readonly kind: 'open' | 'close' | 'alone'; readonly id: string}

/** A mark in the line, as it is written. */
export interface Code {
  readonly id: string
  /** The type of the node that it makes. */
  readonly type: string
  /** All of one that stands alone. */
  readonly open: string
  /** Of one that stands around words. */
  readonly close?: string
}

export interface Line {
  readonly tokens: readonly Token[]
  readonly codes: readonly Code[]
}

/** The words, with codes left out and any white space as one space. */
export function wordsOf({tokens}: Pick<Line, 'tokens'>): string {
  return oneSpace(tokens.map((token) => (token.kind === 'text' ? token.value : '')).join(''))
}

/** The line as it is compared: any white space is one space, and codes are named by their ids. */
export function shapeOf(tokens: readonly Token[]): string {
  const signs = {open: '<', close: '>', alone: '='}
  return oneSpace(
    tokens
      .map((token) => (token.kind === 'text' ? token.value : `\u0000${signs[token.kind]}${token.id}\u0000`))
      .join('')
  )
}

/** Whether there is anything to translate. */
export function hasWords(line: Pick<Line, 'tokens'>): boolean {
  return /\p{L}/u.test(wordsOf(line))
}

/** In NFC, with any white space as one space, and none at the ends. */
export function oneSpace(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
}
