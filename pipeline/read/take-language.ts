/** Takes the language that a block or a span names, and reports language/tag-is-valid for one that is none. */
import type {Position} from 'unist'
import {languageTag, meantLanguage} from './language-tag.ts'
import type {Reading} from './markdown/reading.ts'

/** As written; nothing for a language that is none. */
export function takeLanguage(
  written: string | undefined,
  position: Position,
  reading: Pick<Reading, 'report'>
): {readonly lang?: string} {
  if (written === undefined || written === '') return {}
  if (languageTag(written) !== undefined) return {lang: written}
  const meant = meantLanguage(written)
  const shown = written.length > 60 ? `${written.slice(0, 60)}…` : written
  reading.report('language/tag-is-valid', position, `\`${shown}\` is not a language tag`, {
    hints: [
      meant === undefined ? 'a language is named as in `en`, `fr` or `pt-BR`' : `did you mean \`${meant}\`?`
    ]
  })
  return {}
}
