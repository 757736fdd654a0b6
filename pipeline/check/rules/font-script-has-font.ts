/** Checks font/script-has-font: a font of the PDF has the letters of every script of a document. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import {
  namedType,
  type FrontMatter,
  type JsonObject,
  type Metadata
} from '../../model/publication/front-matter.ts'
import {fontPackage, fontsFor, fontsForText} from '../../model/installed-fonts.ts'
import {labelsFor, type OwnLabels} from '../../locale/index.ts'
import {languageName} from '../../locale/language-name.ts'
import {finding} from '../../model/finding.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {mathWords} from '../../model/tree/mathml.ts'
import {namedCharacters} from '../../model/tree/named-characters.ts'
import type {DocumentNode, RecordBlock} from '../../model/tree/nodes.ts'
import {placeOf, startOf, type Place} from '../../model/place.ts'
import type {BrandFonts, ProjectFile} from '../../model/publication/publication.ts'
import {shownOfFrontMatter, type RecordTypes} from '../../model/publication/record-type.ts'
import {scriptOf, type Script} from '../../model/scripts.ts'
import {withoutPrivate} from '../../model/publication/without-private.ts'
import {drawnWords} from '../../model/values/drawn-words.ts'
import {visit} from '../../model/tree/walk.ts'
import type {FontName, World} from '../../model/world.ts'
import {everyNode} from './rule.ts'

/** The fonts that a character is looked for in, those that have most of them first. */
const fonts: readonly FontName[] = [
  'fallback-sans-regular',
  'fallback-serif-regular',
  'fallback-mono-regular',
  'fallback-serif-italic',
  'serif-regular',
  'sans-regular',
  'mono-regular'
]

/** Words that the PDF draws, and where they begin; undefined for what stands in no node. */
interface Drawn {
  readonly words: string
  readonly offset: number | undefined
  /** Undefined for that of the document. */
  readonly language?: string
  /** Of an image, whose words are none of the document's text. */
  readonly place?: Place
}

/** The words of each drawing that documents show, by its path. */
interface Drawings {
  readonly drawings: ReadonlyMap<string, string>
}

interface Missing {
  readonly script: Script
  readonly language: string
  readonly letters: Set<string>
  readonly place: Place
}

/** A document, or the file that says what its publication is. */
interface Source {
  readonly path: string
  readonly text: string
  readonly language: string
  readonly drawn: readonly Drawn[]
}

interface Means {
  readonly world: World
  readonly brand: BrandFonts | undefined
  readonly labels: OwnLabels | undefined
  readonly types: RecordTypes
  readonly privateKeys: (type: string, data: JsonObject) => ReadonlySet<string>
}

/** Once a script and document, where the first letter stands; nothing of a publication that makes no PDF. */
export async function fontScriptHasFont(
  manuscript: Manuscript,
  {world, brand, labels, ...judged}: Means
): Promise<readonly Diagnostic[]> {
  if (!manuscript.metadata.editions.includes('pdf')) return []
  const drawings = await wordsOfDrawings(manuscript, world)
  const sources = sourcesOf(manuscript, {...judged, labels, drawings})
  const letters = lettersIn(sources.flatMap(({drawn}) => drawn))
  const lacking = await lackingOf(letters, world, brand)
  if (lacking.size === 0) return []
  const languages = new Set(
    sources.flatMap((source) => source.drawn.map((drawn) => languageOf(drawn, source)))
  )
  const found = new Map<string, ReadonlySet<string>>()
  for (const language of languages) found.set(language, await withoutInstalled(lacking, language, world))
  const missing = sources.flatMap((source) => missingIn(source, found))
  return Promise.all(missing.map((one) => report(one, world)))
}

function languageOf({language}: Drawn, source: Source): string {
  return language ?? source.language
}

async function wordsOfDrawings({documents}: Manuscript, world: World): Promise<Drawings['drawings']> {
  const words = new Map<string, string>()
  for (const {path = ''} of documents.flatMap((document) => everyNode(document, 'image'))) {
    if (!/\.svg$/i.test(path) || words.has(path)) continue
    const image = await world.image(path)
    const isDrawing = image.ok && image.value.mediaType === 'image/svg+xml'
    words.set(path, isDrawing ? drawnWords(new TextDecoder().decode(image.value.bytes)) : '')
  }
  return words
}

