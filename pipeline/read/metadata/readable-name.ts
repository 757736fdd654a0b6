/** Makes a title of a file's name, when nothing else gives one. */
import {capitalised} from '../../model/values/capitalised.ts'

/** `01-legal_framework` is `Legal framework`. */
export function readableName(name: string): string {
  const words = name
    .replace(/^\d+[-_. ]+(?=\S)/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim()
  return capitalised(words)
}
