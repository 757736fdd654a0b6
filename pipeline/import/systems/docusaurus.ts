/** Reads what Docusaurus says of a site: its sidebars, when they are data or written like data. */
import {posix} from 'node:path'
import {languageTag} from '../../read/language-tag.ts'
import {headOf} from '../head-of.ts'
import {itemsOf, mappingIn, textOf, type SourceTree} from '../source-tree.ts'
import {dataOf, objectIn, valueIn, withoutRemarks} from './data-in-program.ts'
import {take, type Gathering, type Redirect, type Site, type TranslatedFolder} from './system.ts'
import {given} from '../../model/values/given.ts'
import {fieldsOf, isObject} from '../../model/values/is-object.ts'

/** Undefined for a folder without configuration or sidebars of Docusaurus. */
export async function readDocusaurus(tree: SourceTree): Promise<Site | undefined> {
  const settings = tree.paths.find((path) => /^docusaurus\.config\.[cm]?[jt]s$/.test(path))
  const list = tree.paths.find((path) => /^sidebars?\.(?:[cm]?[jt]s|json)$/.test(path))
  if (settings === undefined && list === undefined) return undefined
  const program = settings === undefined ? '' : ((await tree.text(settings)) ?? '')
  const source = tree.paths.some((path) => path.startsWith('docs/')) ? 'docs' : '.'
  const found: Gathering = {entries: [], lost: []}
  if (list !== undefined) {
    const sidebars = mappingIn(objectIn((await tree.text(list)) ?? ''))
    if (sidebars === undefined)
      found.lost.push({path: list, what: 'the order of the documents, which a program makes'})
    for (const sidebar of Object.values(sidebars ?? {})) gather(sidebar, {source, list, found})
  }
  if (settings !== undefined && /\bcreateRedirects\b/.test(withoutRemarks(program)))
    found.lost.push({path: settings, what: 'the former addresses that a program makes'})
  const paths = found.entries.length === 0 ? new Map<string, string>() : await pathsById(tree, source)
  const entries = found.entries.map((entry) => ({...entry, path: paths.get(entry.path ?? '') ?? entry.path}))
  return {
    profile: 'docusaurus',
    source,
    translated: translatedIn(tree),
    roots: ['static', source, '.'],
    takesUnlisted: true,
    orderKeys: ['sidebar_position'],
    ...(entries.length === 0 ? {} : {contents: entries.map((entry) => given(entry))}),
    ...given({
      title: valueIn(program, 'title'),
      summary: valueIn(program, 'tagline'),
      language: valueIn(program, 'defaultLocale')
    }),
    ...(settings === undefined ? {} : {redirects: redirectsOf(program, settings)}),
    lost: found.lost
  }
}

/** Of the plugin for them, where they are written like data: each may lead on from several addresses. */
function redirectsOf(program: string, list: string): readonly Redirect[] {
  return itemsOf(dataOf('redirects', withoutRemarks(program))).flatMap((one) => {
    const {from, to} = fieldsOf(one)
    return [from].flat().flatMap((each) => {
      const address = textOf(each)
      return address === undefined ? [] : [{from: address, to: textOf(to) ?? '', list}]
    })
  })
}

/** What stands in i18n for each language, of the documents that have no version. */
function translatedIn({paths}: SourceTree): readonly TranslatedFolder[] {
  const folders = paths.flatMap(
    (path) => /^i18n\/[^/]+\/docusaurus-plugin-content-docs\/current(?=\/)/.exec(path)?.[0] ?? []
  )
  return [...new Set(folders)].flatMap((folder) => {
    const language = languageTag(folder.split('/')[1] ?? '')
    return language === undefined ? [] : [{language, folder}]
  })
}

/** Documents by what sidebars call them: their folder with their `id`, or else their name, and of names no numbers that order them. */
async function pathsById(tree: SourceTree, source: string): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>()
  for (const path of tree.paths.filter(
    (one) => /\.mdx?$/i.test(one) && (source === '.' || one.startsWith(`${source}/`))
  )) {
    const text = ((await tree.text(path)) ?? '').replace(/\r\n?/g, '\n')
    const [name = '', ...folders] = posix.relative(source, path).split('/').reverse().map(withoutNumber)
    const id = textOf(headOf(path, text, ['id']).data['id']) ?? name.replace(/\.mdx?$/i, '')
    paths.set(posix.join(source, ...folders.reverse(), id), path)
  }
  return paths
}

function withoutNumber(name: string): string {
  return name.replace(/^\d+ ?[-_.] ?(?=[^\d\s.])/, '')
}

interface Sidebar {
  readonly source: string
  readonly list: string
  readonly found: Gathering
}

/** A document's id, a category with items, or an object of categories by name. */
function gather(item: unknown, sidebar: Sidebar): void {
  const {source, list, found} = sidebar
  const id = textOf(item)
  if (id !== undefined) {
    take(found, {path: posix.join(source, id)}, list)
    return
  }
  for (const one of itemsOf(item)) gather(one, sidebar)
  if (!isObject(item)) return
  const {type, link, items} = item
  if (type === 'doc' || type === 'ref') {
    const path = textOf(item['id'])
    if (path !== undefined)
      take(found, {path: posix.join(source, path), ...given({title: textOf(item['label'])})}, list)
  } else if (type === 'link') take(found, {path: textOf(item['href']) ?? 'https:'}, list)
  else if (type === 'category') {
    const label = textOf(item['label'])
    if (isObject(link)) gather(link, sidebar)
    else if (label !== undefined) found.lost.push({path: list, what: `the title of a part, “${label}”`})
    gather(items, sidebar)
  } else if (type === 'autogenerated')
    found.lost.push({
      path: list,
      what: `the order of \`${textOf(item['dirName']) ?? '.'}\`, which Docusaurus makes`
    })
  else if (type === undefined) for (const one of Object.values(item)) gather(one, sidebar)
}
