/** Compares two lines: words, and what words have beside them. */
import type {CellPlace, Detail, Stretch, ValueDetail} from '../difference.ts'
import type {Words} from '../units/unit.ts'
import type {Sides} from './sides.ts'
import {compareMarks, compareReplaced, keptMarks} from './compare-marks.ts'
import {compareThings} from './compare-things.ts'
import type {Change} from './change.ts'
import {diffTokens} from './diff-tokens.ts'
import {collapsed, lineOf, wordsIn, type Token} from './line.ts'

/** A line on each side, and where it stands. */
export interface Lines {
  /** What it is of its block: `text`, `caption`, `cell` and the like. */
  readonly name: string
  readonly before: Words
  readonly after: Words
  /** The keys of the documents. */
  readonly documents: readonly [string, string]
  readonly place?: CellPlace
}

/** None when both say the same, links that follow a renamed block and words that are made of what they lead to included. */
export function compareLine(lines: Lines, sides: Sides): readonly Detail[] {
  const {name, place = {}} = lines
  const [before, after] = tokensOf(lines, sides)
  const changes = diffTokens(before, after)
  const words = changes.some(({kind}) => kind === 'changed') ? stretchesOf(changes) : []
  const kept = keptMarks(before, after, sides)
  const values = changes.flatMap((change) =>
    change.kind === 'same' ? compareSame(change, sides) : compareReplaced(change, kept, sides)
  )
  const told = joinedValues(words.length === 0 ? values : values.filter(isOfWords))
  const found: readonly Detail[] = [
    ...(words.length === 0 ? [] : [{kind: 'words' as const, name, ...place, words}]),
    ...told.filter((value) => !isToldBy(value, told)).map((value) => ({...value, ...place}))
  ]
  return found.length > 0 ? found : compareUnmarked(lines, sides)
}

/** The words alone, for an edition whose marked words say something else than these. */
function compareUnmarked(
  {name, before, after, documents: [from, to], place = {}}: Lines,
  sides: Sides
): readonly Detail[] {
  const [old, now] = [collapsed(before.text), collapsed(after.text)]
  if (old === now) return []
  const [marked, markedToday] = [
    lineOf(before, {context: sides.before, document: from, plain: true}),
    lineOf(after, {context: sides.after, document: to, plain: true})
  ]
  if (shownOf(marked) !== shownOf(markedToday)) return []
  return [{kind: 'words', name, ...place, words: diffTexts(old, now)}]
}

/** What differs between two texts without marks. */
export function diffTexts(before: string, after: string): readonly Stretch[] {
  const [earlier, today] = [before, after].map(tokensIn)
  return stretchesOf(diffTokens(earlier ?? [], today ?? []))
}

/** Words that came, alone. */
function stretchesOf(changes: readonly Change[]): readonly Stretch[] {
  const stretches = changes.flatMap(({kind, before, after}): Stretch[] =>
    kind === 'same'
      ? [{kind: 'same', text: shownOf(after)}]
      : [stretch('removed', before), stretch('added', after)]
  )
  return stretches.filter(({text}) => text !== '')
}

function stretch(kind: 'removed' | 'added', tokens: readonly Token[]): Stretch {
  const notes = notesOf(tokens)
  return {kind, text: shownOf(tokens), ...(notes.length === 0 ? {} : {notes})}
}

/** The keys of the notes that a line refers to. */
export function notesOf(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({thing}) => {
    const note = thing?.type === 'note' ? thing.values.get('note') : undefined
    return typeof note === 'string' ? [note] : []
  })
}

/** With words that were made, unless both lines lead to the same places in the same order: their names are told there. */
function tokensOf(
  {before, after, documents: [from, to]}: Lines,
  sides: Sides
): readonly [readonly Token[], readonly Token[]] {
  const read = (plain: boolean) =>
    [
      lineOf(before, {context: sides.before, document: from, plain}),
      lineOf(after, {context: sides.after, document: to, plain})
    ] as const
  const [earlier, today] = read(false)
  const places = [earlier.flatMap((token) => sides.keyToday(placeOf(token))), today.map(placeOf)].map(
    (list) => list.filter((key) => key !== '').join('\n')
  )
  return places[0] === places[1] ? [earlier, today] : read(true)
}

function placeOf({thing}: Token): string {
  const link = thing?.type === 'reference' ? thing.values.get('link') : undefined
  return typeof link === 'string' ? link : ''
}

function compareSame({before, after}: Change, sides: Sides): readonly ValueDetail[] {
  const found: ValueDetail[] = []
  before.forEach(({thing: old}, index) => {
    const now = after[index]?.thing
    if (old !== undefined && now !== undefined) found.push(...compareThings(old, now, sides))
  })
  return [...compareMarks(before, after, sides), ...found]
}

/** A space beside words that came takes their marks: that is no change of its own. */
function isOfWords({of}: ValueDetail): boolean {
  return of !== ''
}

/** Words that came into a link or went from it, which leads elsewhere: that is told of the words that stayed. */
function isToldBy({name, before, after}: ValueDetail, told: readonly ValueDetail[]): boolean {
  if (before !== undefined && after !== undefined) return false
  return told.some(
    (one) =>
      one.name === name &&
      one.before !== undefined &&
      one.after !== undefined &&
      (before === undefined ? one.after === after : one.before === before)
  )
}

/** The same thing said of stretches that follow each other is said once. */
function joinedValues(values: readonly ValueDetail[]): readonly ValueDetail[] {
  const result: ValueDetail[] = []
  for (const value of values) {
    const last = result.at(-1)
    if (
      last !== undefined &&
      last.name === value.name &&
      last.of !== undefined &&
      value.of !== undefined &&
      isSameChange(last, value)
    )
      result[result.length - 1] = {...last, of: last.of === value.of ? last.of : `${last.of} … ${value.of}`}
    else result.push(value)
  }
  return result
}

function isSameChange(one: ValueDetail, other: ValueDetail): boolean {
  return JSON.stringify([one.before, one.after]) === JSON.stringify([other.before, other.after])
}

/** A line in words. */
export function shownOf(tokens: readonly Token[]): string {
  return tokens.map((token) => token.shown).join('')
}

function tokensIn(text: string): readonly Token[] {
  return wordsIn(text).map((word) => ({match: word, shown: word, runs: []}))
}
