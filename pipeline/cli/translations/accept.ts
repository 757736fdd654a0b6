/** Writes into the front matter of translations which of their outdated blocks an editor says to hold. */
import {readFile, writeFile} from 'node:fs/promises'
import type {Judgement} from '../../driver/index.ts'
import type {TranslatedFrom} from '../../model/publication/translation.ts'
import {placeBelow} from '../../platform/place-below.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import type {TranslationReport} from './translations.ts'

/**
 * `wanted` are `all`, paths of files, or places as findings name them, `path:line`. Gives the paths of the files that were changed.
 * Throws `UsageFailure` for one where nothing is outdated, before anything is written.
 */
export async function acceptTranslations(
  root: string,
  {judgement, reports}: {readonly judgement: Judgement; readonly reports: readonly TranslationReport[]},
  wanted: readonly string[]
): Promise<readonly string[]> {
  const idle = wanted.find(
    (one) => !reports.some(({outdated}) => outdated.some((block) => names(one, block)))
  )
  if (idle !== undefined && idle !== 'all')
    throw new UsageFailure(
      `no block at \`${idle}\` is outdated`,
      'run `tetrapla translations` to see those that are'
    )
  const changed: string[] = []
  for (const report of reports) {
    const accepted = report.outdated.filter((block) => wanted.some((one) => names(one, block)))
    const entry = judgement.index.publications.find(
      ({id, language}) => id === report.id && language === report.language
    )
    if (accepted.length === 0 || entry?.translatedFrom === undefined) continue
    const file = await placeBelow(root, entry.translatedFrom.place.path)
    const added = Object.fromEntries(accepted.map(({key, digest}) => [key, digest]))
    const kept = stillNeeded(entry.translatedFrom, entry.text?.translated ?? [])
    await writeFile(
      file,
      withAccepted(await readFile(file, 'utf8'), entry.translatedFrom, {...kept, ...added})
    )
    changed.push(entry.translatedFrom.place.path)
  }
  return changed
}

function names(wanted: string, {place}: TranslationReport['outdated'][number]): boolean {
  return wanted === 'all' || wanted === place.path || wanted === `${place.path}:${place.start.line}`
}

/** What an earlier build has taken over need not be said again. */
function stillNeeded(
  {accepted}: TranslatedFrom,
  translated: readonly {readonly document: string; readonly id: string; readonly digest?: string}[]
): TranslatedFrom['accepted'] {
  const known = new Map(translated.map(({document, id, digest}) => [`${document}/${id}`, digest]))
  return Object.fromEntries(
    Object.entries(accepted).filter(([key, digest]) => known.has(key) && known.get(key) !== digest)
  )
}

/** The text with another value of `translated-from`; nothing else of it changes. */
export function withAccepted(
  text: string,
  {language, place}: TranslatedFrom,
  accepted: TranslatedFrom['accepted']
): string {
  const {start, end} = place
  if (start.offset === undefined || end?.offset === undefined)
    throw new Error('the value of `translated-from` has a place')
  const before = text.slice(0, start.offset).trimEnd()
  const value = text.slice(start.offset, end.offset)
  const rest = value.slice(value.trimEnd().length) + text.slice(end.offset)
  const lines = Object.entries(accepted).map(([key, digest]) => `    ${quoted(key)}: '${digest}'`)
  const line = text.includes('\r\n') ? '\r\n' : '\n'
  return [before, `  language: ${language}`, '  accepted:', ...lines].join(line) + rest
}

/** In YAML, a key of other than these is quoted. */
function quoted(key: string): string {
  return /^[\w-]+\/[\w-]+$/.test(key) ? key : JSON.stringify(key)
}
