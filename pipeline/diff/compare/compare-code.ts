/** Compares two pieces of code, line by line; every space counts. */
import {diffArrays} from 'diff'
import type {WordsDetail} from '../difference.ts'
import {diffTexts} from './compare-line.ts'

/** Lines that came or went at most before the code is told as a whole. */
const mostEdits = 2000

/** A detail for each run of lines that changed. */
export function compareCode(before: string, after: string): readonly WordsDetail[] {
  if (before === after) return []
  const changes = diffArrays(linesOf(before), linesOf(after), {maxEditLength: mostEdits})
  if (changes === undefined) return [hunk(1, before, after)]
  const found: WordsDetail[] = []
  let line = 1
  changes.forEach(({value, added, removed}, index) => {
    const next = changes[index + 1]
    if (removed) found.push(hunk(line, value.join(''), next?.added === true ? next.value.join('') : ''))
    else if (added && changes[index - 1]?.removed !== true) found.push(hunk(line, '', value.join('')))
    if (!removed) line += value.length
  })
  return found
}

function hunk(line: number, before: string, after: string): WordsDetail {
  const isWhole = [before, after].every((text) => text === '' || /[^\n]\n$/.test(text))
  const [old, now] = isWhole ? [before.slice(0, -1), after.slice(0, -1)] : [before, after]
  return {kind: 'words', name: 'lines', line, words: diffTexts(old, now)}
}

/** With their ends, the last one too: it stays the same when others follow it. */
function linesOf(text: string): string[] {
  return text === '' ? [] : (`${text}\n`.match(/[^\n]*\n/g) ?? [])
}
