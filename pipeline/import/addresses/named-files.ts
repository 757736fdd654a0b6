/** Finds the files that wikis name by their names alone, wherever they lie: `![[plan.png]]` is also `attachments/plan.png`. */
import {posix} from 'node:path'
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
    isMarkdown(name) ? [] : [{name, at: index + written.indexOf(name), isImage: sign === '!'}]
  )
}

/** As Obsidian finds them: beside the document, from the root of the folder, or the one of that name that lies least deep; capitals do not count. */
export function fileNamed(paths: readonly string[]): FileNamed {
  const byName = new Map<string, string[]>()
  for (const path of paths) {
    if (isMarkdown(path)) continue
    const name = posix.basename(path).toLowerCase()
    const known = byName.get(name)
    if (known === undefined) byName.set(name, [path])
    else known.push(path)
  }
  return (name, path) => {
    const wanted = posix.normalize(name.trim()).toLowerCase()
    const beside = posix.join(posix.dirname(path), wanted).toLowerCase()
    const found = byName.get(posix.basename(wanted)) ?? []
    const is = (...meant: readonly string[]) => found.find((one) => meant.includes(one.toLowerCase()))
    const below = found.filter((one) => `/${one.toLowerCase()}`.endsWith(`/${wanted}`))
    return is(beside) ?? is(wanted) ?? below.toSorted((a, b) => depthOf(a) - depthOf(b))[0]
  }
}

function depthOf(path: string): number {
  return path.split('/').length
}
