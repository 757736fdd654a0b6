/** Writes how far translations follow their originals, for people. */
import type {Place} from '../../model/place.ts'
import type {TranslationReport} from './translations.ts'

/** A line for each translation, and below it one for each block that is not as in its original. */
export function translationLines(reports: readonly TranslationReport[]): string {
  return reports.map((report) => `${[headOf(report), ...linesOf(report)].join('\n')}\n`).join('\n')
}

/** What all together lack. */
export function translationSummary(reports: readonly TranslationReport[]): string {
  if (reports.length === 0) return 'no publication says what it is translated from: `translated-from`'
  const count = `${reports.length} translation${reports.length === 1 ? '' : 's'}`
  const lacking = reports.filter((report) => !isCurrent(report)).length
  return lacking === 0 ? `${count}, all current` : `${count}, ${lacking} not current`
}

/** Whether it says all that its original says today. */
export function isCurrent({outdated, untranslated, missing}: TranslationReport): boolean {
  return outdated.length + untranslated.length + missing.length === 0
}

function headOf(report: TranslationReport): string {
  const {id, language, from, current, outdated, untranslated, missing, extra} = report
  const counts = [
    `${current} current`,
    ...(outdated.length === 0 ? [] : [`${outdated.length} outdated`]),
    ...(untranslated.length === 0 ? [] : [`${untranslated.length} not translated`]),
    ...(missing.length === 0 ? [] : [`${missing.length} missing`]),
    ...(extra.length === 0 ? [] : [`${extra.length} not in the original`])
  ]
  return `${id} (${language}, from ${from}): ${counts.join(', ')}`
}

function linesOf({outdated, untranslated, missing, extra}: TranslationReport): readonly string[] {
  return [
    ...outdated.map(
      ({place, original}) => `  outdated: ${shown(place)} (original: ${shown(original.place)})`
    ),
    ...untranslated.map(
      ({place, original}) => `  not translated: ${shown(place)} (original: ${shown(original.place)})`
    ),
    ...missing.map(({original, after}) => {
      const where = after === undefined ? '' : `, to stand after ${shown(after.place)}`
      return `  missing: ${shown(original.place)}${where}`
    }),
    ...extra.map(({place}) => `  not in the original: ${shown(place)}`)
  ]
}

function shown({path, start}: Place): string {
  return `${path}:${start.line}`
}
