/** Lists the languages that formulas are spoken in: those that the tables of words have a column for. */

const spokenLanguages = ['en', 'de', 'fr', 'es', 'it'] as const

export type SpokenLanguage = (typeof spokenLanguages)[number]

/** What is said, in the order of `spokenLanguages`. */
export type Said = readonly [en: string, de: string, fr: string, es: string, it: string]

/** Of a language tag; undefined where its formulas keep their signs. */
export function spokenLanguage(tag: string): SpokenLanguage | undefined {
  const [language = ''] = tag.toLowerCase().split('-')
  return spokenLanguages.find((one) => one === language)
}

/** The words of one language. */
export function saidIn(language: SpokenLanguage, said: Said): string {
  return said[spokenLanguages.indexOf(language)] ?? ''
}
