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

export function fontPackage(name: string): FontPackage {
  const own = `@expo-google-fonts/${name.toLowerCase().replaceAll(' ', '-')}`
  const cut = (weight: string): string =>
    `node_modules/${own}/${weight}/${name.replaceAll(' ', '')}_${weight}.ttf`
  return {name, package: own, regular: cut('400Regular'), semibold: [cut('600SemiBold'), cut('700Bold')]}
}

/**
 * The names of the families that set letters of a script in a language, the one that is advised first. A language that has
 * its own forms of letters is set in no others: those of Chinese, Japanese and Korean are never mixed.
 */
export function fontsFor({font, fontsByLanguage = {}}: Script, language: string): readonly string[] {
  const tag = language.toLowerCase()
  const [, own] = Object.entries(fontsByLanguage).find(([one]) => `${tag}-`.startsWith(`${one}-`)) ?? []
  if (own !== undefined) return [own]
  return [...new Set([font, ...Object.values(fontsByLanguage)])]
}

/** The family that draws pictures among letters, in one colour: those of several colours have no place in PDF/A. */
export const emojiFont = 'Noto Emoji'

/** Pictures of one character, flags, and digits in a key. */
const emoji = /\u20e3|[\p{Emoji_Presentation}\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}]/u

/** The families that may set the letters of a text in a language, and its pictures. */
export function fontsForText(text: string, language: string): readonly string[] {
  const used = scripts.filter(({letters}) => letters.test(text))
  const families = new Set(used.flatMap((script) => fontsFor(script, language)))
  return emoji.test(text) ? [...families, emojiFont] : [...families]
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
