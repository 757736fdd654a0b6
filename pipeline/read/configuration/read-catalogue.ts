/** Reads `catalogue`: what the catalogue is called, and the words below its title, each for one language or for several. */
import {pointerStep} from '../../model/json-pointer.ts'
import type {CatalogueWords, WordsByLanguage} from '../../model/edition/catalogue-words.ts'
import type {Settings} from './settings.ts'

/** `language` is that of words given without one: the project's; they count for no page when it is not known. */
export function readCatalogue(settings: Settings, language: string | undefined): CatalogueWords | undefined {
  if (settings.mapping('/catalogue') === undefined) return undefined
  settings.allowKeys('/catalogue', ['title', 'introduction'])
  const title = readWords(settings, '/catalogue/title', language)
  const introduction = readWords(settings, '/catalogue/introduction', language)
  return {
    ...(title === undefined ? {} : {title}),
    ...(introduction === undefined ? {} : {introduction})
  }
}

function readWords(
  settings: Settings,
  pointer: string,
  language: string | undefined
): WordsByLanguage | undefined {
  const value = settings.value(pointer)
  if (typeof value !== 'object') {
    const words = settings.text(pointer)
    if (words === undefined) return undefined
    if (language !== undefined) return new Map([[language.toLowerCase(), words]])
    settings.report(
      pointer,
      'the language of these words is not known',
      'write `language: en`, or another tag'
    )
    return undefined
  }
  const mapping = settings.mapping(pointer) ?? {}
  const entries = Object.keys(mapping).flatMap((tag): (readonly [string, string])[] => {
    const words = settings.text(`${pointer}${pointerStep(tag)}`)
    return words === undefined ? [] : [[tag.toLowerCase(), words]]
  })
  return new Map(entries)
}
