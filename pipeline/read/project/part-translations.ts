/** Parts the documents of a folder from their translations that stand beside them, as `about.es.md` beside `about.md`. */
import {addTo} from '../../model/values/group-by.ts'
import {translationBeside} from './name-of-path.ts'

export interface Parted {
  readonly files: readonly string[]
  /** By language, the translations by their originals. */
  readonly translations: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/**
 * A document stays where its original is not there, and where `isKept` says so: when it is in the publication's own language, when
 * `contents` lists it, or when its language has a folder of its own.
 */
export function partTranslations(
  files: readonly string[],
  isKept: (file: string, language: string) => boolean
): Parted {
  const all = new Set(files)
  const found = files.flatMap((file) => {
    const {original, language} = translationBeside(file) ?? {}
    if (original === undefined || language === undefined) return []
    return all.has(original) && !isKept(file, language) ? [{file, original, language}] : []
  })
  const parted = new Set(found.map(({file}) => file))
  const byLanguage = new Map<string, (readonly [string, string])[]>()
  for (const {file, original, language} of found) addTo(byLanguage, language, [original, file] as const)
  return {
    files: files.filter((file) => !parted.has(file)),
    translations: new Map([...byLanguage].map(([language, pairs]) => [language, new Map(pairs)]))
  }
}