/** Without letters that a font has which is installed in the project for their script and a language. */
async function withoutInstalled(
  letters: ReadonlySet<string>,
  language: string,
  world: World
): Promise<ReadonlySet<string>> {
  let lacking = letters
  for (const name of fontsForText([...letters].join(''), language)) {
    const {regular: path} = fontPackage(name)
    if (!(await world.projectFont(path)).ok) continue
    const has = await world.coverage({path})
    lacking = new Set(
      [...lacking].filter((letter) => !isIn(letter, name, language) || !has(letter.codePointAt(0) ?? 0))
    )
  }
  return lacking
}

/** Whether a family sets the script of a letter in a language. */
function isIn(letter: string, name: string, language: string): boolean {
  const script = scriptOf(letter)
  return script !== undefined && fontsFor(script, {text: letter, language}).includes(name)
}

/** Letters of scripts that the design's fonts do not have. */
function lettersIn(drawn: readonly Drawn[]): ReadonlySet<string> {
  const letters = new Set<string>()
  for (const {words} of drawn)
    for (const [letter] of words.matchAll(/[\u0531-\u1dff\u3000-\u{10ffff}]/gu))
      if (scriptOf(letter) !== undefined) letters.add(letter)
  return letters
}

async function lackingOf(
  letters: ReadonlySet<string>,
  world: World,
  brand: BrandFonts | undefined
): Promise<ReadonlySet<string>> {
  let lacking = letters
  for (const font of chainOf(brand)) {
    if (lacking.size === 0) break
    const has = await world.coverage(font)
    lacking = new Set([...lacking].filter((letter) => !has(letter.codePointAt(0) ?? 0)))
  }
  return lacking
}

function chainOf(brand: BrandFonts | undefined): readonly (FontName | ProjectFile)[] {
  if (brand === undefined) return fonts
  return [...brand.more.map(({regular}) => regular), ...fonts.map((name) => brand.faces[name] ?? name)]
}

function sourcesOf(
  manuscript: Manuscript,
  {types, privateKeys, labels, drawings}: Omit<Means, 'world' | 'brand'> & Drawings
): readonly Source[] {
  const {path, language, documents, metadata, frontMatter, source} = manuscript
  const untyped = source.manifestPath === undefined ? 'document' : 'publication'
  const shown = shownOf(frontMatter, untyped, {types, privateKeys})
  const facts = unplaced([...factsOf(metadata), ...generatedWords(language, metadata, labels), ...shown])
  const isOfDocument = documents.some((document) => document.path === path)
  const own = documents.map((document) => {
    const {title, summary} = document.frontMatter.data
    const fields = shownOf(document.frontMatter, 'document', {types, privateKeys})
    const front = document.path === path ? facts : unplaced([title, summary, ...fields])
    return {...document, drawn: [...front, ...wordsIn(document, types, drawings)]}
  })
  return isOfDocument ? own : [{path, language, text: '', drawn: facts}, ...own]
}

/** The fields of front matter that are shown, as they are written. */
function shownOf(
  frontMatter: FrontMatter,
  untyped: 'document' | 'publication',
  {types, privateKeys}: Pick<Means, 'types' | 'privateKeys'>
): readonly string[] {
  const {data} = frontMatter
  const named = namedType(frontMatter)
  const shown = withoutPrivate(data, privateKeys(named ?? 'document', data))
  return shownOfFrontMatter(types.get(named ?? untyped)).flatMap(({key}) => stringsIn(shown[key]))
}

/** What the cover and the imprint say beside its facts. */
function generatedWords(language: string, metadata: Metadata, own: OwnLabels | undefined): readonly string[] {
  if (language === 'und') return []
  const {authors, licence, published, version, translation} = labelsFor(language, own).labels
  const credits = metadata.translation === undefined ? [] : Object.values(translation)
  return [languageName(language), authors, licence, published, version, ...credits]
}

/** What the front page and the imprint say of a publication. */
function factsOf(metadata: Metadata): readonly unknown[] {
  const {title, summary, authors, publisher, version, licence, translation} = metadata
  const people = [...authors, ...(translation?.by ?? []), ...(translation?.reviewers ?? [])]
  return [title, summary, ...people.map(({name}) => name), publisher, version, licence?.name]
}

