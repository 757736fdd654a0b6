/** Reads words in brackets with attributes behind them that hold marks of their own: `[*words*]{lang=fr}`, as Pandoc and Quarto have it. */
import type {Text} from 'mdast'
import type {Position} from 'unist'
import {pointAt} from '../../../line-table.ts'
import {positionOf} from '../../place-all.ts'
import type {Reading} from '../../reading.ts'
import type {SourceNode} from '../../source-tree.ts'
import {placeIn} from '../place-in.ts'
import {takeCondition} from '../quarto/take-condition.ts'
import {spanAttributes, spanOf, tellLook} from './span-attributes.ts'

const bracket = new RegExp(String.raw`(?<![\]!\w\\])\[|\](?:(${spanAttributes}))?`, 'g')

/** Whether nothing but words stands between a bracket and its braces, over several lines where they say for which formats. */
const isReadWithText = /\[(?:[^[\]\n]{0,300}|[^[\]]{0,1000}(?=\]\{[^{}]{0,300}\.content-))\]\{[^{}]*\}$/

/** Characters from the bracket that opens to the one that closes, at most. */
const mostRead = 1001

/** Where a bracket opens: among the siblings that are taken, in the value of that text. */
interface Opening {
  readonly index: number
  readonly at: number
}

/** The siblings with what is in such brackets as an element, or by itself where the attributes say nothing that is kept. */
export function readBracketedWords(nodes: readonly SourceNode[], reading: Reading): readonly SourceNode[] {
  if (!nodes.some((node) => node.type === 'text' && node.value.includes(']{'))) return nodes
  const taken: SourceNode[] = []
  const openings: Opening[] = []
  for (const node of nodes) {
    let rest: SourceNode | undefined = node
    while (rest?.type === 'text') {
      const closing = closingIn(rest, {index: taken.length, openings}, reading)
      if (closing === undefined) break
      rest = take(taken, {text: rest, ...closing}, reading)
    }
    if (rest !== undefined) taken.push(rest)
  }
  return taken
}

interface Closing {
  readonly opening: Opening
  readonly at: number
  readonly braces: string
  /** Of the bracket and the braces. */
  readonly place: Position
}

/** The first in a text that belongs to a bracket of a text before it; what opens in this one is remembered. Words without marks are read with their text. */
function closingIn(
  text: Text,
  {index, openings}: {readonly index: number; readonly openings: Opening[]},
  reading: Reading
): Closing | undefined {
  for (const {0: written, 1: braces, index: at} of text.value.matchAll(bracket)) {
    const place = placeIn(text, at, at + written.length, reading)
    if (place === undefined) continue
    if (written === '[') openings.push({index, at})
    else {
      const opening = openings.pop()
      if (braces === undefined) continue
      if (opening !== undefined && opening.index < index) return {opening, at, braces, place}
      const before = Math.max(0, at - mostRead)
      if (!isReadWithText.test(text.value.slice(before, at + written.length))) tell(written, place, reading)
    }
  }
  return undefined
}

function tell(quoted: string, position: Position, reading: Reading): void {
  reading.tell({
    what: 'words with a class or a language',
    outcome: 'is text here',
    hint: 'write `<span lang="fr">words</span>` for another language; the edition decides how it looks',
    quoted,
    position
  })
}

/** Puts the words, and what stands before their bracket, in the place of what was taken since; gives what stands behind the braces. */
function take(
  taken: SourceNode[],
  {text, opening, at, braces, place}: Closing & {readonly text: Text},
  reading: Reading
): Text | undefined {
  const [first, ...between] = taken.splice(opening.index)
  if (first?.type !== 'text') throw new Error('expected the text in which a bracket opens')
  const before = partOf(first, 0, opening.at, reading)
  if (before !== undefined) taken.push(before)
  const children = [
    partOf(first, opening.at + 1, first.value.length, reading),
    ...between,
    partOf(text, 0, at, reading)
  ].filter((node) => node !== undefined)
  const start = placeIn(first, opening.at, opening.at + 1, reading)?.start ?? place.start
  const position = {start, end: place.end}
  const condition = takeCondition(braces, (place.end.offset ?? 0) - braces.length, reading)
  if (condition?.isShown !== false) {
    const told = {start: pointAt(reading.lines, (place.start.offset ?? 0) + 1), end: place.end}
    const kept = tellLook(condition?.rest ?? braces.slice(1, -1), {written: braces, position: told}, reading)
    taken.push(...spanOf(children, kept, position))
  }
  const behind = at + 1 + braces.length
  const isBetweenSpaces = condition?.isShown === false && /\s$/.test(before?.value ?? ' ')
  const from = isBetweenSpaces && /\s/.test(text.value.charAt(behind)) ? behind + 1 : behind
  return partOf(text, from, text.value.length, reading)
}

/** Undefined where it is empty. */
function partOf(text: Text, from: number, to: number, reading: Reading): Text | undefined {
  if (from >= to) return undefined
  if (from === 0 && to === text.value.length) return text
  const {start, end} = positionOf(text)
  return {
    ...text,
    value: text.value.slice(from, to),
    position: {
      start: from === 0 ? start : (placeIn(text, from - 1, from, reading)?.end ?? start),
      end: to === text.value.length ? end : (placeIn(text, to, to + 1, reading)?.start ?? end)
    }
  }
}
