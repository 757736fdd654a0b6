/** Reads what GitBook says of a book: book.json or .gitbook.yaml, the links of SUMMARY.md, and those of LANGS.md to its translations. */
import {posix} from 'node:path'
import {decodePercent} from '../../model/values/decode-percent.ts'
import {given} from '../../model/values/given.ts'
import {fieldsOf} from '../../model/values/is-object.ts'
import {meantLanguage} from '../../read/language-tag.ts'
import {everyMarkdownNode} from '../markdown-nodes.ts'
import {authorsOf, settingsIn, textOf, type SourceTree} from '../source-tree.ts'
import {chaptersIn} from './mdbook.ts'
import {redirectsIn, type Lost, type Site, type TranslatedFolder} from './system.ts'

/** Undefined for a folder without a list of chapters, which has this name or the one in `structure`. */
export async function readGitbook(tree: SourceTree): Promise<Site | undefined> {
  const book = (await settingsIn(tree, 'book.json')) ?? (await settingsIn(tree, '.gitbook.yaml')) ?? {}
  const structure = fieldsOf(book['structure'])
  const root = folderIn(textOf(book['root']) ?? '.')
  const languages = posix.join(root, textOf(structure['languages']) ?? 'LANGS.md')
  const told: Lost[] = []
  const [original, ...translated] = await languagesIn(tree, languages, told)
  const source = original?.folder ?? root
  const name = textOf(structure['summary']) ?? 'SUMMARY.md'
  const list = posix.join(source, name)
  const summary = tree.has(list) ? await tree.text(list) : undefined
  if (summary === undefined) return undefined
  const {entries, lost} = chaptersIn(summary, list)
  const first = posix.join(source, textOf(structure['readme']) ?? 'README.md')
  const isListed = entries.some(({path}) => path === first)
  return {
    // Its chapters are written as mdBook's are, which took the list from it.
    profile: 'mdbook',
    source,
    translated,
    roots: [source],
    takesUnlisted: false,
    lists: [list, ...translated.map(({folder}) => posix.join(folder, name))],
    // A book begins with its introduction, listed or not.
    contents: tree.has(first) && !isListed ? [{path: first}, ...entries] : entries,
    ...given({
      title: textOf(book['title']),
      summary: textOf(book['description']),
      language: textOf(book['language']) ?? original?.language,
      authors: authorsOf(book['author'])
    }),
    redirects: redirectsIn(book['redirects'], '.gitbook.yaml'),
    lost: [...told, ...lost]
  }
}

/** The folders of a book in several languages, named after these, each once; the first is the original. What else the list leads to is told. */
async function languagesIn(
  tree: SourceTree,
  list: string,
  lost: Lost[]
): Promise<readonly TranslatedFolder[]> {
  const text = tree.has(list) ? await tree.text(list) : undefined
  const found = new Map<string, TranslatedFolder>()
  for (const node of everyMarkdownNode(text ?? '')) {
    if (node.type !== 'link') continue
    const written = decodePercent(node.url).replace(/[^/]+\.md$/i, '')
    const folder = folderIn(posix.join(posix.dirname(list), written))
    const language = meantLanguage(posix.basename(folder))
    if (language !== undefined && tree.paths.some((path) => path.startsWith(`${folder}/`)))
      found.set(folder, {language, folder})
    else
      lost.push({
        path: list,
        ...given({line: node.position?.start.line}),
        what: `the language at \`${node.url}\`: no folder here is named after it, as \`fr\` is after French`
      })
  }
  return [...found.values()]
}

function folderIn(path: string): string {
  return posix.normalize(`./${path}`).replace(/(?<=.)\/$/, '')
}
