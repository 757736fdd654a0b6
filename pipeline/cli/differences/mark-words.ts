/** Marks what came and went among words. */
import type {Stretch} from '../../diff/index.ts'
import {visibleText} from '../../report/index.ts'

/** Colours on a terminal; without, text stays as it is. */
export type Paint = (kind: Stretch['kind'] | 'bold' | 'dim', text: string) => string

/** Letters of words that stay the same on each side of those that don't. */
const around = 40

/** As `wdiff` marks them, `[-removed-]` and `{+added+}`, in lines; control characters are shown as what they are. */
export function markedLines(words: readonly Stretch[], paint: Paint): readonly string[] {
  const lines: string[] = ['']
  words.forEach(({kind, text}, index) => {
    const shown = kind === 'same' ? shortened(text, index > 0, index < words.length - 1) : marked(kind, text)
    shown.split('\n').forEach((line, number) => {
      const painted = line === '' ? '' : paint(kind, visibleText(line))
      if (number === 0) lines[lines.length - 1] += painted
      else lines.push(painted)
    })
  })
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

/** `[-removed-]`, `{+added+}`. */
export function marked(kind: 'added' | 'removed', text: string): string {
  return kind === 'removed' ? `[-${visibleSpaces(text)}-]` : `{+${visibleSpaces(text)}+}`
}

/** White space that came or went, as what it is: between words and at the end of a line nobody sees it. */
export function visibleSpaces(text: string): string {
  const isBlank = !/\S/u.test(text)
  return text
    .replace(isBlank ? / /g : / +(?=\n)/g, (spaces) => '·'.repeat(spaces.length))
    .replaceAll('\n', isBlank ? '\\n' : '\n')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r')
    .replace(/[^\S \n]/gu, (space) => `\\u{${(space.codePointAt(0) ?? 0).toString(16)}}`)
}

/** Of a long stretch that stays, what stands beside a change, in whole words where there are spaces. */
export function shortened(text: string, isAfter: boolean, isBefore: boolean): string {
  if (text.length <= (isAfter ? around : 0) + (isBefore ? around : 0) + around) return text
  const first = isAfter ? text.slice(0, around).replace(/(?<=\s)\S+$/u, '') : ''
  const last = isBefore ? text.slice(-around).replace(/^\S+(?=\s)/u, '') : ''
  return `${first}…${last}`
}
