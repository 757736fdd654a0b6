/** Reads one piece of raw HTML as tags and text, each with its place in the file. */
import {Tokenizer, TokenizerMode, type Token} from 'parse5'
import type {Html} from 'mdast'
import type {Point, Position} from 'unist'
import {lineText, startOfLine} from '../line-table.ts'
import {positionOf} from '../markdown/place-all.ts'
import type {Reading} from '../markdown/reading.ts'

export type HtmlToken =
  | {
      readonly kind: 'start'
      readonly name: string
      readonly written: string
      readonly attributes: ReadonlyMap<string, string>
      /** Whether no attribute has a value, be it an empty one. */
      readonly isBare?: boolean
      readonly selfClosing: boolean
      readonly position: Position
    }
  | {readonly kind: 'end'; readonly name: string; readonly written: string; readonly position: Position}
  | {readonly kind: 'text'; readonly value: string; readonly position: Position}
  | {readonly kind: 'comment'; readonly written: string; readonly position: Position}

/** Elements whose content is no HTML; the tokenizer has to be told. */
const textModes: ReadonlyMap<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]> = new Map([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['textarea', TokenizerMode.RCDATA],
  ['title', TokenizerMode.RCDATA]
])

/** The tokens of an mdast `html` node (WHATWG HTML §13.2.5). A tag that never ends is text. */
export function tokenizeHtml(node: Html, reading: Reading): readonly HtmlToken[] {
  const tokens: HtmlToken[] = []
  const place = placer(node, reading)
  let end = 0

  function slice(token: {location: Token.Location | null}): {written: string; position: Position} {
    const {location} = token
    if (location === null) throw new Error('expected the tokenizer to give places')
    end = location.endOffset
    return {written: node.value.slice(location.startOffset, location.endOffset), position: place(location)}
  }

  function addText(token: Token.CharacterToken): void {
    const {position} = slice(token)
    tokens.push({kind: 'text', value: token.chars.replace(/[\uFDD0-\uFDEF]/g, '\uFFFD'), position})
  }

  const tokenizer = new Tokenizer(
    {sourceCodeLocationInfo: true},
    {
      onStartTag(token) {
        const {written, position} = slice(token)
        const [, address] = /^<(https?:\/\/[^\s<>]+)>$/i.exec(written) ?? []
        if (address !== undefined) return void tokens.push(...autolink(address, position))
        const mode = textModes.get(token.tagName)
        if (mode !== undefined) tokenizer.state = mode
        const attributes = new Map(token.attrs.map((attribute) => [attribute.name, attribute.value]))
        const {tagName: name, selfClosing} = token
        tokens.push({kind: 'start', name, ...writtenAs(written), attributes, selfClosing, position})
      },
      onEndTag(token) {
        const {written, position} = slice(token)
        tokens.push({kind: 'end', name: token.tagName, written: nameIn(written), position})
      },
      onCharacter: addText,
      onWhitespaceCharacter: addText,
      onNullCharacter: addText,
      onComment(token) {
        tokens.push({kind: 'comment', ...slice(token)})
      },
      onDoctype(token) {
        tokens.push({kind: 'comment', ...slice(token)})
      },
      onEof() {
        const value = node.value.slice(end)
        if (value.trim() === '') return
        const position = positionOf(node)
        const message = 'a tag in this HTML does not end before the next empty line: it is shown as text'
        reading.report('html/is-well-nested', position, message)
        tokens.push({kind: 'text', value, position})
      }
    }
  )
  tokenizer.write(node.value, true)
  return tokens
}

/** Markdown's own link, which no browser knows, and authors write within elements all the same. */
function autolink(address: string, position: Position): readonly HtmlToken[] {
  const attributes = new Map([['href', address]])
  return [
    {kind: 'start', name: 'a', written: 'a', attributes, selfClosing: false, position},
    {kind: 'text', value: address, position},
    {kind: 'end', name: 'a', written: 'a', position}
  ]
}

function writtenAs(tag: string): {readonly written: string; readonly isBare: boolean} {
  return {written: nameIn(tag), isBare: !tag.includes('=')}
}

/** The name of a tag as written: `Listing` in `<Listing number="1">`. */
function nameIn(tag: string): string {
  return /^<\/?([^\s/>]+)/.exec(tag)?.[1] ?? tag
}

/**
 * Places in the value of a node as places in the file. Lines correspond, and their ends do: at the left a container
 * such as a quotation has taken something off, or has put spaces for a tab.
 */
function placer(node: Html, reading: Reading): (location: Token.Location) => Position {
  const {start, end} = positionOf(node)
  const valueLines = node.value.split('\n')

  function point(valueLine: number, valueColumn: number): Point {
    const line = start.line + valueLine - 1
    const lineEnd = line === end.line ? end.column : lineText(reading.lines, line).length + 1
    const first = valueLine === 1 ? start.column : 1
    const fromEnd = (valueLines[valueLine - 1]?.length ?? 0) - (valueColumn - 1)
    const column = Math.min(Math.max(first, lineEnd - fromEnd), lineEnd)
    return {line, column, offset: startOfLine(reading.lines, line) + column - 1}
  }

  return (location) => ({
    start: point(location.startLine, location.startCol),
    end: point(location.endLine, location.endCol)
  })
}
