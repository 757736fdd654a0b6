/** Reads `baseUrl`: where the library will stand on the web. */
import type {Settings} from './settings.ts'

/** An absolute http(s) address without query and fragment; with a slash at its end. */
export function readBaseUrl(settings: Settings): string | undefined {
  const text = settings.text('/baseUrl')
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  if (url === undefined || !isWeb || /[?#\s]/.test(text)) {
    const hint = 'write the address of the folder, such as `https://example.org/library/`'
    settings.report('/baseUrl', `\`${text}\` is not a web address`, hint)
    return undefined
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}
