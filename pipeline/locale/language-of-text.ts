/** Tells a text that can't be in the language it is said to be in, by its letters and its most frequent words. */
import {conventions} from './cldr.ts'
import {frequentWords} from './frequent-words.ts'
import {tagOf} from './index.ts'

/** What a text is written in: those languages that its words are of, the likeliest first, or a script alone. */
export type Tongue =
  | {readonly kind: 'languages'; readonly languages: readonly string[]}
  | {readonly kind: 'script'; readonly script: string}

/**
 * Whether some hundred words are enough to believe a language, as they nearly always are; true where nothing is known of it. A text
 * of which this is false is looked at as a whole by `tongueApartFrom`.
 */
export function isPlainlyIn(text: string, language: string): boolean {
  const tag = tagOf(language)
  if (tag === undefined) return true
  const own = frequentWords.get(primaryOf(tag))
  const words = wordsOf(text)
  if (own !== undefined) return words.filter((word) => own.has(word)).length >= words.length * plain
  const script = scripts.find(({code}) => code === scriptOfTag(tag))
  return script === undefined || count(text, script.letters) >= text.length / 10
}

/**
 * What a text is in where that is not its language; undefined where it is, or may be: where it is short, in several languages, or in one that is
 * near to it or not known here. Words that two languages share tell nothing of either.
 */
export function tongueApartFrom(text: string, language: string): Tongue | undefined {
  const tag = tagOf(language)
  if (tag === undefined) return undefined
  const script = scriptOfText(text)
  if (script === undefined) return undefined
  const isOther =
    script.code !== scriptOfTag(tag) && !(inTwoScripts.has(primaryOf(tag)) && ofTwo.has(script.code))
  const own = frequentWords.get(primaryOf(tag))
  if (!isOther && own === undefined) return undefined
  const languages = script.language === undefined ? languagesOf(text, own ?? none) : [script.language]
  if (languages.length > 0)
    return languages.includes(primaryOf(tag)) ? undefined : {kind: 'languages', languages}
  return isOther ? {kind: 'script', script: script.name} : undefined
}

/** Those that a text's words are plainly of, and hardly of another's, given as that one's words; the likeliest first. */
function languagesOf(text: string, own: ReadonlySet<string>): readonly string[] {
  const words = wordsOf(text)
  if (words.length < enoughWords) return []
  const times = new Map<string, number>()
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1)
  const sum = (found: readonly string[]): number =>
    found.reduce((all, word) => all + (times.get(word) ?? 0), 0) / words.length
  const owned = [...own].filter((word) => times.has(word))
  const found = [...frequentWords].flatMap(([language, theirs]) => {
    const there = [...theirs].filter((word) => times.has(word))
    const apart = there.filter((word) => !own.has(word))
    const different = apart.filter((word) => word.length > 1).length
    if (different < fewest || sum(apart) < least) return []
    const kept = sum(owned.filter((word) => !theirs.has(word)))
    return kept <= Math.min(most, sum(apart) / 6) ? [{language, share: sum(there)}] : []
  })
  found.sort((a, b) => b.share - a.share)
  const best = found[0]?.share ?? 0
  return found.filter((one) => one.share > best * 0.9).map((one) => one.language)
}

/** Of all words, how many are those of a language that is believed at once, of another that must be there, and of its own that may be. */
const [plain, least, most] = [0.12, 0.11, 0.02]
/** How many words a text must have, and how many different ones of the other language, since single letters may be names of things. */
const [enoughWords, fewest] = [60, 6]
const none: ReadonlySet<string> = new Set()

interface Script {
  /** ISO 15924, as `conventions` has it, without what kinds of it are called. */
  readonly code: string
  readonly name: string
  /** Runs of them. */
  readonly letters: RegExp
  /** The language that nearly all is in that is written so. */
  readonly language?: string
  /** How many letters are enough, where each is nearly a word. */
  readonly enough?: number
  /** Of all letters of a text, how many must be of it; fewer where each is nearly a word, and where others are usual beside them. */
  readonly share?: number
}

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]+/gu

const scripts: readonly Script[] = [
  {code: 'Latn', name: 'Latin', letters: /\p{Script=Latin}+/gu, share: 0.9},
  {code: 'Cyrl', name: 'Cyrillic', letters: /\p{Script=Cyrillic}+/gu},
  {code: 'Arab', name: 'Arabic', letters: /\p{Script=Arabic}+/gu},
  {
    code: 'Jpan',
    name: 'Japanese',
    letters: kana,
    language: 'ja',
    enough: 80,
    share: 0.25
  },
  {code: 'Hani', name: 'Chinese', letters: /\p{Script=Han}+/gu, language: 'zh', enough: 100, share: 0.5},
  {code: 'Kore', name: 'Korean', letters: /\p{Script=Hangul}+/gu, language: 'ko', enough: 100, share: 0.5},
  {code: 'Grek', name: 'Greek', letters: /\p{Script=Greek}+/gu, language: 'el'},
  {code: 'Deva', name: 'Devanagari', letters: /\p{Script=Devanagari}+/gu},
  {code: 'Beng', name: 'Bengali', letters: /\p{Script=Bengali}+/gu},
  {code: 'Hebr', name: 'Hebrew', letters: /\p{Script=Hebrew}+/gu, language: 'he'},
  {code: 'Thai', name: 'Thai', letters: /\p{Script=Thai}+/gu, language: 'th'},
  {code: 'Armn', name: 'Armenian', letters: /\p{Script=Armenian}+/gu, language: 'hy'},
  {code: 'Geor', name: 'Georgian', letters: /\p{Script=Georgian}+/gu, language: 'ka'},
  {code: 'Taml', name: 'Tamil', letters: /\p{Script=Tamil}+/gu, language: 'ta'},
  {code: 'Mymr', name: 'Burmese', letters: /\p{Script=Myanmar}+/gu},
  {code: 'Ethi', name: 'Ethiopic', letters: /\p{Script=Ethiopic}+/gu}
]

/** Languages that are written in two scripts: which is meant is not told by a tag without one. */
const inTwoScripts: ReadonlySet<string> = new Set(['az', 'bs', 'kk', 'ky', 'mn', 'sr', 'tg', 'tk', 'uz'])
const ofTwo: ReadonlySet<string> = new Set(['Latn', 'Cyrl', 'Arab'])

/** The one that most letters are of; undefined where there are too few. Names and terms in Latin letters stand in texts of all others. */
function scriptOfText(text: string): Script | undefined {
  const all = count(text, /[\p{L}\p{M}]+/gu)
  return scripts.find(({code, letters, enough = 250, share = 0.7}) => {
    const own = count(text, letters)
    if (own < enough || own <= all * share) return false
    // Japanese has Chinese letters, too.
    return code !== 'Hani' || count(text, kana) < own / 20
  })
}

/** Both kinds of Chinese have the same letters. */
function scriptOfTag(tag: string): string | undefined {
  const script = conventions[tag]?.script
  return script === 'Hans' || script === 'Hant' ? 'Hani' : script
}

function primaryOf(tag: string): string {
  return tag.split('-')[0] ?? tag
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}ʻ]+/gu) ?? []
}

/** How many letters are in the runs of a text; one beyond U+FFFF is one, too. */
function count(text: string, runs: RegExp): number {
  const letters = (text.match(runs) ?? []).join('')
  return letters.length - (letters.match(/[\uD800-\uDBFF]/g)?.length ?? 0)
}
