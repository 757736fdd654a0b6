/** Sets what was and what is beside each other, for a terminal. */
import type {Stretch} from '../../diff/index.ts'
import {visibleText} from '../../report/index.ts'
import {inOneLine, type Setting} from './difference-lines.ts'
import {marked, shortened, type Paint} from './mark-words.ts'

/** What is set in from the left, and stands between the two. */
const margin = 9

/** Letters of a column at least. */
const narrowest = 20

/** `columns` is how many letters a line of the terminal has; a value stays in one line. */
export function sideBySide(columns: number): Setting {
  const width = Math.max(narrowest, Math.floor((columns - margin) / 2))
  return {
    isWide: true,
    lines: (described, paint) => {
      if (described.style === 'value') return inOneLine.lines(described, paint)
      const {words} = described
      const [left, right] = [column(words, 'removed', {width, paint}), column(words, 'added', {width, paint})]
      return Array.from({length: Math.max(left.length, right.length)}, (_, row) => {
        const {text, size} = left[row] ?? {text: '', size: 0}
        return `${text}${' '.repeat(width - size)} │ ${right[row]?.text ?? ''}`.trimEnd()
      })
    }
  }
}

interface Row {
  readonly text: string
  /** How many places it takes on a terminal. */
  readonly size: number
}

/** Words of one side, broken where there is a space, else where the column ends. */
function column(
  words: readonly Stretch[],
  kind: 'removed' | 'added',
  {width, paint}: {readonly width: number; readonly paint: Paint}
): readonly Row[] {
  const rows: {text: string; size: number}[] = [{text: '', size: 0}]
  for (const part of partsOf(words, kind, width)) {
    if (part.text === '\n') {
      rows.push({text: '', size: 0})
      continue
    }
    const last = rows.at(-1)
    const size = sizeOf(part.text)
    if (last === undefined || (last.size > 0 && last.size + size > width)) {
      const text = part.text.trimStart()
      rows.push({text: text === '' ? '' : paint(part.kind, text), size: sizeOf(text)})
    } else {
      last.text += paint(part.kind, part.text)
      last.size += size
    }
  }
  return rows
}

/** Words that fit into a line, the spaces before them with each; ends of lines by themselves. */
function partsOf(words: readonly Stretch[], side: 'removed' | 'added', width: number): readonly Stretch[] {
  return words
    .map(({kind, text}, index) => ({
      kind,
      text:
        kind === 'same'
          ? shortened(text, index > 0, index < words.length - 1)
          : kind === side
            ? marked(kind, text)
            : ''
    }))
    .flatMap(({kind, text}) =>
      text
        .split(/(\n)/)
        .flatMap((line) => wordsOf(line, width))
        .map((word) => ({kind, text: word}))
    )
}

function wordsOf(line: string, width: number): readonly string[] {
  if (line === '\n') return [line]
  const words = visibleText(line).match(/ *[^ ]+| +/g) ?? []
  return words.flatMap((word) => pieces(word, width))
}

function pieces(text: string, width: number): readonly string[] {
  const found: string[] = ['']
  let size = 0
  for (const character of text) {
    const own = sizeOf(character)
    if (size + own > width) {
      found.push('')
      size = 0
    }
    found[found.length - 1] += character
    size += own
  }
  return found
}

/** Places on a terminal: letters of East Asia take two, marks above and below others none. */
function sizeOf(text: string): number {
  let size = 0
  for (const character of text) {
    if (/[\p{Mn}\p{Me}]/u.test(character)) continue
    size +=
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u.test(
        character
      )
        ? 2
        : 1
  }
  return size
}
