/** Finds the files that wikis name by their names alone, wherever they lie: `![[plan.png]]` is also `attachments/plan.png`. */
import {posix} from 'node:path'
import {groupBy} from '../../model/values/group-by.ts'
import {imageEnding} from '../../read/markdown/dialects/split-text.ts'
import {isMarkdown} from '../../read/project/name-of-path.ts'

/** A name in double brackets, and where it begins in a text. */
export interface NamedFile {
  readonly name: string
  readonly at: number
  readonly isImage: boolean
}

/** The path of the file that a document at `path` means by a name; undefined where there is none. */
export type FileNamed = (name: string, path: string) => string | undefined

const inBrackets = /(!?)\[\[([^[\]|#\n]{0,200}?\.[a-z\d]{2,5})[ \t]*(?=\\?\||#|\]\])/gi

/** Of documents nothing: links find them. */
export function namedFilesIn(text: string): readonly NamedFile[] {
  if (!text.includes('[[')) return []
  return [...text.matchAll(inBrackets)].flatMap(({0: written, 1: sign, 2: name = '', index}) =>
    isMarkdown(name)
      ? []
      : [{name, at: index + written.indexOf(name), isImage: sign === '!' && imageEnding.test(name)}]
  )
}

/** As Obsidian finds them: beside the document, from the root of the folder, or the one of that name that lies least deep; capitals do not count. */
export function fileNamed(paths: readonly string[]): FileNamed {
  const files = paths.filter((path) => !isMarkdown(path)).toSorted((a, b) => depthOf(a) - depthOf(b))
  const byName = groupBy(files, (path) => posix.basename(path).toLowerCase())
  const byPath = new Map(files.toReversed().map((path) => [path.toLowerCase(), path]))
  return (name, path) => {
    const wanted = posix.normalize(name.trim()).toLowerCase()
    const beside = posix.join(posix.dirname(path).toLowerCase(), wanted)
    const named = byName.get(posix.basename(wanted))
    return (
      byPath.get(beside) ??
      byPath.get(wanted) ??
      named?.find((one) => `/${one.toLowerCase()}`.endsWith(`/${wanted}`))
    )
  }
}

function depthOf(path: string): number {
  return path.split('/').length
}
