/** Reads what GitBook says of a book: book.json or .gitbook.yaml, and the links of SUMMARY.md. */
import {posix} from 'node:path'
import {given} from '../../model/values/given.ts'
import {fieldsOf} from '../../model/values/is-object.ts'
import {authorsOf, settingsIn, textOf, type SourceTree} from '../source-tree.ts'
import {chaptersIn} from './mdbook.ts'
import type {Site} from './system.ts'

/** Undefined for a folder without a list of chapters, which has this name or the one in `structure`. */
export async function readGitbook(tree: SourceTree): Promise<Site | undefined> {
  const book = (await settingsIn(tree, 'book.json')) ?? (await settingsIn(tree, '.gitbook.yaml')) ?? {}
  const {readme, summary: named} = fieldsOf(book['structure'])
  const source = folderIn(textOf(book['root']) ?? '.')
  const list = posix.join(source, textOf(named) ?? 'SUMMARY.md')
  const summary = tree.has(list) ? await tree.text(list) : undefined
  if (summary === undefined) return undefined
  const {entries, lost} = chaptersIn(summary, list)
  const first = posix.join(source, textOf(readme) ?? 'README.md')
  const isListed = entries.some(({path}) => path === first)
  return {
    // Its chapters are written as mdBook's are, which took the list from it.
    profile: 'mdbook',
    source,
    roots: [source],
    takesUnlisted: false,
    list,
    // A book begins with its introduction, listed or not.
    contents: tree.has(first) && !isListed ? [{path: first}, ...entries] : entries,
    ...given({
      title: textOf(book['title']),
      summary: textOf(book['description']),
      language: textOf(book['language']),
      authors: authorsOf(book['author'])
    }),
    lost
  }
}

function folderIn(root: string): string {
  return posix.normalize(`./${root}`).replace(/(?<=.)\/$/, '')
}