/** What formulas are drawn with has all signs of theirs, and letters of these scripts. */
const ofFormulas =
  /[^\p{L}\p{M}\p{Nd}]|[\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/gu

function wordsIn(document: Document, types: RecordTypes, drawings: Drawings['drawings']): readonly Drawn[] {
  const drawn: Drawn[] = []
  const phrases: Phrase[] = []
  const add = (node: DocumentNode): void => {
    if ('lang' in node && 'position' in node) phrases.push({language: node.lang, position: node.position})
    if (node.type === 'image') {
      const words = drawings.get(node.path ?? '') ?? ''
      drawn.push({words, offset: node.position.start.offset, place: placeOf(document.path, node)})
    }
    if (node.type === 'record') drawn.push(...wordsOfFields(node, types))
    if (node.type === 'formula') {
      const words = mathWords(node.mathml).replace(ofFormulas, '')
      drawn.push({words, offset: node.position.start.offset})
    }
    if (node.type === 'ruby') drawn.push({words: node.reading, offset: node.position.start.offset})
    if ('value' in node && typeof node.value === 'string' && 'position' in node)
      drawn.push({words: node.value, offset: node.position.start.offset})
  }
  visit(document.children, add)
  for (const note of document.notes) visit(note.children, add)
  return phrases.length === 0 ? drawn : drawn.map((one) => ({...one, ...languageAt(one.offset, phrases)}))
}

/** Words in a language of their own. */
interface Phrase {
  readonly language: string
  readonly position: RecordBlock['position']
}

/** Of the innermost phrase that a place is in. */
function languageAt(offset: number | undefined, phrases: readonly Phrase[]): Pick<Drawn, 'language'> {
  if (offset === undefined) return {}
  const found = phrases.findLast(
    ({position: {start, end}}) => (start.offset ?? offset + 1) <= offset && offset < (end.offset ?? 0)
  )
  return found === undefined ? {} : {language: found.language}
}

/** Of the fields that are shown, as they are written. */
function wordsOfFields({kind, fields, position}: RecordBlock, types: RecordTypes): readonly Drawn[] {
  const type = types.get(kind)
  const data = type?.typed(fields) ?? fields.data
  const shown = withoutPrivate(data, type?.privateKeys(data) ?? new Set())
  return stringsIn(shown).map((words) => ({words, offset: position.start.offset}))
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}

function unplaced(facts: readonly unknown[]): readonly Drawn[] {
  return facts.filter((one) => typeof one === 'string').map((words) => ({words, offset: undefined}))
}

function missingIn(source: Source, lacking: ReadonlyMap<string, ReadonlySet<string>>): readonly Missing[] {
  const {path, text} = source
  const found = new Map<string, Missing>()
  for (const drawn of source.drawn) {
    const {words, offset} = drawn
    const language = languageOf(drawn, source)
    for (const letter of words) {
      const script = lacking.get(language)?.has(letter) === true ? scriptOf(letter) : undefined
      if (script === undefined) continue
      const key = `${script.name} ${fontsFor(script, {text: '', language}).join()}`
      const known = found.get(key)
      if (known === undefined)
        found.set(key, {
          script,
          language,
          letters: new Set([letter]),
          place: drawn.place ?? placeIn(path, text, {letter, offset})
        })
      else known.letters.add(letter)
    }
  }
  return [...found.values()]
}

/** Where the letter stands; the start of its words when they are written in another way there. */
function placeIn(
  path: string,
  text: string,
  {letter, offset}: {readonly letter: string; readonly offset: number | undefined}
): Place {
  const at = text.indexOf(letter, offset ?? 0)
  if (at === -1) return startOf(path)
  const lines = text.slice(0, at).split(/\r\n|[\r\n]/)
  const line = lines.length
  const column = (lines.at(-1) ?? '').length + 1
  const end = {line, column: column + letter.length, offset: at + letter.length}
  return {path, start: {line, column, offset: at}, end}
}

async function report({script, language, letters, place}: Missing, world: World): Promise<Diagnostic> {
  const [name = script.font] = fontsFor(script, {text: [...letters].join(''), language})
  const {package: own, regular} = fontPackage(name)
  const isThere = (await world.projectFont(regular)).ok
  const message = `no font of the PDF has letters of ${script.name} that this document has: ${namedCharacters([...letters])}`
  return finding('font/script-has-font', place, message, {
    hints: [
      isThere
        ? `${name} is there, and lacks them: see whether they are meant, or add a font that has them to \`brand.fonts.more\` in \`tetrapla.yaml\`; that of another language will do`
        : `\`npm install ${own}\` in the project adds ${name}, which is found there; a font of your own is an entry of \`brand.fonts.more\` in \`tetrapla.yaml\``,
      'the PDF is left out until then; the other editions are made'
    ]
  })
}
