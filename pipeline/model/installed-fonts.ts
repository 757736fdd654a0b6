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

/** The families that may set the letters of a text in a language. */
export function fontsForText(text: string, language: string): readonly string[] {
  const used = scripts.filter(({letters}) => letters.test(text))
  return [...new Set(used.flatMap((script) => fontsFor(script, language)))]
}
