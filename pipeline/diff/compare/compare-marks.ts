/** Compares the marks of words: emphasis, links, languages and the like. */
import type {ValueDetail} from '../difference.ts'
import type {Change} from './change.ts'
import {inPlaceOfThing, type Mark, type Run, type Token} from './line.ts'

interface Keys {
  readonly keyToday: (key: string) => string
}

/** Of words that stayed, character by character; a stretch with one difference is told once. */
export function compareMarks(
  before: readonly Token[],
  after: readonly Token[],
  keys: Keys
): readonly ValueDetail[] {
  const stretches: {text: string; readonly before: readonly Mark[]; readonly after: readonly Mark[]}[] = []
  for (const pair of zipped(runsOf(before), runsOf(after))) {
    const last = stretches.at(-1)
    if (
      last !== undefined &&
      nameOf(last.before) === nameOf(pair.before) &&
      nameOf(last.after) === nameOf(pair.after)
    )
      last.text += pair.text
    else stretches.push(pair)
  }
  return stretches.flatMap(({text, ...marks}) =>
    differences(
      text,
      marks.before.map((mark) => todays(mark, keys)),
      marks.after
    )
  )
}

/** Where links lead, and what else has a value, in both lines: a word put into a link changes nothing of it. */
export function keptMarks(
  before: readonly Token[],
  after: readonly Token[],
  keys: Keys
): ReadonlySet<string> {
  const today = valued(after)
  return new Set([...valued(before, keys).keys()].filter((name) => today.has(name)))
}

/** Of words that were replaced by others: where they lead, and what else has a value. */
export function compareReplaced(
  {before, after}: Change,
  kept: ReadonlySet<string>,
  keys: Keys
): readonly ValueDetail[] {
  const [old, now] = [valued(before, keys), valued(after)].map((marks) =>
    [...marks].flatMap(([name, one]) => (kept.has(name) ? [] : [one]))
  )
  const names = new Set([...(now ?? []), ...(old ?? [])].map(({mark}) => mark.name))
  return [...names].map((name) => {
    const [was, is] = [old, now].map((marks) => marks?.find(({mark}) => mark.name === name))
    return value(name, (is ?? was)?.of ?? '', was?.mark.value, is?.mark.value)
  })
}

interface Valued {
  readonly mark: Mark
  /** The words that have it. */
  of: string
}

/** Marks with a value, by both; of an earlier line by what keys are today. */
function valued(
  tokens: readonly Token[],
  keys: Keys = {keyToday: (key) => key}
): ReadonlyMap<string, Valued> {
  const found = new Map<string, Valued>()
  for (const {text, marks} of runsOf(tokens))
    for (const mark of marks.map((one) => todays(one, keys))) {
      const same = found.get(nameOf([mark]))
      if (same !== undefined) same.of += text
      else if (mark.value !== undefined) found.set(nameOf([mark]), {mark, of: text})
    }
  return found
}

function runsOf(tokens: readonly Token[]): readonly Run[] {
  return tokens.flatMap(({runs}) => runs)
}

/** Stretches of the same characters that have one set of marks on each side. */
function* zipped(before: readonly Run[], after: readonly Run[]) {
  let [i, j, from, to] = [0, 0, 0, 0]
  for (;;) {
    const [one, other] = [before[i], after[j]]
    if (one === undefined || other === undefined) return
    const length = Math.min(one.text.length - from, other.text.length - to)
    yield {text: other.text.slice(to, to + length), before: one.marks, after: other.marks}
    from += length
    to += length
    if (from === one.text.length) [i, from] = [i + 1, 0]
    if (to === other.text.length) [j, to] = [j + 1, 0]
  }
}

/** Plain marks together, those with a value one by one. */
function differences(of: string, before: readonly Mark[], after: readonly Mark[]): readonly ValueDetail[] {
  if (nameOf(before) === nameOf(after)) return []
  const [gone, come] = [without(before, after), without(after, before)]
  const plain = (marks: readonly Mark[]) =>
    marks.flatMap(({name, value}) => (value === undefined ? [name] : []))
  const names = new Set([...come, ...gone].flatMap((mark) => (mark.value === undefined ? [] : [mark.name])))
  const found = [...names].map((name) =>
    value(
      name,
      of,
      gone.find((mark) => mark.name === name)?.value,
      come.find((mark) => mark.name === name)?.value
    )
  )
  const [was, is] = [plain(gone), plain(come)]
  if (was.length + is.length === 0) return found
  return [{kind: 'value', name: 'marks', of: wordsOf(of), before: was, after: is}, ...found]
}

function without(marks: readonly Mark[], others: readonly Mark[]): readonly Mark[] {
  const names = new Set(others.map((mark) => nameOf([mark])))
  return marks.filter((mark) => !names.has(nameOf([mark])))
}

function value(name: string, of: string, before: string | undefined, after: string | undefined): ValueDetail {
  return {
    kind: 'value',
    name,
    of: wordsOf(of),
    ...(before === undefined ? {} : {before}),
    ...(after === undefined ? {} : {after})
  }
}

/** In whatever order they are nested. */
function nameOf(marks: readonly Mark[]): string {
  return [...new Set(marks.map(({name, value: given}) => JSON.stringify([name, given])))].sort().join()
}

function todays({name, value: given}: Mark, {keyToday}: Keys): Mark {
  return given === undefined || (name !== 'link' && name !== 'anchor')
    ? {name, ...(given === undefined ? {} : {value: given})}
    : {name, value: keyToday(given)}
}

function wordsOf(text: string): string {
  return text.trim().replaceAll(inPlaceOfThing, '[…]')
}
