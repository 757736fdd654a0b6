/** Reads the address of a folder on the web: `baseUrl`, where the library will stand, and `site`, where the documents stood. */
import {webFolder} from '../../model/publication/web-address.ts'
import type {Settings} from './settings.ts'

/** An absolute http(s) address without query and fragment; with a slash at its end. */
export function readWebFolder(settings: Settings, key: '/baseUrl' | '/site'): string | undefined {
  const text = settings.text(key)
  if (text === undefined) return undefined
  const address = webFolder(text)
  if (address === undefined) {
    const hint = 'write the address of the folder, such as `https://example.org/library/`'
    settings.report(key, `\`${text}\` is not a web address`, hint)
    return undefined
  }
  return address
}
