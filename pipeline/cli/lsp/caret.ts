/** Says what an author is at: a key of front matter, its value, a link, a directive, one of its fields or the value of one. */

export type Caret =
  | {readonly kind: 'key'; readonly word: string}
  | {readonly kind: 'value'; readonly key: string; readonly word: string}
  /** The target of a link or image as far as it is written. */
  | {readonly kind: 'target'; readonly word: string; readonly isImage: boolean}
  /** The name of a note, or of an address that is defined elsewhere. */
  | {readonly kind: 'label'; readonly word: string; readonly isNote: boolean}
  | {readonly kind: 'directive'; readonly word: string}
  | {readonly kind: 'field'; readonly directive: string; readonly word: string}
  | {readonly kind: 'fieldValue'; readonly directive: string; readonly field: string; readonly word: string}

/** Nobody writes at the end of a longer line; to look through one takes the square of its length. */
const longestLine = 10_000

/** `column` counts UTF-16 code units from 0; the word is the part before it. Undefined where nothing is known, and far along a line. */
export function caretAt(
  lines: readonly string[],
  line: number,
  column: number,
  isYaml: boolean
): Caret | undefined {
  const before = (lines[line] ?? '').slice(0, column)
  if (before.length > longestLine) return undefined
  return isYaml || isFrontMatter(lines, line) ? inYaml(before) : inMarkdown(before)
}

/** The key that a line of front matter begins with. */
export function keyOf(line: string): string | undefined {
  return /^([\w-]+)[ \t]*:/.exec(line)?.[1]
}

/** The value of a key at the outermost level, without quotes. */
export function valueOf(lines: readonly string[], key: string): string | undefined {
  const line = frontMatterOf(lines).find((one) => keyOf(one) === key)
  return line
    ?.slice(line.indexOf(':') + 1)
    .trim()
    .replace(/^(['"])(.*)\1$/, '$2')
}

/** The keys at the outermost level. */
export function keysOf(lines: readonly string[]): readonly string[] {
  return frontMatterOf(lines).flatMap((line) => keyOf(line) ?? [])
}

/** The target of a link, an image or a definition. */
export interface WrittenTarget {
  readonly target: string
  /** Where it begins in its line. */
  readonly column: number
  /** Where what has it begins, with its words. */
  readonly from: number
}

/** Those of a line, of links and images first. */
export function targetsIn(line: string): readonly WrittenTarget[] {
  const links = line.matchAll(
    /(?:!?\[[^[\]]*)?\]\(\s*(?:<([^<>]*)|((?:\\.|[^\\()\s<>]|\((?:\\.|[^\\()\s<>])*\))*))/g
  )
  const definition = /^ {0,3}\[(?!\^)[^\]]+\]:\s*(?:<([^<>]*)|([^\s<>]+))/.exec(line)
  return [...links, ...(definition === null ? [] : [definition])].map((match) => {
    const {0: whole, 1: bracketed, 2: target = bracketed ?? '', index} = match
    return {target, column: index + whole.length - target.length, from: index}
  })
}

/** The whole target of the link or image that stands around a column, its words included, or of the definition. */
export function targetAround(line: string, at: number): string | undefined {
  const all = targetsIn(line)
  const around = all.find(({target, column, from}) => at >= from && at <= column + target.length)
  return (around ?? all.find(() => labelOf(line) !== undefined))?.target
}

/** The name of a note or a definition that is referred to around a column: `^1`, `house`. */
export function labelAround(line: string, column: number): string | undefined {
  for (const match of line.matchAll(/\[([^[\]]+)\](?:\[([^[\]]*)\])?(?![(:])/g))
    if (isAround(match, column)) return match[2] === undefined || match[2] === '' ? match[1] : match[2]
  return undefined
}

/** The name that a line defines: of a note with its `^`. */
export function labelOf(line: string): string | undefined {
  return /^ {0,3}\[([^\]]+)\]:/.exec(line)?.[1]
}

function isAround(match: RegExpExecArray, column: number): boolean {
  return column >= match.index && column <= match.index + match[0].length
}

/** The directive that a line opens. */
export function directiveOf(line: string): string | undefined {
  return /^\s*:{2,}\s*([\w-]+)/.exec(line)?.[1]
}

/** A file of YAML is all front matter. */
function frontMatterOf(lines: readonly string[]): readonly string[] {
  const fences = fencesOf(lines)
  return fences === undefined ? lines : lines.slice(fences.start + 1, fences.end)
}

function isFrontMatter(lines: readonly string[], line: number): boolean {
  const fences = fencesOf(lines)
  return fences !== undefined && line > fences.start && line < fences.end
}

/** The lines around front matter, which may stand below empty ones; without a second one it goes on to the end. */
export function fencesOf(
  lines: readonly string[]
): {readonly start: number; readonly end: number} | undefined {
  const start = lines.findIndex((line) => line.trim() !== '')
  if (!isFence(lines[start])) return undefined
  const end = lines.findIndex((line, index) => index > start && isFence(line))
  return {start, end: end === -1 ? lines.length : end}
}

function isFence(line: string | undefined): boolean {
  return line?.trimEnd() === '---'
}

function inYaml(before: string): Caret | undefined {
  const [, key, word = ''] =
    /^([\w-]+)[ \t]*:[ \t]+(?:\[(?:[^[\]]*,)?[ \t]*)?['"]?([^'"[\],]*)$/.exec(before) ?? []
  if (key !== undefined) return {kind: 'value', key, word}
  return /^[\w-]*$/.test(before) ? {kind: 'key', word: before} : undefined
}

function inMarkdown(before: string): Caret | undefined {
  const [, sign, bracketed, target = bracketed] =
    /(!?)\[[^\]]*\]\((?:<([^<>]*)|([^)\s<>]*))$/.exec(before) ?? []
  if (target !== undefined) return {kind: 'target', word: target, isImage: sign === '!'}
  const [, within, defined = within] =
    /^ {0,3}\[(?!\^)[^\]]+\]:\s*(?:<([^<>]*)|([^\s<>]*))$/.exec(before) ?? []
  if (defined !== undefined) return {kind: 'target', word: defined, isImage: false}
  const [, caret, label] = /(?:\[(\^)|\]\[)([^[\]]*)$/.exec(before) ?? []
  if (label !== undefined) return {kind: 'label', word: label, isNote: caret !== undefined}
  const [, of, field, quoted, value = quoted] =
    /^\s*:{2,}([\w-]+)(?:\[[^\]]*\])?\{(?:[^}]*\s)?([\w-]+)=(?:"([^"}]*)|([^\s"}]*))$/.exec(before) ?? []
  if (of !== undefined && field !== undefined)
    return {kind: 'fieldValue', directive: of, field, word: value ?? ''}
  const [, directive, word] = /^\s*:{2,}([\w-]+)(?:\[[^\]]*\])?\{(?:[^}]*\s)?([\w-]*)$/.exec(before) ?? []
  if (directive !== undefined) return {kind: 'field', directive, word: word ?? ''}
  const [, name] = /^\s*:{2,}([\w-]*)$/.exec(before) ?? []
  return name === undefined ? undefined : {kind: 'directive', word: name}
}
