/** Reads what VitePress and VuePress say of a site: its title and languages, and the order of its sidebar as far as it is written like data. */
import {posix} from 'node:path'
import {meantLanguage} from '../../read/language-tag.ts'
import {given} from '../../model/values/given.ts'
import {fieldsOf, isObject} from '../../model/values/is-object.ts'
import {itemsOf, textOf, type SourceTree} from '../source-tree.ts'
import {dataNamed, dataOf, valueIn, withoutRemarks} from './data-in-program.ts'
import {take, type Gathering, type Site, type TranslatedFolder} from './system.ts'

const settingsFile = /^(?:[^/]+\/)?\.(?:vitepress|vuepress)\/config(?:\/index)?\.[cm]?[jt]s$/

/** Undefined for a folder without their settings, in itself or in a folder of it. */
export async function readVitepress(tree: SourceTree): Promise<Site | undefined> {
  const [list] = tree.paths.filter((path) => settingsFile.test(path)).toSorted((a, b) => a.length - b.length)
  if (list === undefined) return undefined
  const program = withoutRemarks((await tree.text(list)) ?? '')
  const about = program.slice(
    Math.max(0, program.search(/\bdefine\w{0,30}Config\w{0,30}\(|export default|module\.exports/))
  )
  const folder = posix.join(list.replace(/(?:^|\/)\.(?:vitepress|vuepress)\/.*$/, ''), '.')
  const source = posix.join(folder, valueIn(about, 'srcDir') ?? '.').replace(/\/$/, '')
  const {translated, ...main} = languagesIn(dataOf('locales', program), source, tree)
  const found: Sidebar = {
    entries: [],
    lost: [],
    list,
    program,
    source,
    translated,
    isVuepress: list.includes('.vuepress/'),
    followed: new Set()
  }
  const sidebar = dataOf('sidebar', program)
  if (sidebar === undefined)
    found.lost.push({path: list, what: 'the order of the documents, which a program makes'})
  gather(sidebar, found)
  return {
    profile: 'vitepress',
    source,
    translated,
    roots: [...[source, folder, posix.dirname(list)].map((one) => posix.join(one, 'public')), source],
    takesUnlisted: true,
    ...(found.entries.length === 0 ? {} : {contents: found.entries}),
    ...given({
      title: main.title ?? valueIn(about, 'title'),
      summary: main.summary ?? valueIn(about, 'description'),
      language: main.language ?? valueIn(about, 'lang')
    }),
    lost: found.lost
  }
}

/** So many names are followed, since one may lead to the next. */
const mostNames = 200

/** What a site says of its languages: the first is that of the root, and the others have folders there. */
function languagesIn(locales: unknown, source: string, {paths}: SourceTree) {
  const {root = fieldsOf(locales)['/'], '/': _, ...others} = fieldsOf(locales)
  const translated = Object.entries(others).flatMap(([key, value]): readonly TranslatedFolder[] => {
    const folder = posix.join(source, key.replaceAll('/', ''))
    const {lang, title} = fieldsOf(value)
    const language = meantLanguage(textOf(lang) ?? key.replaceAll('/', ''))
    if (language === undefined || !paths.some((path) => path.startsWith(`${folder}/`))) return []
    return [{language, folder, ...given({title: textOf(title)})}]
  })
  const {lang, title, description} = fieldsOf(root)
  return {translated, ...given({language: textOf(lang), title: textOf(title), summary: textOf(description)})}
}

interface Sidebar extends Gathering {
  readonly list: string
  readonly program: string
  readonly source: string
  readonly translated: readonly TranslatedFolder[]
  readonly isVuepress: boolean
  /** The names in the program that were followed. */
  readonly followed: Set<string>
}

/** An entry with an address and others below it, a list of these, such lists by the addresses that they stand beside, or the name of one of them. */
function gather(item: unknown, sidebar: Sidebar, base = '/'): void {
  if (typeof item === 'string') gatherWords(item.trim(), sidebar, base)
  for (const one of itemsOf(item)) gather(one, sidebar, base)
  if (!isObject(item)) return
  const {link, path, items = item['children'], text, title = text} = item
  const [address, name] = [textOf(link ?? path), textOf(title)]
  const below = textOf(item['base']) ?? base
  if (address !== undefined) takeAddress(address, sidebar, {base: below, title: name})
  else if (name !== undefined && items !== undefined)
    sidebar.lost.push({path: sidebar.list, what: `the title of a part, “${name}”`})
  if (items !== undefined) gather(items, sidebar, below)
  else if (address === undefined && name === undefined)
    for (const [key, value] of Object.entries(item)) gather(value, sidebar, sidebar.isVuepress ? key : base)
}

/** The name of a list in the program, or an address as VuePress has it. */
function gatherWords(words: string, sidebar: Sidebar, base: string): void {
  const name = /^([A-Za-z_$][\w$]*)(?:\(\))?$/.exec(words)?.[1]
  if (name !== undefined && sidebar.followed.has(name)) return
  const isFollowed = name !== undefined && sidebar.followed.size < mostNames
  const value = isFollowed ? dataNamed(name, sidebar.program) : undefined
  if (isFollowed && value !== undefined) {
    sidebar.followed.add(name)
    gather(value, sidebar, base)
  } else if (sidebar.isVuepress && !/[()]|^auto$/.test(words)) takeAddress(words, sidebar, {base})
  else sidebar.lost.push({path: sidebar.list, what: `\`${words}\` of the sidebar, which a program makes`})
}

interface At {
  readonly base: string
  readonly title?: string | undefined
}

/** Those of translations are in the order of their originals. */
function takeAddress(address: string, sidebar: Sidebar, {base, title}: At): void {
  const isOfWeb = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)
  const within = sidebar.isVuepress && address.startsWith('/') ? address : posix.join(base, address)
  const path = isOfWeb ? address : posix.join(sidebar.source, within.replace(/\.html(?=$|[?#])/, ''))
  if (sidebar.translated.some(({folder}) => `${path}/`.startsWith(`${folder}/`))) return
  take(sidebar, {path, ...given({title})}, sidebar.list)
}
