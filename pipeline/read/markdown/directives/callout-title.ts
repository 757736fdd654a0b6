/** Says what a callout is called in the language of its document. */
import {calloutTitleIn} from '../../../locale/callout-titles.ts'
import {calloutTitleOf} from '../../../model/vocabulary/callout-kinds.ts'
import type {Reading} from '../reading.ts'

/** What a callout of this name is called when it has no title; undefined for one that its kind says. */
export function usualTitleOf(name: string, {settings}: Reading): string | undefined {
  const usual = calloutTitleOf(name)
  return usual === undefined ? undefined : (calloutTitleIn(settings.language ?? 'en', name) ?? usual)
}

/** The title of a callout of this name: of one that tells what a version did, `1.2` and words behind it, all that they say; any other as it is written. */
export function writtenTitleOf(name: string, title: string, {settings}: Reading): string {
  const [, version, words] = /^(v?\d\S*?)(?:[,:]?\s+(.+))?$/i.exec(title) ?? []
  if (version === undefined) return title
  const whole =
    calloutTitleIn(settings.language ?? 'en', name, version) ?? calloutTitleIn('en', name, version)
  if (whole === undefined) return title
  return words === undefined ? whole : `${whole}: ${words}`
}
