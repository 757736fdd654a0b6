/** Says where the translation of a file stands, by the names of its project. */
import {posix} from 'node:path'
import type {PublicationSource} from '../model/publication/project.ts'
import {languageOfName} from '../read/language-tag.ts'

type Place = Pick<PublicationSource, 'path' | 'manifestPath' | 'beside'>

export interface Placing {
  readonly original: Place
  /** The translation that is there. */
  readonly translation: Place | undefined
  readonly language: string
}

/** Where a file is made that the translation lacks: beside its original, or in the translation's own folder. */
export function pathOfNew(path: string, {original, translation, language}: Placing): string {
  if (translation?.beside !== undefined) return path.replace(/(\.[^./]+)$/, `.${language}$1`)
  if (translation?.manifestPath === undefined || original.manifestPath === undefined)
    return translationPath(path, original, language)
  return posix.join(
    posix.dirname(translation.manifestPath),
    posix.relative(posix.dirname(original.manifestPath), path)
  )
}

/** `notice.md` is `notice.fr.md`, and `handbook/01.md` of a folder with a publication.yaml is `handbook/fr/01.md`; of `handbook/01.es.md`, it is `handbook/01.fr.md`. */
function translationPath(path: string, {path: own, manifestPath, beside}: Place, language: string): string {
  if (manifestPath !== undefined && beside === undefined) {
    const base = languageOfName(posix.basename(own)) === undefined ? own : posix.dirname(own)
    return posix.join(base, language, posix.relative(own, path))
  }
  const folders = posix.dirname(path).split('/')
  const [, name = '', suffix, ending = ''] = /^(.+?)(?:\.([^.]+))?(\.[^.]+)$/.exec(posix.basename(path)) ?? []
  if (suffix !== undefined && languageOfName(suffix) === undefined)
    return posix.join(...folders, `${name}.${suffix}.${language}${ending}`)
  const at = suffix === undefined ? folders.findLastIndex((one) => languageOfName(one) !== undefined) : -1
  return at === -1
    ? posix.join(...folders, `${name}.${language}${ending}`)
    : posix.join(...folders.with(at, language), `${name}${ending}`)
}
