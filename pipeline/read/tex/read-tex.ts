/** Reads TeX by Temml into the elements of MathML that editions carry, within limits. */
import temml from 'temml'
import type {MathElement, MathNode} from '../../model/tree/mathml.ts'
import {cleanMathml} from './clean-mathml.ts'
import {partLists} from './part-lists.ts'
import {findRefused} from './refused-command.ts'
import {takeTag, type TakenTag} from './take-tag.ts'
import type {TexFault, TexReader, TexReading} from './tex-reader.ts'
import {wordTexFault} from './word-tex-fault.ts'

const limits = {
  /** Characters of a formula. */
  length: 10_000,
  /** Groups in groups. */
  depth: 60,
  /** Macros that a formula stands for. */
  expansions: 1000,
  /** Of what it becomes. */
  characters: 400_000,
  elements: 5000
}

/** Lengths in points and in em, to which Temml brings longer ones. */
const longest = [10, 50] satisfies [number, number]

/** By itself Temml sets what `\overset` puts above a letter as its exponent, which says something else. */
const own = {'\\overset': '\\stackrel'}

interface TexSettings {
  /** What commands stand for, by their names with the backslash. */
  readonly macros: ReadonlyMap<string, string>
  /** Whether a comma between digits is no decimal one. */
  readonly hasDecimalPoint: boolean
}

/** What is written twice in a text is read once. */
export function texReader(settings: TexSettings): TexReader {
  const known = {display: new Map<string, TexReading>(), inline: new Map<string, TexReading>()}
  return (tex, display) => {
    const readings = display ? known.display : known.inline
    const reading = readings.get(tex) ?? readTex(tex, display, settings)
    readings.set(tex, reading)
    return reading
  }
}

function readTex(tex: string, display: boolean, settings: TexSettings): TexReading {
  const fault = faultOf(tex)
  if (fault !== undefined) return {ok: false, fault}
  const taken = takeTag(tex, display)
  return 'message' in taken
    ? {ok: false, fault: taken}
    : readWithin({...taken, written: tex}, display, settings)
}

function faultOf(tex: string): TexFault | undefined {
  if (tex.trim() === '') return tooMuch('a formula has no signs', 'write some between the dollars')
  if (tex.length > limits.length)
    return tooMuch(`a formula has ${tex.length} characters; at most ${limits.length} are read`)
  const deep = beyondDepth(tex)
  if (deep !== undefined) {
    const message = `groups in a formula are nested more than ${limits.depth} deep`
    return {message, hint: 'write parts of it as formulas of their own', at: [deep, deep + 1]}
  }
  const found = findRefused(tex)
  if (found === undefined) return undefined
  const {command, index} = found
  return {
    message: `\`${command}\` has no place in a formula`,
    hint: hintFor(command),
    at: [index, index + command.length]
  }
}

function hintFor(command: string): string {
  switch (command) {
    case '\\href':
    case '\\url':
      return 'write the link in Markdown, around the formula or beside it'
    case '\\label':
      return 'write the formula in `:::equation{#mass}`, and refer to it by `[](#mass)`'
    case '\\ref':
    case '\\eqref':
      return 'refer to an equation in the text: `[](#mass)`'
    case '\\includegraphics':
      return 'write the image in Markdown'
    default:
      return 'delete it'
  }
}

function readWithin(
  {tex, tag, written}: TakenTag & {readonly written: string},
  displayMode: boolean,
  {macros, hasDecimalPoint}: TexSettings
): TexReading {
  let markup: string
  try {
    markup = temml.renderToString(tex, {
      displayMode,
      throwOnError: true,
      trust: false,
      strict: false,
      maxExpand: limits.expansions,
      maxSize: longest,
      // Temml writes into it what a formula defines.
      macros: {...own, ...Object.fromEntries(macros)}
    })
  } catch (error) {
    return {ok: false, fault: wordTexFault(error, tex)}
  }
  if (markup.length > limits.characters) return {ok: false, fault: tooMuch('a formula becomes too much')}
  const {nodes, elements, left} = cleanMathml(markup)
  if (elements > limits.elements)
    return {
      ok: false,
      fault: tooMuch(`a formula becomes ${elements} elements; at most ${limits.elements} are read`)
    }
  const parted = hasDecimalPoint ? partLists(nodes, tex) : nodes
  return {ok: true, mathml: annotated(parted, written), left, ...(tag === undefined ? {} : {tag})}
}

function tooMuch(message: string, hint = 'divide it'): TexFault {
  return {message, hint, at: [0, 1]}
}

/** The formula with the TeX that it was written in (MathML Core §5). */
function annotated(nodes: readonly MathNode[], tex: string): readonly MathNode[] {
  const [first, ...rest] = nodes
  if (first === undefined) return []
  const row = rest.length === 0 && typeof first !== 'string' ? first : element('mrow', nodes)
  const annotation = {
    name: 'annotation',
    attributes: [['encoding', 'application/x-tex']] satisfies [string, string][],
    children: [onOneLine(tex)]
  }
  return [element('semantics', [row, annotation])]
}

/** A comment reaches to the end of its line, and would take the next along. */
function onOneLine(tex: string): string {
  return tex
    .replace(/(\\[^]|[^\\%])|%.*(?:\n[ \t]*)?/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

function element(name: string, children: readonly MathNode[]): MathElement {
  return {name, attributes: [], children}
}

/** The index of the first group that is too deep. */
function beyondDepth(tex: string): number | undefined {
  let depth = 0
  for (const {0: found, index} of tex.matchAll(/\\(?:left|begin|right|end)(?![A-Za-z])|\\[^]|[{}]/g)) {
    if (/^(?:\\left|\\begin|\{)$/.test(found)) depth += 1
    else if (/^(?:\\right|\\end|\})$/.test(found)) depth -= 1
    if (depth > limits.depth) return index
  }
  return undefined
}
