/** Puts included files where other systems include them: mdBook, Quarto, MyST, Jekyll, snippets of MkDocs. */
import {posix} from 'node:path'
import {codeRanges, isWithin} from '../../read/markdown/dialects/code-ranges.ts'
import {fenceAround} from '../../read/includes/fence-around.ts'
import {includesIn, type Include} from '../../read/includes/includes-in.ts'
import {selectLines} from '../../read/includes/select-lines.ts'
import {headOf} from '../head-of.ts'
import type {SourceTree} from '../source-tree.ts'
import {deepest, takeRoom, type Room} from './room.ts'

interface Work extends Room {
  readonly tree: SourceTree
  readonly included: Set<string>
  /** The document that all of it stands in. */
  readonly document: string
}

/**
 * The text with every include of a file in the folder carried out; one that is not there, or leads out of the folder, stays as it
 * is written. Those that are put in are added to `included`.
 */
export async function includeFiles(
  text: string,
  path: string,
  {tree, included}: Pick<Work, 'tree' | 'included'>
): Promise<string> {
  return include(text, path, {tree, included, document: path, files: 0, letters: 0}, 0)
}

async function include(text: string, path: string, work: Work, depth: number): Promise<string> {
  const {tree, included} = work
  let result = ''
  let at = 0
  for (const {start, end, path: written, selection, syntax, ...shown} of includesIn(text)) {
    if (start < at) continue
    const file = pathsOf(written, syntax, [path, work.document]).find((one) => tree.has(one))
    const found = file === undefined || depth === deepest ? undefined : await tree.text(file)
    if (file === undefined || found === undefined) continue
    const lines = found
      .replace(/\r\n?/g, '\n')
      .replace(/^\u{FEFF}/u, '')
      .split('\n')
    const chosen = selectLines(lines, selection)
      ?.map((line) => lines[line])
      .join('\n')
    if (chosen === undefined || !takeRoom(work, chosen)) continue
    included.add(file)
    const isText = shown.code === undefined && isMarkdown(file)
    const inner = isText
      ? await include(chosen.slice(headOf(file, chosen).end), file, work, depth + 1)
      : chosen
    result += text.slice(at, start) + framed(inner.replace(/\n+$/, ''), shown)
    // Of Jekyll, the last line of a file ends within the text.
    if (syntax === 'jekyll' && inner.endsWith('\n')) result += '\n'
    at = end
  }
  return result + text.slice(at)
}

/**
 * Where a file may lie that is written so in another: beside that, or in the folder of all; for Quarto beside the document, too, as whose text it
 * takes what is included.
 */
function pathsOf(
  written: string,
  syntax: Include['syntax'],
  [path, document]: readonly [string, string]
): readonly string[] {
  const inFolder = posix.normalize(written.replace(/^\/+/, ''))
  if (written.startsWith('/')) return [inFolder]
  const beside = posix.join(posix.dirname(path), written)
  const besideDocument = syntax === 'quarto' ? [posix.join(posix.dirname(document), written)] : []
  return [beside, ...besideDocument, inFolder]
}

/** Where a text still asks for a file, line by line; what is left of Liquid in code shows how it is written. */
export function includesLeft(text: string): readonly {readonly line: number; readonly what: string}[] {
  const code = codeRanges(text)
  let [line, at] = [1, 0]
  return includesIn(text)
    .filter(({syntax, start}) => syntax !== 'jekyll' || !isWithin(code, start))
    .map(({start, path}) => {
      line += text.slice(at, start).split('\n').length - 1
      at = start
      return {line, what: `the file \`${path}\` that is included`}
    })
}

/** As a fence of code, where it is code; with the white space that the instruction stands behind. */
function framed(text: string, {code, caption, indent = ''}: Pick<Include, 'code' | 'caption' | 'indent'>) {
  const above = caption === undefined ? '' : `${caption}\n\n`
  const fence = fenceAround(text)
  const whole = code === undefined ? text : `${above}${fence}${code}\n${text}\n${fence}`
  return whole.replace(/^/gm, indent)
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown|mdx|qmd|rmd)$/i.test(path)
}
