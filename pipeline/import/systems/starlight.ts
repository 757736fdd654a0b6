/** Reads what Starlight says of a site in the settings of Astro: its title and languages, and the order of its sidebar as far as it is written like data. */
import {posix} from 'node:path'
import {meantLanguage} from '../../read/language-tag.ts'
import {compareStrings} from '../../model/diagnostic.ts'
import {given} from '../../model/values/given.ts'
import {fieldsOf, isObject} from '../../model/values/is-object.ts'
import {numberOf, orderOf} from '../list-documents.ts'
import {readable} from '../place-documents.ts'
import {itemsOf, textOf, type SourceTree} from '../source-tree.ts'
import {dataOf, valueIn, withoutRemarks} from './data-in-program.ts'
import {redirectsIn, take, type Gathering, type Site, type TranslatedFolder} from './system.ts'

const content = 'src/content/docs'

const orderKeys = ['sidebar.order']

/** Undefined for a folder without settings of Astro that name Starlight, and for one without its documents. */
export async function readStarlight(tree: SourceTree): Promise<Site | undefined> {
  const list = tree.paths.find((path) => /^astro\.config\.[cm]?[jt]s$/.test(path))
  const written = list === undefined ? undefined : await tree.text(list)
  if (list === undefined || written === undefined || !/\bstarlight\(/.test(written)) return undefined
  if (!tree.paths.some((path) => path.startsWith(`${content}/`))) return undefined
  const program = withoutRemarks(written)
  const about = program.slice(program.search(/\bstarlight\(/))
  const {source, language, translated} = languagesIn(about, program, tree)
  const found: Sidebar = {entries: [], lost: [], list, source, tree}
  const sidebar = dataOf('sidebar', program)
  if (sidebar === undefined && /\bsidebar\b/.test(about))
    found.lost.push({path: list, what: 'the order of the documents, which a program makes'})
  await gather(sidebar, found)
  return {
    profile: 'starlight',
    source,
    translated,
    roots: ['public', source, content],
    takesUnlisted: true,
    orderKeys,
    ...(found.entries.length === 0 ? {} : {contents: found.entries}),
    ...given({title: valueIn(about, 'title'), summary: valueIn(about, 'description'), language}),
    redirects: redirectsIn(dataOf('redirects', program), list),
    lost: found.lost
  }
}

/** The language that stands at the root, or else that of `defaultLocale`, in the folder of its name; the others have folders, too. */
function languagesIn(about: string, program: string, {paths}: SourceTree) {
  const {root, ...others} = fieldsOf(dataOf('locales', program))
  const main = root === undefined ? valueIn(about, 'defaultLocale') : undefined
  const folderOf = (name: string) => posix.join(content, name)
  const isThere = (name: string) => paths.some((path) => path.startsWith(`${folderOf(name)}/`))
  const tagOf = (name: string, value: unknown) => meantLanguage(textOf(fieldsOf(value)['lang']) ?? name)
  const translated = Object.entries(others).flatMap(([name, value]): readonly TranslatedFolder[] => {
    const language = tagOf(name, value)
    return name === main || language === undefined || !isThere(name)
      ? []
      : [{language, folder: folderOf(name)}]
  })
  return main !== undefined && main !== 'root' && isThere(main)
    ? {source: folderOf(main), language: tagOf(main, others[main]), translated}
    : {source: content, language: textOf(fieldsOf(root)['lang']), translated}
}

interface Sidebar extends Gathering {
  readonly list: string
  readonly source: string
  readonly tree: SourceTree
}

/** The path of a document, a link, a group with items, or a folder whose documents Starlight lists. */
async function gather(item: unknown, sidebar: Sidebar): Promise<void> {
  const {list, source} = sidebar
  const takePath = (path: string, title?: string): void => {
    const isOfWeb = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(path)
    take(sidebar, {path: isOfWeb ? path : posix.join(source, path), ...given({title})}, list)
  }
  if (typeof item === 'string') takePath(item)
  for (const one of itemsOf(item)) await gather(one, sidebar)
  if (!isObject(item)) return
  const label = textOf(item['label'])
  const path = textOf(item['slug'] ?? item['link'])
  if (path !== undefined) takePath(path, label)
  else if (label !== undefined) sidebar.lost.push({path: list, what: `the title of a part, “${label}”`})
  const folder = textOf(fieldsOf(item['autogenerate'])['directory'])
  if (folder !== undefined)
    for (const one of await documentsIn(folder, sidebar)) sidebar.entries.push({path: one})
  await gather(item['items'], sidebar)
}

/** By the numbers that their front matter gives them, and by their names. */
async function documentsIn(folder: string, {source, tree}: Sidebar): Promise<readonly string[]> {
  const within = `${posix.join(source, folder).replace(/\/$/, '')}/`
  const paths = tree.paths.filter((path) => path.startsWith(within) && readable.test(path))
  const numbered = await Promise.all(
    paths.map(async (path) => ({path, key: orderOf(path, await numberOf(path, {orderKeys}, tree))}))
  )
  return numbered.toSorted((a, b) => compareStrings(a.key, b.key)).map(({path}) => path)
}
