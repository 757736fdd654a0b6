/** Checks font/script-has-font: a font of the PDF has the letters of every script of a publication. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {fontPackage, fontsFor, fontsForText} from '../../model/installed-fonts.ts'
import {startOf, type Place} from '../../model/place.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {BrandFonts, ProjectFile} from '../../model/publication/publication.ts'
import {scriptOf, type Script} from '../../model/scripts.ts'
import {namedCharacters} from '../../model/tree/named-characters.ts'
import type {FontName, World} from '../../model/world.ts'
import {
  drawnSources,
  languageOf,
  scriptLetters,
  type DrawnSource,
  type Known
} from '../fonts/drawn-sources.ts'

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

interface Missing {
  readonly script: Script
  readonly language: string
  readonly letters: Set<string>
  /** Where the first letter stands. */
  readonly place: Place
  /** The files that have some. */
  readonly paths: Set<string>
  /** Whether two of them stand side by side. */
  hasWords: boolean
}

/** So many letters of a script that no font has are drawn as boxes, where each stands alone, as in a face or an example: the PDF tells them. */
const mostAlone = 2

interface Means extends Known {
  readonly world: World
  readonly brand: BrandFonts | undefined
}

/** Once for each font that lacks, where the first letter stands that needs it; nothing of a publication that makes no PDF, or of a few letters that stand alone. */
export async function fontScriptHasFont(
  manuscript: Manuscript,
  {world, brand, ...known}: Means
): Promise<readonly Diagnostic[]> {
  if (!manuscript.metadata.editions.includes('pdf')) return []
  const sources = await drawnSources(manuscript, known, world)
  const lacking = await lackingOf(lettersIn(sources), world, brand)
  if (lacking.size === 0) return []
  const found = new Map<string, ReadonlySet<string>>()
  for (const language of languagesIn(sources))
    found.set(language, await withoutInstalled(lacking, language, world))
  const missing = missingIn(sources, found).filter(
    ({letters, hasWords}) => hasWords || letters.size > mostAlone
  )
  return Promise.all(missing.map((one) => report(one, manuscript, world)))
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
function lettersIn(sources: Iterable<DrawnSource>): ReadonlySet<string> {
  const letters = new Set<string>()
  for (const {drawn} of sources)
    for (const {words} of drawn)
      for (const [letter] of words.matchAll(scriptLetters))
        if (scriptOf(letter) !== undefined) letters.add(letter)
  return letters
}

function languagesIn(sources: Iterable<DrawnSource>): ReadonlySet<string> {
  const languages = new Set<string>()
  for (const source of sources) for (const drawn of source.drawn) languages.add(languageOf(drawn, source))
  return languages
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

function missingIn(
  sources: Iterable<DrawnSource>,
  lacking: ReadonlyMap<string, ReadonlySet<string>>
): readonly Missing[] {
  const found = new Map<string, Missing>()
  for (const source of sources)
    for (const drawn of source.drawn) {
      const {words, offset} = drawn
      const language = languageOf(drawn, source)
      let before: Script | undefined
      for (const letter of words) {
        const script = lacking.get(language)?.has(letter) === true ? scriptOf(letter) : undefined
        const isInWord = script === before
        before = script
        if (script === undefined) continue
        const key = `${script.name} ${fontsFor(script, {text: '', language}).join()}`
        const {path, text} = source
        const known = found.get(key) ?? {
          script,
          language,
          letters: new Set<string>(),
          place: drawn.place ?? placeIn(path, text, {letter, offset}),
          paths: new Set<string>(),
          hasWords: false
        }
        known.hasWords ||= isInWord
        known.letters.add(letter)
        known.paths.add(path)
        found.set(key, known)
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

async function report(
  {script, language, letters, place, paths}: Missing,
  {metadata, path}: Manuscript,
  world: World
): Promise<Diagnostic> {
  const [name = script.font] = fontsFor(script, {text: [...letters].join(''), language})
  const {package: own, regular} = fontPackage(name)
  const isThere = (await world.projectFont(regular)).ok
  const others = paths.size - 1
  const where =
    others === 0
      ? 'that this document has'
      : `that stand here and in ${others} more ${others === 1 ? 'file' : 'files'}`
  const message = `no font of the PDF has letters of ${script.name} ${where}: ${namedCharacters([...letters])}`
  const editions = (['html', 'epub', 'json'] as const).filter((one) => metadata.editions.includes(one))
  const without = `\`editions: [${editions.join(', ')}]\` in \`${path}\``
  return finding('font/script-has-font', place, message, {
    hints: [
      isThere
        ? `${name} is there, and lacks them: see whether they are meant, or add a font that has them to \`brand.fonts.more\` in \`tetrapla.yaml\`; that of another language will do`
        : `\`npm install ${own}\` in the project adds ${name}, which is found there; a font of your own is an entry of \`brand.fonts.more\` in \`tetrapla.yaml\``,
      `an error leaves the PDF out, and the other editions are made${editions.length === 0 ? '' : `; ${without} says that no PDF is wanted`}`,
      'a warning leaves boxes for these letters in it: `rules: {font/script-has-font: warning}` in `tetrapla.yaml`'
    ]
  })
}
