/** Runs `tetrapla translations`. */
import type {Invocation} from '../request/arguments.ts'
import {tellTranslations} from '../translations/tell-translations.ts'
import {isCurrent, translationLines, translationSummary} from '../translations/translation-lines.ts'
import {exitCodes, type ExitCode} from '../exit-codes.ts'
import {showFindings} from '../terminal/show-findings.ts'
import type {Streams} from '../terminal/streams.ts'
import {readVersion} from '../version.ts'

type Translations = Extract<Invocation, {kind: 'translations'}>

/** Shows what is missing and what is outdated, and gives the exit code. */
export async function runTranslations(
  {request, reporter, quiet}: Translations,
  streams: Streams
): Promise<ExitCode> {
  const {world, ...outcome} = await tellTranslations(request)
  if (outcome.kind === 'configuration') {
    await showFindings({...outcome, world}, 'text', streams)
    return exitCodes.usage
  }
  const {translations, accepted} = outcome
  if (reporter === 'json') {
    const tool = {name: 'tetrapla', version: await readVersion()}
    const report = {format: 'tetrapla-translations', formatVersion: 1, tool, translations}
    streams.out(`${JSON.stringify(report, undefined, 2)}\n`)
  } else {
    const lines = translationLines(translations)
    const summary = quiet ? '' : `${lines === '' ? '' : '\n'}${translationSummary(translations)}\n`
    const written = accepted.map((path) => `accepted in ${path}\n`).join('')
    streams.out(`${written}${lines}${summary}`)
  }
  return translations.every(isCurrent) ? exitCodes.done : exitCodes.content
}
