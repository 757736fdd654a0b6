/** Reads `json`: what the JSON edition holds beside the data. */
import type {JsonSettings} from '../../model/publication/publication.ts'
import type {Settings} from './settings.ts'

/** Undefined where it is absent or no mapping; what is wrong is reported in `settings`. */
export function readJson(settings: Settings): JsonSettings | undefined {
  if (settings.mapping('/json') === undefined) return undefined
  settings.allowKeys('/json', ['html'])
  const html = settings.flag('/json/html')
  return html === undefined ? {} : {html}
}
