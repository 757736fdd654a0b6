/** Writes translated words with their codes, as their place in the file asks for. */
import type {PhrasingContent} from 'mdast'
import {stringify} from 'yaml'
import {createInlineWriter, type WriteInlines} from '../import/inline-writer.ts'
import {oneSpace, wordsOf, type Code, type Token} from './line.ts'
import {asElements} from './as-elements.ts'
import type {Form} from './stretch.ts'

export interface TranslatedLine {
  readonly tokens: readonly Token[]
  /** By id, what is written in the place of a code. */
  readonly codes: ReadonlyMap<string, Code>
}

export type WriteLine = (line: TranslatedLine, form: Form) => string

/** Signs that would end a title in brackets, or raise what is between them. */
const inLines = [']', '^'].map((character) => ({character, inConstruct: 'phrasing' as const}))
/** A sign that would end a table's cell. */
const inCells = [...inLines, {character: '|', inConstruct: 'phrasing' as const}]

/** Each line is written on one line, but for the breaks in it, and without white space at its ends. */
export function createLineWriter(): WriteLine {
  const [write, writeCell] = [createInlineWriter(inLines), createInlineWriter(inCells)]
  return ({tokens, codes}, form) =>
    writeLine({tokens: withinWhiteSpace(tokens), codes}, form, form === 'cell' ? writeCell : write)
}

/** Tools that indent XML put white space there, which no reader of a block sees. */
function withinWhiteSpace(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, index) => {
    if (token.kind !== 'text') return token
    const begun = index === 0 ? token.value.replace(/^[ \t\r\n]+/, '') : token.value
    return {...token, value: index === tokens.length - 1 ? begun.replace(/[ \t\r\n]+$/, '') : begun}
  })
}

function writeLine(line: TranslatedLine, form: Form, write: WriteInlines): string {
  switch (form) {
    case 'markdown':
    case 'cell':
      return markdown(line, write)
    case 'heading':
      // Signs at the end of a heading are not shown.
      return markdown(line, write).replace(/#+$/, (signs) => `\\${signs}`)
    case 'alternative':
      return markdown({...line, tokens: [{kind: 'text', value: wordsOf(line)}]}, write)
    case 'html':
      return line.tokens.map((token) => writeToken(token, line, escapeHtml)).join('')
    case 'attribute':
      return escapeHtml(wordsOf(line)).replaceAll('"', '&quot;').replaceAll("'", '&#39;')
    case 'yaml':
      return stringify(wordsOf(line), {lineWidth: 0}).trim()
    case 'title':
      // No escape is known there: signs that would end it are those of print.
      return oneSpace(wordsOf(line)).replaceAll('"', '”').replaceAll("'", '’')
    case 'as-written':
      return oneSpace(line.tokens.map((token) => writeToken(token, line, (text) => text)).join(''))
  }
}

function markdown(line: TranslatedLine, write: WriteInlines): string {
  const raws = line.tokens.map((token) => writeToken(token, line, (text) => text))
  const codes = asElements(line, raws)
  const nodes = line.tokens.map((token, index): PhrasingContent =>
    token.kind === 'text'
      ? {type: 'text', value: raws[index] ?? ''}
      : {type: 'html', value: writeToken(token, {...line, codes}, (text) => text)}
  )
  return write(nodes)
}

function writeToken(token: Token, {codes}: TranslatedLine, escape: (text: string) => string): string {
  switch (token.kind) {
    case 'text':
      return escape(token.value.replace(/\s*[\r\n]\s*/g, ' '))
    case 'open':
    case 'alone':
      return codes.get(token.id)?.open ?? ''
    case 'close':
      return codes.get(token.id)?.close ?? ''
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
