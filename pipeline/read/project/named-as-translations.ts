/** Finds documents whose names end in a language where none is read, as `about_de.md` beside `about.md`. */
import {posix} from 'node:path'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {startOf} from '../../model/place.ts'
import {languageOfName, languageTag, meantLanguage} from '../language-tag.ts'
import type {Partable} from './part-translations.ts'

/**
 * One finding for each, in order of the publications. Most tags are abbreviations, too, as in `policy-hr.md` and `api-ts.md`: so the language has
 * to be one of `spoken` or of a publication, and another than that of the document without the ending; and a document that says its own language
 * is believed.
 */
export function namedAsTranslations(
  publications: readonly Partable[],
  spoken: readonly (string | undefined)[]
): readonly Diagnostic[] {
  const all = new Set([...spoken, ...publications.map(({address}) => address.language)])
  const languages = new Map(
    publications.flatMap(({found, address}) => found.files.map((file) => [file, address.language] as const))
  )
  return publications.flatMap((one) =>
    one.found.files.flatMap((file) => {
      const {original, tag, language, isSure} = endingOf(file) ?? {}
      if (original === undefined || tag === undefined || language === undefined) return []
      const of = languages.get(original)
      if (of === undefined || of === language || !(isSure === true || isSpoken(language, all))) return []
      const said = saidOf(one)
      // Where no language is known, that is told, with the tag that is meant.
      if (isSure === true && said === undefined && spoken[0] === undefined) return []
      return said === undefined || said === language ? [looksLikeOne(file, original, {tag, language})] : []
    })
  )
}

function looksLikeOne(
  file: string,
  original: string,
  {tag, language}: {readonly tag: string; readonly language: string}
): Diagnostic {
  const stem = posix.basename(original, '.md')
  const message = `\`${posix.basename(file)}\` looks like a translation of \`${stem}.md\`, and is a document of its own`
  const hints = [`name it \`${stem}.${tag}.md\`: then it is the same publication in \`${language}\``]
  return finding('document/has-language', startOf(file), message, {hints})
}

interface Ending {
  readonly original: string
  readonly tag: string
  readonly language: string
  /** Whether it can hardly be meant otherwise. */
  readonly isSure?: true
}

function endingOf(file: string): Ending | undefined {
  const [, before, suffix = ''] = /^(.+)\.([a-z]{2}(?:_[A-Za-z]{2})?)\.md$/.exec(file) ?? []
  const meant = languageOfName(suffix) === undefined ? meantLanguage(suffix) : undefined
  // As `notice.pt_BR.md`, or by a country's name, as `notice.gr.md`; `prices.us.md` is more likely of a country than of a language.
  if (before !== undefined && meant !== undefined && (suffix.includes('_') || !meant.includes('-')))
    return {original: `${before}.md`, tag: meant, language: meant, isSure: true}
  const [, stem, tag = ''] = /^(.+)[_-]([a-z]{2}(?:-[A-Z]{2})?)\.md$/.exec(file) ?? []
  const language = likeWords.has(tag) ? undefined : languageOfName(tag)
  return stem === undefined || language === undefined ? undefined : {original: `${stem}.md`, tag, language}
}

function isSpoken(language: string, all: ReadonlySet<string | undefined>): boolean {
  return all.has(language) || all.has(language.split('-')[0])
}

/** What a publication of one document says of its language in its own front matter. */
function saidOf({found, frontMatter}: Partable): string | undefined {
  const {language} = frontMatter.data
  if (found.manifestPath !== undefined || typeof language !== 'string') return undefined
  return languageTag(language) ?? language
}

/** Tags that are words at the end of a name, too: `log-in`, `how-to`, `what-is-it`. */
const likeWords = new Set(
  'am an as be co do ha he id is it la my no of om or os pa pi se so st to ti vs'.split(' ')
)
