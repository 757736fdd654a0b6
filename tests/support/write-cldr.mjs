/**
 * Writes what CLDR knows of each language that has labels, and all languages' own names: `npm run locales`. Node has CLDR's
 * data in ICU; the file says which version, and a test holds it to that of a Node with the same.
 */
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'

const folder = path.join(import.meta.dirname, '..', '..', 'pipeline', 'locale')

/** English, Portuguese and Serbian as they are written here. */
/** @type {{readonly [tag: string]: string}} */
const variants = {
  en: 'en-GB',
  pt: 'pt-PT',
  'zh-Hant': 'zh-Hant-TW',
  'sr-Latn': 'sr-Latn-RS',
  sr: 'sr-Cyrl-RS'
}
const capitalized = new Set(['Latn', 'Cyrl', 'Grek', 'Armn'])

/** @param {string} text */
const quoted = (text) => `'${text.replace(/'/g, '\u2019')}'`

const tags = [...readFileSync(path.join(folder, 'languages.ts'), 'utf8').matchAll(/^ {2}\['([\w-]+)'/gm)].map(
  (match) => match[1]
)

/** @param {string} tag */
function factsOf(tag) {
  const locale = variants[tag] ?? tag
  if (Intl.DateTimeFormat.supportedLocalesOf([locale]).length === 0)
    throw new Error(`ICU does not know ${tag}`)
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, {
    dateStyle: 'long',
    timeZone: 'UTC'
  })
  /** @param {number} month */
  const partsIn = (month) => format.formatToParts(new Date(Date.UTC(2026, month, 24)))
  const months = Array.from(
    {length: 12},
    (_, month) => partsIn(month).find(({type}) => type === 'month')?.value ?? ''
  )
  const date = partsIn(10)
    .map(({type, value}) =>
      ['day', 'month', 'year'].includes(type) ? `{${type}}` : value.replace(/'/g, '\u2019')
    )
    .join('')
  const number = new Intl.NumberFormat(`${locale}-u-nu-latn`).formatToParts(1.5)
  const {script} = new Intl.Locale(locale).maximize()
  return {script, months, date, decimal: number.find(({type}) => type === 'decimal')?.value}
}

const letters = [...'abcdefghijklmnopqrstuvwxyz']
const english = new Intl.DisplayNames(['en'], {type: 'region', fallback: 'none'})
const regions = letters
  .flatMap((a) => letters.map((b) => (a + b).toUpperCase()))
  .filter((region) => english.of(region) !== undefined)

/**
 * What a region has of its own where it writes the same script; undefined when that is nothing, or when CLDR does not know the two together.
 * @param {string} tag
 * @param {string} region
 */
function ownOf(tag, region) {
  const locale = `${tag}-${region}`
  if (new Intl.NumberFormat(locale).resolvedOptions().locale !== locale) return undefined
  const [usual, own] = [tag, locale].map(factsOf)
  const entries = /** @type {const} */ (['months', 'date', 'decimal'])
    .filter((name) => String(own[name]) !== String(usual[name]))
    .map((name) => `${name}: ${quoted([own[name]].flat().join('|'))}`)
  return own.script !== usual.script || entries.length === 0 ? undefined : `{${entries.join(', ')}}`
}

/**
 * The name of a language in itself, begun as a name in a list is; undefined where CLDR has none.
 * @param {string} code
 */
function nameOf(code) {
  if (Intl.DisplayNames.supportedLocalesOf([code]).length === 0) return undefined
  const name = new Intl.DisplayNames([code], {type: 'language', fallback: 'none'}).of(code)
  if (name === undefined) return undefined
  const {script = ''} = new Intl.Locale(code).maximize()
  const [first = ''] = name
  return capitalized.has(script) ? first.toLocaleUpperCase(code) + name.slice(first.length) : name
}

const codes = letters.flatMap((a) => letters.flatMap((b) => [a + b, ...letters.map((c) => a + b + c)])).sort()
/** Written in two scripts by many, so that a list of languages names each. */
const written = ['zh-Hans', 'zh-Hant', 'sr-Cyrl', 'sr-Latn', 'uz-Cyrl', 'az-Cyrl']
const names = [...codes.filter((code) => new Intl.Locale(code).language === code), ...written].flatMap(
  (code) => {
    const name = nameOf(code)
    return name === undefined ? [] : [[code.toLowerCase(), name]]
  }
)

/**
 * The regions that CLDR has a language for, each with its name in it.
 * @param {string} code
 */
function regionsOf(code) {
  return regions.flatMap((region) => {
    const locale = `${code}-${region}`
    if (new Intl.NumberFormat(locale).resolvedOptions().locale !== locale) return []
    const options = /** @type {const} */ ({type: 'region', style: 'short', fallback: 'none'})
    const name = new Intl.DisplayNames([locale], options).of(region)
    return name === undefined ? [] : [`${region} ${name}`]
  })
}

/** Those of languages of one region are seldom named. */
const named = [...codes.filter((code) => new Intl.Locale(code).language === code), ...written].flatMap(
  (code) => {
    const own = regionsOf(code)
    return own.length > 1 ? [[code.toLowerCase(), own.join('|')]] : []
  }
)

const lines = [
  `/** Provides what CLDR ${process.versions.cldr} knows of languages; written by \`npm run locales\`. */`,
  '',
  '/** How a language writes months, dates and numbers. */',
  'export interface Conventions {',
  '  /** The script that it is written in where its tag names none (ISO 15924). */',
  '  readonly script: string',
  '  /** January to December, as they stand in a date, with bars between. */',
  '  readonly months: string',
  '  /** With `{day}`, `{month}` (the name) and `{year}`. */',
  '  readonly date: string',
  '  /** The decimal separator. */',
  '  readonly decimal: string',
  '}',
  '',
  '/** Of each language that has labels. */',
  'export const conventions: {readonly [tag: string]: Conventions} = {',
  tags
    .map((tag) => {
      const {script, months, date, decimal} = factsOf(tag)
      const key = tag.includes('-') ? quoted(tag) : tag
      return `  ${key}: {script: ${quoted(script)}, months: ${quoted(months.join('|'))}, date: ${quoted(date)}, decimal: ${quoted(decimal)}}`
    })
    .join(',\n'),
  '}',
  '',
  '/** What regions write otherwise, by tag. */',
  "export const regional: {readonly [tag: string]: Partial<Omit<Conventions, 'script'>>} = {",
  tags
    .flatMap((tag) => regions.map((region) => [`${tag}-${region}`.toLowerCase(), ownOf(tag, region)]))
    .flatMap(([tag = '', own]) => (own === undefined ? [] : [`  ${quoted(tag)}: ${own}`]))
    .join(',\n'),
  '}',
  '',
  '/** Languages by their own names. */',
  'export const ownNames: ReadonlyMap<string, string> = new Map([',
  names.map(([code, name]) => `  [${quoted(code)}, ${quoted(name)}]`).join(',\n'),
  '])',
  '',
  '/** By a language of several regions: each with its name in the language, with bars between. */',
  'export const regionNames: ReadonlyMap<string, string> = new Map([',
  named.map(([code, list]) => `  [${quoted(code)}, ${quoted(list)}]`).join(',\n'),
  '])',
  ''
]
writeFileSync(path.join(folder, 'cldr.ts'), lines.join('\n'))
