/** Finds files that are easily taken for documents: of other kinds of Markdown, in other languages for documents, or without an ending. */
import {posix} from 'node:path'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {Limits} from '../../model/limits.ts'
import {startOf} from '../../model/place.ts'
import type {World} from '../../model/world.ts'

/** One finding for each, which says of a symbolic link that leads nowhere that it does: what it was to be, its name does not tell. */
export async function findOtherFiles(
  files: readonly string[],
  world: Pick<World, 'open'>,
  {documentBytes}: Limits
): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = []
  for (const file of files) {
    const ending = otherEnding(file)
    if (ending === undefined) continue
    const name = posix.basename(file)
    const opened = await world.open(file, documentBytes)
    const [message, hint] =
      !opened.ok && opened.failure.kind === 'unreadable'
        ? [
            `\`${name}\` cannot be read, and no edition has it: ${opened.failure.reason}`,
            'put a file or a folder in its place, or begin its name with `_`'
          ]
        : [
            `\`${name}\` is no document, and no edition has it: the name of a document ends with \`.md\``,
            `name it \`${name.slice(0, name.length - ending.length)}.md\`, or begin its name with \`_\``
          ]
    diagnostics.push(finding('publication/lists-its-documents', startOf(file), message, {hints: [hint]}))
  }
  return diagnostics
}

/** Empty for a name without one; undefined for what nobody takes for a document. */
function otherEnding(file: string): string | undefined {
  if (file.endsWith('/')) return undefined
  const name = posix.basename(file)
  const ending = /\.md\.txt$/i.exec(name)?.[0] ?? posix.extname(name)
  const isTold = ending === '' ? lacksEnding(name) : otherEndings.has(ending.toLowerCase())
  return isTold ? ending : undefined
}

const otherEndings = new Set([
  '.mdx',
  '.mkd',
  '.mdown',
  '.qmd',
  '.rmd',
  '.rst',
  '.adoc',
  '.asciidoc',
  // as editors on Windows add it where endings are not shown
  '.md.txt'
])

/** A document's name without its ending; `LICENSE` and `Makefile` are names of their own. */
function lacksEnding(name: string): boolean {
  return /\p{Ll}/u.test(name) && !/^[._]|file$/i.test(name)
}
