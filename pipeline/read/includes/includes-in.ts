/** Finds where a text asks for another file, as mdBook, Quarto, MyST, Jekyll and the snippets of MkDocs write it. */
import type {IncludeSyntax} from '../../model/publication/profile.ts'
import {codeRanges, isWithin} from '../markdown/dialects/code-ranges.ts'
import {rawParts} from './raw-parts.ts'
import type {Selection} from './select-lines.ts'

/** An instruction to include a file, in the text that it stands in. */
export interface Include {
  readonly syntax: IncludeSyntax
  readonly start: number
  readonly end: number
  /** The file, as written. */
  readonly path: string
  /** What is shown of it. */
  readonly selection: Selection
  /** The language of the code that it is shown as; absent where it is part of the text. */
  readonly code?: string
  /** What stands above code. */
  readonly caption?: string
  /** What each of its lines begins with. */
  readonly indent?: string
}

/** In order; of one syntax, or of all. */
export function includesIn(text: string, only?: IncludeSyntax): readonly Include[] {
  if (!/\{\{#|\{\{<|8<-|include\}|\{%/.test(text)) return []
  return [...ofBooks(text), ...ofQuarto(text), ...snippets(text), ...fences(text), ...ofJekyll(text)]
    .filter(({syntax}) => only === undefined || syntax === only)
    .sort((a, b) => a.start - b.start)
}

/** `{{#include file:2:10}}`, `{{#rustdoc_include file:anchor}}`, `{{#playground file}}`. */
function* ofBooks(text: string): Generator<Include> {
  const pattern =
    /(?<!\\)\{\{#(include|rustdoc_include|playground|playpen)\s+([^\s}]{1,300})[^}\n]{0,100}\}\}/g
  for (const {0: whole, 1: kind = '', 2: written = '', index} of text.matchAll(pattern)) {
    const [path = '', ...parts] = written.split(/:(?!\/\/)/)
    yield {
      syntax: 'mdbook',
      ...spanOf(index, whole),
      path,
      selection: {...partOf(parts), hasMarks: true},
      ...(kind.startsWith('play') ? {code: 'rust'} : {})
    }
  }
}

/** `{{< include file >}}`. */
function* ofQuarto(text: string): Generator<Include> {
  for (const {0: whole, 1: path = '', index} of text.matchAll(
    /(?<!\{)\{\{<\s*include\s+([^\s>]{1,300})\s*>\}\}/g
  ))
    yield {syntax: 'quarto', ...spanOf(index, whole), path, selection: {}}
}

/** On a line of its own: `--8<-- "file:part"`; or between two lines `--8<--`, a file on each line, but for those behind `;`. */
function* snippets(text: string): Generator<Include> {
  for (const {0: whole, 1: indent = '', 2: written = '', index} of text.matchAll(
    /^([ \t]*)-{1,2}8<-{1,2}[ \t]+["']([^"'\n]{1,300})["'][ \t]*$/gm
  ))
    yield snippet(written, spanOf(index, whole), indent)
  for (const {0: whole, 1: indent = '', index} of text.matchAll(
    /^([ \t]*)-{1,2}8<-{1,2}[ \t]*\n(?:(?![ \t]*-{1,2}8<)[^\n]{0,300}\n){1,40}?[ \t]*-{1,2}8<-{1,2}[ \t]*$/gm
  )) {
    const lines = [...whole.matchAll(/^[ \t]*(?!-{1,2}8<|;)(\S.*?)[ \t]*$/gm)]
    for (const [at, {0: line, 1: written = '', index: from}] of lines.entries()) {
      const previous = lines[at - 1]
      const start = previous === undefined ? 0 : previous.index + previous[0].length + 1
      const end = at === lines.length - 1 ? whole.length : from + line.length
      yield snippet(written, {start: index + start, end: index + end}, indent)
    }
  }
}

function snippet(written: string, span: Pick<Include, 'start' | 'end'>, indent: string): Include {
  const [path = '', ...parts] = written.split(/:(?!\/\/)/)
  const selection = {...partOf(parts), hasMarks: true}
  return {syntax: 'mkdocs', ...span, path, selection, ...(indent === '' ? {} : {indent})}
}

/** A fence `{include}` or `{literalinclude}`, with options; not one that other code shows. */
function* fences(text: string): Generator<Include> {
  const pattern =
    /^([`~:]{3,})\{(include|literalinclude)\}[ \t]+(\S{1,300})[ \t]*\n((?:(?!\1)[^\n]{0,300}\n){0,40}?)\1[`~:]*[ \t]*$/gm
  const code = codeRanges(text)
  const starts = new Set(code.map(({start}) => start))
  for (const {0: whole, 2: kind = '', 3: path = '', 4: options = '', index} of text.matchAll(pattern)) {
    if (isWithin(code, index) && !starts.has(index)) continue
    const option = (name: string) => new RegExp(`^:${name}:[ \\t]*(.*?)[ \\t]*$`, 'm').exec(options)?.[1]
    const language = option('language') ?? option('lang') ?? option('code')
    const isCode = kind === 'literalinclude' || language !== undefined || option('literal') !== undefined
    const caption = option('caption')
    yield {
      syntax: 'myst',
      ...spanOf(index, whole),
      path,
      selection: selectionOf(option),
      ...(isCode ? {code: language ?? /\.(\w+)$/.exec(path)?.[1] ?? ''} : {}),
      ...(caption === undefined ? {} : {caption})
    }
  }
}

/** `{% include_relative file %}`; `{% include file.md %}`, from the folder for that. One with values to fill in is a template, and one between `raw` and `endraw` is words. */
function* ofJekyll(text: string): Generator<Include> {
  const raw = rawParts(text)
  for (const {0: whole, 1: path = '', 2: part, index} of text.matchAll(
    /\{%-?[ \t]*include(?:_relative[ \t]+([\w./-]{1,300})|[ \t]+([\w./-]{1,300}\.(?:md|markdown)))[ \t]*-?%\}/g
  )) {
    if (isWithin(raw, index)) continue
    yield {
      syntax: 'jekyll',
      ...spanOf(index, whole),
      path: part === undefined ? path : `_includes/${part}`,
      selection: {}
    }
  }
}

/** `2:10`, `:10`, `2:`, `2`, or the name of a part. */
function partOf([from, to]: readonly string[]): Selection {
  if (from === undefined || (from === '' && to === undefined)) return {}
  if (!/^\d*$/.test(from)) return {part: from}
  const first = from === '' ? 1 : Number(from)
  return {lines: [[first, to === undefined ? first : to === '' ? Infinity : Number(to)]]}
}

/** `:lines: 1,3-5,7-`, or from a line to another one by their words or, from 0, their numbers. */
function selectionOf(option: (name: string) => string | undefined): Selection {
  const [lines, after, before] = [option('lines'), option('start-after'), option('end-before')]
  const [first, last] = [option('start-line'), option('end-line')]
  if (lines !== undefined)
    return {
      lines: [...lines.matchAll(/(\d+)?([ \t]*-[ \t]*)?(\d+)?/g)]
        .filter(([whole]) => whole !== '')
        .map(([, from, dash, to]) => {
          const start = Number(from ?? 1)
          return [start, dash === undefined ? start : Number(to ?? Infinity)]
        })
    }
  return {
    ...(first === undefined && last === undefined
      ? {}
      : {lines: [[Number(first ?? 0) + 1, Number(last ?? Infinity)]]}),
    ...(after === undefined ? {} : {after}),
    ...(before === undefined ? {} : {before})
  }
}

function spanOf(start: number, whole: string) {
  return {start, end: start + whole.length}
}
