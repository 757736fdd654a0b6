/** Reads the labels that a list's items have of their author, as they were arranged for the whole text. */
import type {Item} from '../labels/arrange-labels.ts'
import type {LabelledLists} from '../labels/labelled-lists.ts'
import type {Lines} from './lines.ts'
import {beginsWithWords, type Mark} from './list-mark.ts'

/** The item that a line of a block begins with. */
export function labelledOn(lines: Lines, line: number, lists: LabelledLists): Item | undefined {
  return lists.hasItems ? lists.itemAt(lines.numberOf(line), lines.start(line)) : undefined
}

/** Whether a line with a label ends the paragraph before it for certain: with another mark behind the label, it may be the mark of nothing. */
export function labelStandsBehind(lines: Lines, line: number, lists: LabelledLists): 'ends' | 'unsure' {
  const last = lists.lastOn(lines.numberOf(line))
  const words = last === undefined ? '' : lines.text.slice(wordsOf(lines, last), lines.end(line))
  return beginsWithWords.test(words) ? 'ends' : 'unsure'
}

function wordsOf({text}: Lines, {candidate: {offset, label}}: Item): number {
  let words = offset + label.text.length
  while (text[words] === ' ') words += 1
  return words
}

/** The mark of an item on its line; undefined where a tab is behind it. */
export function labelMark(
  item: Item,
  at: {readonly lines: Lines; readonly lists: LabelledLists}
): Mark | undefined {
  const {lines, lists} = at
  const {offset, label, content} = item.candidate
  const words = wordsOf(lines, item)
  if (lines.text[words] === '\t') return undefined
  return {
    start: offset,
    words,
    isOrdered: true,
    label: label.text,
    widthOn: (line) => Math.max(0, content - (lines.start(line) - lines.head(line))),
    holds: (line) => lists.standingOf(lines.numberOf(line), item) === 'within',
    nextOn: (line) => {
      if (lists.standingOf(lines.numberOf(line), item) !== 'next') return undefined
      const next = labelledOn(lines, line, lists)
      return next === undefined ? undefined : labelMark(next, at)
    }
  }
}
