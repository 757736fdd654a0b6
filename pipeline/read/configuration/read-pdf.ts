/** Reads `pdf`: how the text of the PDF edition is set. */
import type {PdfSettings} from '../../model/publication/publication.ts'
import type {Settings} from './settings.ts'

export function readPdf(settings: Settings): PdfSettings | undefined {
  if (settings.mapping('/pdf') === undefined) return undefined
  settings.allowKeys('/pdf', ['text'])
  const text = settings.choice('/pdf/text', ['ragged', 'justified'])
  return text === undefined ? {} : {text}
}
