/** Reads `pdf`: how the text of the PDF edition is set. */
import type {PdfSettings} from '../../model/publication/publication.ts'
import type {Settings} from './settings.ts'

/** Undefined where it is absent or no mapping; what is wrong is reported in `settings`. */
export function readPdf(settings: Settings): PdfSettings | undefined {
  if (settings.mapping('/pdf') === undefined) return undefined
  settings.allowKeys('/pdf', ['text'])
  const text = settings.choice('/pdf/text', ['ragged', 'justified'])
  return text === undefined ? {} : {text}
}
