/** Hides and takes out the marks `{% raw %}` and `{% endraw %}` of Liquid and Nunjucks, which stand around what is shown as it is written. */
import {rawParts} from '../../read/includes/raw-parts.ts'
import type {Lost} from '../systems/system.ts'

/** Where the text behind front matter begins. */
export function startBehindHead(text: string): number {
  return text.startsWith('---\n') ? Math.max(0, text.indexOf('\n---', 3)) : 0
}

/** Spaces in place of the marks: every other character stays where it stood. */
export function hideRawMarks(text: string): string {
  return replaceMarks(text, (mark) => mark.replace(/[^\n]/g, ' '))
}

/** The text without the marks, and what is lost at the lines that are left. */
export function withoutRawMarks({text, lost}: {readonly text: string; readonly lost: readonly Lost[]}): {
  readonly text: string
  readonly lost: readonly Lost[]
} {
  const gone: number[] = []
  let [line, at] = [1, 0]
  const shown = replaceMarks(text, (mark, start) => {
    line += text.slice(at, start).split('\n').length - 1
    at = start
    if (mark.endsWith('\n')) gone.push(line)
    return ''
  })
  const moved = ({line: own, ...one}: Lost): Lost =>
    own === undefined ? one : {...one, line: own - gone.filter((mark) => mark < own).length}
  return {text: shown, lost: lost.map(moved)}
}

function replaceMarks(text: string, made: (mark: string, start: number) => string): string {
  const parts: string[] = []
  let at = 0
  for (const {start, end} of rawParts(text, startBehindHead(text)).flatMap(({marks}) => marks)) {
    parts.push(text.slice(at, start), made(text.slice(start, end), start))
    at = end
  }
  return parts.join('') + text.slice(at)
}
