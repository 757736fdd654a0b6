/** Reads `baseUrl`: where the library will stand on the web. */
import {webFolder} from '../../model/publication/web-address.ts'
import type {Settings} from './settings.ts'

/** An absolute http(s) address without query and fragment; with a slash at its end. */
export function readBaseUrl(settings: Settings): string | undefined {
  const text = settings.text('/baseUrl')
  if (text === undefined) return undefined
  const address = webFolder(text)
  if (address === undefined) {
    const hint = 'write the address of the folder, such as `https://example.org/library/`'
    settings.report('/baseUrl', `\`${text}\` is not a web address`, hint)
    return undefined
  }
  return address
}
