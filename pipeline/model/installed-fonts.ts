/** Says which free fonts Tetrapla takes from the packages that are installed in a project, and for which words. */
import {scripts, type Script} from './scripts.ts'

/** A package of a font family, and the paths of its cuts in a project; a later one stands in for one that is not there. */
export interface FontPackage {
  /** As its maker names the family: Noto Serif JP. */
  readonly name: string
  readonly package: string
  readonly regular: string
  readonly semibold: readonly string[]
}

/** By its name, such as `Noto Sans Thai`: the package, and the files of its cuts, heavier ones in the order of choice. */
export function fontPackage(name: string): FontPackage {
  const own = `@expo-google-fonts/${name.toLowerCase().replaceAll(' ', '-')}`
  const cut = (weight: string): string =>
    `node_modules/${own}/${weight}/${name.replaceAll(' ', '')}_${weight}.ttf`
  return {name, package: own, regular: cut('400Regular'), semibold: [cut('600SemiBold'), cut('700Bold')]}
}

/**
 * The names of the families that set the letters of a script in a text, the one that is advised first. A language that has
 * its own forms of letters is set in no others: those of Chinese, Japanese and Korean are never mixed. In a language that has
 * none, a text with kana is Japanese.
 */
export function fontsFor(
  {font, fontsByLanguage = {}}: Script,
  {text, language}: {readonly text: string; readonly language: string}
): readonly string[] {
  const own = ownFont(fontsByLanguage, language)
  if (own !== undefined) return [own]
  const japanese = kana.test(text) ? ownFont(fontsByLanguage, 'ja') : undefined
  return [...new Set([japanese ?? font, font, ...Object.values(fontsByLanguage)])]
}

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

function ownFont(fonts: Readonly<Record<string, string>>, language: string): string | undefined {
  const tag = `${language.toLowerCase()}-`
  return Object.entries(fonts).find(([one]) => tag.startsWith(`${one}-`))?.[1]
}

/** The family that draws pictures among letters, in one colour: those of several colours have no place in PDF/A. */
export const emojiFont = 'Noto Emoji'

/** Pictures of one character, flags, and digits in a key. */
const emoji = /\u20e3|[\p{Emoji_Presentation}\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}]/u

/** The families that may set the letters of a text in a language, and its pictures. */
export function fontsForText(text: string, language: string): readonly string[] {
  const letters = [...lettersBeyondAscii(text)].join('')
  if (letters === '') return []
  const used = scripts.filter((script) => script.letters.test(letters))
  const families = new Set(used.flatMap((script) => fontsFor(script, {text: letters, language})))
  return emoji.test(letters) ? [...families, emojiFont] : [...families]
}

/** The letters of a text that ASCII lacks, each once: a long text would be gone through for every script. */
export function lettersBeyondAscii(text: string): ReadonlySet<string> {
  // With code points, V8 has no room for eight million letters of ASCII in a row.
  return new Set(text.replace(/[\0-\x7f]+/g, ''))
}

/** Whether a character, with what is joined to it, is drawn as a picture and not as a sign of the text (UTS #51, 2). */
export function isPicture(cluster: string): boolean {
  if (cluster.includes('\ufe0e')) return false
  return (
    cluster.includes('\ufe0f') ||
    /\p{Emoji_Presentation}/u.test(cluster) ||
    /^[\u{1f1e6}-\u{1f1ff}]{2}/u.test(cluster)
  )
}
