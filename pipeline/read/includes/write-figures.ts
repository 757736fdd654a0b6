/** Writes the figures and images of MyST, which are fences with options, as figures and images of ours. */
import {codeRanges, isWithin} from '../markdown/dialects/code-ranges.ts'
import {slicePieces, textOf, type Piece} from './piece.ts'

/** A fence `{figure}` or `{image}`, its file, its options, between hyphens or with colons before them, and its words. */
const fence =
  /^([`~:]{3,})\{(figure|image)\}[ \t]+(\S{1,300})[ \t]*\n(---[ \t]*\n(?:(?!---)[^\n]{0,500}\n){0,30}---[ \t]*\n|(?:[ \t]*:[\w-]{1,40}:[^\n]{0,500}\n){0,30})((?:(?!\1)[^\n]{0,2000}\n){0,80}?)\1[`~:]*[ \t]*$/gm

/** Whether a text may have one of them. */
export function hasFigures(text: string): boolean {
  return /[`~:]{3}\{(?:figure|image)\}/.test(text)
}

/**
 * The pieces with `:::figure[caption]{id="name"}` around `![alt](file)` for each. Words below the caption stand behind the figure. One that code shows stays,
 * and so does one whose caption can't stand in brackets: it is told with what else is not understood.
 */
export function writeFigures(source: readonly Piece[]): readonly Piece[] {
  const text = textOf(source)
  const code = codeRanges(text)
  const starts = new Set(code.map(({start}) => start))
  const result: Piece[] = []
  let at = 0
  for (const {0: whole, 2: kind, 3: path = '', 4: options = '', 5: words = '', index} of text.matchAll(
    fence
  )) {
    if (isWithin(code, index) && !starts.has(index)) continue
    const below = index + whole.length - whole.slice(whole.lastIndexOf('\n') + 1).length - words.length
    const {caption, rest} = partsOf(words)
    const captionText = words.slice(caption.start, caption.end)
    if (!isBalanced(captionText) || /[<>]/.test(path)) continue
    const [place = {path: '', offset: 0}] = slicePieces(source, index, index + 1)
    const made = (value: string): Piece => ({
      text: value,
      path: place.path,
      offset: place.offset,
      isMade: true
    })
    const given = optionsIn(options)
    const alternative = (given.get('alt') ?? '').replace(/[[\]\\]/g, '\\$&')
    const image = `![${alternative}](<${path}>)`
    const name = given.get('name') ?? given.get('label')
    // What has no meaning here is told as that of any other figure is.
    const others = [...given]
      .filter(([other]) => !['alt', 'name', 'label'].includes(other))
      .map(([other, value]) => `${other}="${value.replace(/["{}]/g, '')}"`)
    const attributes = [...(name === undefined ? [] : [`id="${name.replace(/[\s{}"]+/g, '-')}"`]), ...others]
    const braces = attributes.length === 0 ? '' : `{${attributes.join(' ')}}`
    result.push(...slicePieces(source, at, index))
    at = index + whole.length
    if (kind === 'image' && captionText === '') {
      result.push(made(`${image}${braces}`))
      continue
    }
    result.push(
      made(captionText === '' ? `:::figure${braces}\n${image}\n:::` : ':::figure['),
      ...inOneLine(slicePieces(source, below + caption.start, below + caption.end)),
      ...(captionText === '' ? [] : [made(`]${braces}\n${image}\n:::`)])
    )
    if (words.slice(rest).trim() !== '')
      result.push(made('\n\n'), ...slicePieces(source, below + rest, below + words.length))
  }
  return [...result, ...slicePieces(source, at, text.length)]
}

/** By name: those with colons before them, or lines of YAML, which may go on below. */
function optionsIn(written: string): ReadonlyMap<string, string> {
  const lines = written.replace(/^---.*\n|---[ \t]*\n$/g, '')
  const isYaml = lines !== written
  const option = isYaml ? /^([\w-]+):[ \t]*(.*(?:\n[ \t]+.*)*)$/gm : /^[ \t]*:([\w-]+):[ \t]*(.*)$/gm
  return new Map(
    [...lines.matchAll(option)].map(([, name = '', value = '']) => {
      const words = value
        .replace(/^[>|][-+]?[ \t]*\n/, '')
        .replace(/\s+/g, ' ')
        .trim()
      return [name, isYaml ? (/^(["'])(.*)\1$/.exec(words)?.[2] ?? words) : words]
    })
  )
}

/** The first paragraph is the caption, up to a list. */
function partsOf(words: string): {
  readonly caption: {readonly start: number; readonly end: number}
  readonly rest: number
} {
  const start = words.length - words.trimStart().length
  const gap = words.slice(start).search(/\n[ \t]*\n|\n[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/)
  const rest = gap === -1 ? words.length : start + gap
  return {caption: {start, end: start + words.slice(start, rest).trimEnd().length}, rest}
}

/** Whether every bracket has its other one, so that the words can stand in brackets. */
function isBalanced(words: string): boolean {
  let depth = 0
  for (const [bracket] of words.replace(/\\./g, '').matchAll(/[[\]]/g)) {
    depth += bracket === '[' ? 1 : -1
    if (depth < 0) return false
  }
  return depth === 0
}

/** With spaces in place of line endings, which brackets do not hold. */
function inOneLine(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) => ({...piece, text: piece.text.replaceAll('\n', ' ')}))
}
