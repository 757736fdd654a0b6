/** Puts what a document of MDX imports of another one, `import Fees from './_fees.mdx'`, where that stands in it: `<Fees />`. */
import {posix} from 'node:path'
import {codeRanges, isWithin} from '../../read/markdown/dialects/code-ranges.ts'
import {headOf} from '../head-of.ts'
import type {SourceTree} from '../source-tree.ts'
import {rebaseAddresses} from './rebase-addresses.ts'
import {deepest, takeRoom, type Room} from './room.ts'
import {withoutImports} from './without-imports.ts'

type Tree = Pick<SourceTree, 'has' | 'text'>

interface Work extends Room {
  readonly tree: Tree
  readonly lost: Set<string>
}

/**
 * The text with the partials that stand in it on lines of their own: their addresses as they are seen from the document, and the texts of attributes in
 * place of `{props.name}`. One that is not there, or stands among words, stays as it is written, and is told in `lost`.
 */
export async function placePartials(
  text: string,
  path: string,
  tree: Tree
): Promise<{readonly text: string; readonly lost: readonly string[]}> {
  const work = {tree, lost: new Set<string>(), files: 0, letters: 0}
  return {text: await place(text, [path], work), lost: [...work.lost]}
}

const imported = /^import\s+([A-Z]\w*)\s+from\s+(['"])([^'"]{1,300}\.mdx?)\2;?[ \t]*$/gm
const alone = /^([ \t]*)<([A-Z]\w*)(\s[^<>]{0,1000}?)?\s*(?:\/>|><\/\2>)[ \t]*$/gm

/** `within` are the files that the text is put into, the outermost first, and its own. */
async function place(text: string, within: readonly string[], work: Work): Promise<string> {
  const partials = new Map([...text.matchAll(imported)].map(([, name = '', , file = '']) => [name, file]))
  if (partials.size === 0) return text
  const code = codeRanges(text)
  let result = ''
  let at = 0
  for (const {0: whole, 1: indent = '', 2: name = '', 3: attributes = '', index} of text.matchAll(alone)) {
    const written = partials.get(name)
    if (written === undefined || isWithin(code, index)) continue
    const words = await textOf(written, within, work)
    if (words === undefined) continue
    result += text.slice(at, index) + filled(words, attributes).replace(/^(?=.)/gm, indent)
    at = index + whole.length
  }
  result += text.slice(at)
  const used = usedIn(result)
  for (const [name, file] of partials) if (used.has(name)) work.lost.add(toldOf(name, file))
  return result
}

/** Undefined for one that is not there, holds itself, or is one too many. */
async function textOf(written: string, within: readonly string[], work: Work): Promise<string | undefined> {
  const own = within.at(-1) ?? ''
  const file = written.startsWith('@site/')
    ? posix.normalize(written.slice('@site/'.length))
    : posix.join(posix.dirname(own), written)
  if (within.length > deepest || within.includes(file) || !work.tree.has(file)) return undefined
  const source = await work.tree.text(file)
  if (source === undefined || !takeRoom(work, source)) return undefined
  const text = source.replace(/\r\n?/g, '\n').replace(/^\u{FEFF}/u, '')
  const words = await place(text.slice(headOf(file, text).end), [...within, file], work)
  return rebaseAddresses(withoutImports(words).trim(), file, own)
}

/** With the texts that a partial is given, `version="2"`, where it names them. */
function filled(words: string, attributes: string): string {
  const values = new Map(
    [...attributes.matchAll(/([A-Za-z_]\w*)=(?:"([^"]*)"|'([^']*)'|\{\s*["'`]([^"'`]*)["'`]\s*\})/g)].map(
      ([, name = '', ...texts]) => [name, texts.join('')]
    )
  )
  return words.replace(/\{\s*props\.([A-Za-z_]\w*)\s*\}/g, (shown, name: string) => values.get(name) ?? shown)
}

/** The names of the components in a text. */
function usedIn(text: string): ReadonlySet<string> {
  const code = codeRanges(text)
  const uses = [...text.matchAll(/<([A-Z]\w*)(?=[\s/>])/g)].filter(({index}) => !isWithin(code, index))
  return new Set(uses.map(([, name = '']) => name))
}

function toldOf(name: string, file: string): string {
  return `the text of \`${file}\`, for which \`<${name} />\` stands: write it there`
}
