/** Reads `pdf`: how the text of the PDF edition is set, and on which paper. */
import type {PdfSettings} from '../../model/publication/publication.ts'
import {given} from '../../model/values/given.ts'
import type {Settings} from './settings.ts'

/** Undefined where it is absent or no mapping; what is wrong is reported in `settings`. */
export function readPdf(settings: Settings): PdfSettings | undefined {
  if (settings.mapping('/pdf') === undefined) return undefined
  settings.allowKeys('/pdf', ['text', 'paper'])
  const text = settings.choice('/pdf/text', ['ragged', 'justified'])
  const paper = settings.choice('/pdf/paper', ['a4', 'letter'])
  return given({text, paper})
}
