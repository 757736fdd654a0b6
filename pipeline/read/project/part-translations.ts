/** Parts the documents of folders from their translations that stand beside them, as `about.es.md` beside `about.md`. */
import {posix} from 'node:path'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {Limits} from '../../model/limits.ts'
import {startOf} from '../../model/place.ts'
import {meansDraft} from '../../model/publication/draft-words.ts'
import type {FrontMatter} from '../../model/publication/front-matter.ts'
import type {World} from '../../model/world.ts'
import {decodeText} from '../decode-text.ts'
import {isKeptBack} from '../includes/is-kept-back.ts'
import {isAlsoEnding, languageTag} from '../language-tag.ts'
import {mayBeHeldBack, type KeyNames} from '../may-be-held-back.ts'
import {readHead} from '../read-head.ts'
import {folderTaker, type Addressed} from './check-addresses.ts'
import type {FoundPublication} from './find-publications.ts'
import {translationBeside} from './name-of-path.ts'
import {listedIn} from './order-documents.ts'

export interface Partable {
  readonly found: FoundPublication
  /** Of its publication.yaml. */
  readonly frontMatter: FrontMatter
  /** With the id that it has in the end. */
  readonly address: Addressed
}

export interface Parted {
  readonly files: readonly string[]
  /** By language, the translations by their originals. */
  readonly translations: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly diagnostics: readonly Diagnostic[]
}

export interface PartingBy {
  readonly world: Pick<World, 'open'>
  readonly limits: Limits
  /** What the project's documents call the built-in keys. */
  readonly keys: KeyNames
  /** The project's language. */
  readonly language?: string
}

interface Pair {
  readonly file: string
  readonly original: string
  readonly language: string
}

/** A pair, and what the heads of both say. */
interface SeenPair extends Pair {
  /** What the translation says of its own language. */
  readonly said?: string
  readonly isHeld: boolean
  readonly isOriginalHeld: boolean
}

/**
 * In the order of the publications. A document is parted where nothing else can be meant: its original is in the publication, `contents` does
 * not list it, its language is one of the project's, no publication has that id and language, and nothing keeps one of the two back.
 * Else it stays a document; but what translates a document that is kept back is left out with it, and told.
 */
export async function partTranslations(
  publications: readonly Partable[],
  by: PartingBy
): Promise<readonly Parted[]> {
  const pairs: (readonly SeenPair[])[] = []
  for (const one of publications) {
    const seen: SeenPair[] = []
    for (const pair of pairsIn(one, publications)) seen.push(await look(pair, by))
    pairs.push(seen)
  }
  const isMeant = meantLanguages(publications, pairs.flat(), by.language)
  const take = folderTaker(publications.map(({address}) => address))
  return publications.map(({found: {files}, address: {id}}, index) => {
    const own = pairs[index] ?? []
    const held = own.filter(({isOriginalHeld}) => isOriginalHeld)
    const open = own.filter((pair) => !pair.isOriginalHeld && !pair.isHeld && isMeant(pair))
    const translations = new Map<string, ReadonlyMap<string, string>>()
    for (const language of new Set(open.map((pair) => pair.language))) {
      const ofIt = open.filter((pair) => pair.language === language)
      if (take({id, language}))
        translations.set(language, new Map(ofIt.map(({original, file}) => [original, file])))
    }
    const gone = new Set(held.map(({file}) => file))
    for (const byOriginal of translations.values()) for (const file of byOriginal.values()) gone.add(file)
    return {files: files.filter((file) => !gone.has(file)), translations, diagnostics: held.map(leftOut)}
  })
}

/** By their names and `contents`: of two into one language the first. */
function pairsIn({found, frontMatter, address}: Partable, all: readonly Partable[]): readonly Pair[] {
  if (found.manifestPath === undefined) return []
  const files = new Set(found.files)
  const listed = listedIn(found, frontMatter)
  const pairs = new Map<string, Pair>()
  for (const file of found.files) {
    const {original, language} = translationBeside(file) ?? {}
    if (original === undefined || language === undefined || language === address.language) continue
    if (!files.has(original) || listed?.has(file) === true || listed?.has(original) === false) continue
    const key = `${original} ${language}`
    if (!pairs.has(key)) pairs.set(key, {file, original, language})
  }
  if (pairs.size === 0) return []
  const folders = languagesBelow(found, all)
  const translating = new Set([...pairs.values()].map(({file}) => file))
  return [...pairs.values()].filter(
    ({original, language}) => !folders.has(language) && !translating.has(original)
  )
}

/** The languages of publications whose folders stand in that of another. */
function languagesBelow({path}: FoundPublication, all: readonly Partable[]): ReadonlySet<string> {
  const below = all.filter(
    ({found}) => found.manifestPath !== undefined && posix.dirname(found.path) === path
  )
  return new Set(below.flatMap(({found}) => found.name.language ?? []))
}

async function look(pair: Pair, by: PartingBy): Promise<SeenPair> {
  const [{isHeld, said}, original] = [await headOf(pair.file, by), await headOf(pair.original, by)]
  return {...pair, isHeld, isOriginalHeld: original.isHeld, ...(said === undefined ? {} : {said})}
}

/** What cannot be read may be kept back. */
async function headOf(
  path: string,
  {world, limits, keys}: PartingBy
): Promise<{readonly isHeld: boolean; readonly said?: string}> {
  const opened = await world.open(path, limits.documentBytes)
  if (!opened.ok) return {isHeld: true}
  const text = decodeText(path, opened.value, limits).value
  if (text === undefined) return {isHeld: mayBeHeldBack(opened.value, keys)}
  const head = readHead(path, text, {limits, frontMatterMap: keys})
  const {data} = head.value.frontMatter
  const isHeld =
    isKeptBack(head, text, {folder: '.', keys, world, limits}) ||
    Object.entries(data).some(([key, value]) => meansDraft(key, value))
  const [, language] = Object.entries(data).find(([key]) => (keys.get(key) ?? key) === 'language') ?? []
  const said = typeof language === 'string' ? (languageTag(language) ?? language) : undefined
  return {isHeld, ...(said === undefined ? {} : {said})}
}

/**
 * Whether the suffix of a name is meant as a language: the document says so itself, it has a script or region, the project has it elsewhere, or
 * several documents have it, and it is no ending.
 */
function meantLanguages(
  publications: readonly Partable[],
  pairs: readonly SeenPair[],
  usual: string | undefined
): (pair: SeenPair) => boolean {
  const spoken = new Set([usual, ...publications.map(({address}) => address.language)])
  const counts = new Map<string, number>()
  for (const {language} of pairs) counts.set(language, (counts.get(language) ?? 0) + 1)
  return ({language, said}) => {
    if (said !== undefined) return said === language
    const isUsual = spoken.has(language) || language.includes('-')
    return isUsual || (!isAlsoEnding(language) && (counts.get(language) ?? 0) > 1)
  }
}

function leftOut({file, original}: Pair): Diagnostic {
  const message = `\`${original}\`, which this translates, is kept back, or can't be read: this is left out, too`
  return finding('publication/leaves-drafts-out', startOf(file), message, {
    hints: ['to publish it all the same, list it in `contents`, or give it a name without a language']
  })
}
