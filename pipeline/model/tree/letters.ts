/** Tells which letters a document has, and in which languages, so that fonts are chosen without looking through all texts again. */
import {lettersBeyondAscii} from '../installed-fonts.ts'
import {mathWords, type MathNode} from './mathml.ts'
import type {Block, DocumentNode} from './nodes.ts'
import {childrenOf, visit} from './walk.ts'

/** Of a document as it was read, with its notes. */
export interface Letters {
  /** Those that ASCII lacks, each once, of the file and of all that is drawn of its nodes. */
  readonly letters: string
  /** BCP 47, of the nodes that say theirs. */
  readonly languages: readonly string[]
}

/** Of a text without any. */
export const noLetters: Letters = {letters: '', languages: []}

/** What `Letters` says, of a file's text and what was read of it. */
export function lettersOf({
  text,
  children,
  notes
}: {
  readonly text: string
  readonly children: readonly Block[]
  readonly notes: readonly {readonly children: readonly Block[]}[]
}): Letters {
  const letters = new Set(lettersBeyondAscii(text))
  const languages = new Set<string>()
  let words = ''
  visit([...children, ...notes.flatMap((note) => note.children)], (node) => {
    if ('lang' in node) languages.add(node.lang)
    if ('value' in node && typeof node.value === 'string') words += node.value
    if (node.type === 'ruby') words += node.reading
    if (node.type === 'formula') words += wordsInFonts(node.mathml)
    // Of YAML, in which letters may be written by their numbers.
    if (node.type === 'record') words += JSON.stringify(node.fields.data)
  })
  for (const letter of lettersBeyondAscii(words)) letters.add(letter)
  return {letters: [...letters].join(''), languages: [...languages]}
}

/** What formulas are drawn with has all signs of theirs, and letters of these scripts. */
const ofFormulas =
  /[^\p{L}\p{M}\p{Nd}]|[\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/gu

/** What a formula has that other fonts draw. */
export function wordsInFonts(mathml: readonly MathNode[]): string {
  return mathWords(mathml).replace(ofFormulas, '')
}

/** Letters in a language, each once, in the order in which they were met. */
export interface LettersIn {
  /** BCP 47. */
  readonly language: string
  readonly letters: string
}

/** Of what is shown, by the language of each node, `outside` where none says its own. */
export function lettersByLanguage(nodes: readonly DocumentNode[], outside: string): readonly LettersIn[] {
  const found: Found = new Map()
  for (const node of nodes) addNode(node, outside, found)
  return [...found].map(([language, {letters}]) => ({language, letters: [...letters].join('')}))
}

type Found = Map<string, Met>

/** What was met of one language: `ascii` has a 1 for each code that is among the letters, for most are. */
interface Met {
  readonly letters: Set<string>
  readonly ascii: Uint8Array
}

function addNode(node: DocumentNode, outside: string, found: Found): void {
  const language = ('lang' in node ? node.lang : undefined) ?? outside
  if ('value' in node) add(node.value, language, found)
  if ('label' in node && typeof node.label === 'string') add(node.label, language, found)
  // Its letters and signs, some of which the font of formulas lacks.
  if (node.type === 'formula') add(node.alt, language, found)
  if (node.type === 'ruby') add(node.reading, language, found)
  for (const child of childrenOf(node)) addNode(child, language, found)
}

function add(words: string, language: string, found: Found): void {
  const met: Met = found.get(language) ?? {letters: new Set(), ascii: new Uint8Array(128)}
  found.set(language, met)
  const {letters, ascii} = met
  for (let at = 0; at < words.length; at += 1) {
    const code = words.codePointAt(at) ?? 0
    if (ascii[code] === 1) continue
    if (code < ascii.length) ascii[code] = 1
    if (code > 0xffff) at += 1
    letters.add(String.fromCodePoint(code))
  }
}
