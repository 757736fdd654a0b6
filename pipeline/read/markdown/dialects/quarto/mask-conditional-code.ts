/**
 * Takes the conditions from code that Quarto shows in some formats alone, ```` ``` {.r .content-visible when-format="html"} ````, or all of it, and
 * cells that it runs and shows nothing of, ```` ```{r setup, include=FALSE} ````.
 */
import {conditionIn} from './condition.ts'
import {blank, shown, unmet, unshown, type UnshownMask} from './mask-unshown.ts'
import {closingOf, columnOf} from './open-fence.ts'

const opening = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(`{3,}|~{3,})[ \t]*(\{[^{}`]*\})[ \t]*$/

/** Whether the line opens code that became spaces: what is not shown on the page, and has an end. What is shown keeps the rest of its braces. */
export function maskConditionalCode(
  index: number,
  line: string,
  {lines, offset, told}: UnshownMask
): boolean {
  const [, before = '', mark = '', braces = ''] = opening.exec(line) ?? []
  const isCell = isUnshownCell(braces, lines, index + 1)
  const condition = isCell ? unshownCell : conditionIn(braces.slice(1, -1))
  if (condition === undefined) return false
  const {isShown, unknown, others} = condition
  const closing = isShown ? index : closingOf({mark, column: columnOf(line, mark)}, lines, index + 1)
  if (closing === undefined) return false
  const start = offset + line.indexOf(braces)
  const what = isCell ? 'code that is not shown on the page' : unshown.what
  told.push({...(isShown ? shown : {...unshown, what}), start, end: start + braces.length})
  for (const {words, column} of unknown)
    told.push({...unmet, start: start + 1 + column, end: start + 1 + column + words.length})
  const rest = others.length === 0 ? '' : `{${others.map(({words}) => words).join(' ')}}`
  lines[index] = isShown ? line.replace(braces, rest.padEnd(braces.length)) : before.padEnd(line.length)
  const depth = before.split('>').length - 1
  for (let at = index + 1; at <= closing; at += 1) if (!isShown) lines[at] = blank(lines[at] ?? '', depth)
  return !isShown
}

const unshownCell = {isShown: false, unknown: [], others: []} as const

/** Whether a cell says so in its braces, or in the options from a line on: `#| include: false`. */
function isUnshownCell(braces: string, lines: readonly string[], from: number): boolean {
  if (!/^\{[a-z]/i.test(braces)) return false
  if (/[\s,]include\s*=\s*(?:FALSE|F)(?![\w.])/.test(braces)) return true
  for (let at = from; option.test(lines[at] ?? ''); at += 1)
    if (/\|[ \t]*include:[ \t]*false[ \t]*$/i.test(lines[at] ?? '')) return true
  return false
}

const option = /^[ \t>]*(?:#|\/\/|%%|--)\|/
