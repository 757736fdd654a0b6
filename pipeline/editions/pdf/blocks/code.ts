/** Composes code: on a ground of its own, lines wrapped with a mark and never wider than the column. */
import {lightCode} from '../../../design/tokens.ts'
import type {Code, CodeToken} from '../../../model/tree/nodes.ts'
import type {Composition, Surroundings} from '../composition.ts'
import {fontOf} from '../engine/file/font-of.ts'
import type {LayoutNode} from '../engine/pages/nodes.ts'
import type {Run, TextStyle} from '../engine/lines/runs.ts'
import {visibleText} from '../engine/lines/visible-text.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {inset} from '../flow.ts'
import {textRuns} from '../text/text-runs.ts'
import {identityOf} from './identity.ts'

const border = 0.5
const padding = {left: 10, top: 7, right: 9, bottom: 8}
const tabWidth = 4
const wrapMark = '\u203a'

/** One node, tagged `CodeBlock` with a `Code` in it (ISO 32000-1 §14.8.4.4.1) below `parent`. */
export function composeCode(
  code: Code,
  parent: StructureElement,
  surroundings: Surroundings,
  composition: Composition
): readonly LayoutNode[] {
  const {styles} = composition
  const tag = parent.block('CodeBlock', identityOf(code, composition)).inline('Code')
  const lines = code.tokens ?? code.value.split('\n').map((text) => [{kind: 'plain' as const, text}])
  const text = lines.flatMap((tokens, index) => {
    const runs = composeLine(tokens, tag, styles.code, composition)
    return index < lines.length - 1 ? endLine(runs) : runs
  })
  const mark: TextStyle = {...styles.code, family: 'sans', colour: styles.palette.muted}
  const frame = {
    ground: styles.palette.surface,
    border: {colour: styles.palette.line, width: border},
    padding
  }
  const node = {
    text,
    textStyle: styles.code,
    keepTogether: true,
    wrapMark: {text: wrapMark, font: fontOf(mark), textStyle: mark, tag: 'Layout' as const, isShape: true}
  }
  return [inset({stack: [node], frame, space: {before: 7, after: 14}}, surroundings.inset)]
}

/** One element a line; where spaces are drawn for tabs or for nothing to be seen, it says what the line holds. */
function composeLine(
  tokens: readonly CodeToken[],
  parent: StructureElement,
  style: TextStyle,
  composition: Composition
): readonly Run[] {
  const value = textOf(tokens)
  const isEmpty = visibleText(value) === ''
  const isPlain = !isEmpty && !value.includes('\t')
  const isLong = value.length > longestReplacement
  const tag = parent.inline('Span', isPlain || isLong ? {} : {actualText: value})
  if (isEmpty) return [{text: ' ', font: fontOf(style), textStyle: style, tag, preserve: true}]
  const parts = isPlain || !isLong ? [tokens] : partsOf(tokens)
  let column = 0
  return parts.flatMap((part) => {
    const own = parts.length === 1 ? tag : tag.inline('Span', {actualText: textOf(part)})
    return part.flatMap(({kind, text}) => {
      const expanded = expandTabs(text, column)
      column += expanded.length
      const textStyle = {...style, colour: colourOf(kind, style)}
      return textRuns(expanded, {textStyle, tag: own, preserve: true}, composition)
    })
  })
}

/** Code units of a string of UTF-16 in a file (ISO 19005-3 §6.1.13 allows it 32,767 bytes). */
const longestReplacement = 16_000

/** The tokens of a line in parts that a string of the file can hold. */
function partsOf(tokens: readonly CodeToken[]): readonly (readonly CodeToken[])[] {
  const parts: CodeToken[][] = []
  let room = 0
  for (const {kind, text} of tokens) {
    for (const character of text) {
      if (character.length > room) {
        parts.push([])
        room = longestReplacement
      }
      room -= character.length
      const part = parts.at(-1) ?? []
      const last = part.at(-1)
      if (last?.kind === kind) part[part.length - 1] = {kind, text: last.text + character}
      else part.push({kind, text: character})
    }
  }
  return parts
}

function textOf(tokens: readonly CodeToken[]): string {
  return tokens.map(({text}) => text).join('')
}

function colourOf(kind: CodeToken['kind'], style: TextStyle): string {
  return kind === 'plain' ? style.colour : lightCode[kind]
}

function expandTabs(text: string, start: number): string {
  let column = start
  let expanded = ''
  for (const character of text) {
    const width = character === '\t' ? tabWidth - (column % tabWidth) : 1
    expanded += character === '\t' ? ' '.repeat(width) : character
    column += width
  }
  return expanded
}

function endLine(runs: readonly Run[]): readonly Run[] {
  const last = runs.at(-1)
  if (last === undefined) return runs
  const {actualText, noWrap: _, ...plain} = last
  // What stands for a character is drawn as one piece, and ends no line.
  if (actualText !== undefined) return [...runs, {...plain, font: fontOf(plain.textStyle), text: '\n'}]
  return [...runs.slice(0, -1), {...last, text: `${last.text}\n`}]
}
