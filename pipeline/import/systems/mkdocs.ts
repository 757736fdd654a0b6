/** Reads what MkDocs says of a site: mkdocs.yml, with its navigation. */
import {posix} from 'node:path'
import {languageTag} from '../../read/language-tag.ts'
import {itemsOf, settingsIn, textOf, type Mapping, type SourceTree} from '../source-tree.ts'
import {redirectsIn, take, type Gathering, type Redirect, type Site, type TranslatedFolder} from './system.ts'
import {given} from '../../model/values/given.ts'
import {fieldsOf, isObject} from '../../model/values/is-object.ts'

/** Undefined for a folder without mkdocs.yml, or with one that is no mapping. */
export async function readMkdocs(tree: SourceTree): Promise<Site | undefined> {
  const list = ['mkdocs.yml', 'mkdocs.yaml'].find((name) => tree.has(name))
  const settings = list === undefined ? undefined : await settingsIn(tree, list)
  if (list === undefined || settings === undefined) return undefined
  const folder = posix.normalize(textOf(settings['docs_dir']) ?? 'docs').replace(/\/$/, '')
  const {source, translated, ...main} = languagesOf(settings['plugins'], folder)
  const found: Gathering = {entries: [], lost: []}
  for (const item of itemsOf(settings['nav'])) gather(item, {source, list, found})
  const theme = fieldsOf(settings['theme'])
  return {
    profile: 'mkdocs',
    source,
    translated,
    roots: [source],
    takesUnlisted: true,
    ...(hasPlugin(settings['plugins'], /^(?:autorefs|mkdocstrings)$/) ? {namesHeadings: true} : {}),
    appended: appendedIn(settings['markdown_extensions'], folder, tree),
    ...(found.entries.length === 0 ? {} : {contents: found.entries}),
    ...given({
      title: main.title ?? textOf(settings['site_name']),
      summary: textOf(settings['site_description']),
      language: main.language ?? textOf(theme['language'] ?? theme['locale']),
      authors: authorsOf(settings['site_author'])
    }),
    redirects: redirectsOf(settings, list),
    lost: found.lost
  }
}

interface Languages {
  /** The folder of what is translated. */
  readonly source: string
  readonly language?: string
  readonly title?: string
  readonly translated: readonly TranslatedFolder[]
}

/** What the plugin for languages says, if it is there; each has a folder of its own where `docs_structure` is `folder`. */
function languagesOf(plugins: unknown, docs: string): Languages {
  const plugin = pluginIn(plugins, 'i18n')
  const languages = itemsOf(plugin['languages']).flatMap((one) => {
    const {locale, site_name: title, default: isMain, build} = fieldsOf(one)
    const language = languageTag(textOf(locale) ?? '')
    if (language === undefined || build === false) return []
    const folder = posix.join(docs, textOf(locale) ?? '')
    return [{isMain: isMain === true, at: {language, folder, ...given({title: textOf(title)})}}]
  })
  const main = languages.find(({isMain}) => isMain)?.at
  const language = main?.language ?? textOf(plugin['default_language'])
  const own = given({language, title: main?.title})
  return main === undefined || plugin['docs_structure'] !== 'folder'
    ? {...own, source: docs, translated: []}
    : {
        ...own,
        source: main.folder,
        translated: languages.filter(({isMain}) => !isMain).map(({at}) => at)
      }
}

/** What a plugin is told; nothing where it is not there. */
function pluginIn(plugins: unknown, name: string): Mapping {
  const all = Array.isArray(plugins) ? itemsOf(plugins) : [plugins]
  return fieldsOf(all.map((one) => fieldsOf(one)[name]).find(isObject))
}

function hasPlugin(plugins: unknown, name: RegExp): boolean {
  const all = Array.isArray(plugins) ? itemsOf(plugins) : [plugins]
  return all.some((one) =>
    (isObject(one) ? Object.keys(one) : [textOf(one) ?? '']).some((key) => name.test(key))
  )
}

/** The files that the snippets of PyMdown put below each document, by their places in the folder. */
function appendedIn(extensions: unknown, docs: string, tree: SourceTree): readonly string[] {
  const all = Array.isArray(extensions) ? itemsOf(extensions) : [extensions]
  const {auto_append: files, base_path: folders = '.'} = fieldsOf(
    all.map((one) => fieldsOf(one)['pymdownx.snippets']).find(isObject)
  )
  const bases = [...[folders].flat().flatMap((one) => textOf(one) ?? []), '.', docs]
  return itemsOf(files).flatMap((one) => {
    const path = textOf(one)
    if (path === undefined) return []
    return [bases.map((base) => posix.join(base, path)).find((place) => tree.has(place)) ?? path]
  })
}

/** Of the plugin for redirects: documents that were there, whose pages had a folder each or, if the site says so, none. */
function redirectsOf(settings: Mapping, list: string): readonly Redirect[] {
  const {redirect_maps: maps} = pluginIn(settings['plugins'], 'redirects')
  const ending = settings['use_directory_urls'] === false ? '.html' : '/'
  return redirectsIn(maps, list).map(({from, to}) => ({
    from: `/${from.replace(/(?:(^|\/)(?:index|README))?\.md$/, (_, folder?: string) => folder ?? ending)}`,
    to,
    list
  }))
}

interface Nav {
  readonly source: string
  readonly list: string
  readonly found: Gathering
}

/** A path, a title with a path, or a title with more of them. */
function gather(item: unknown, nav: Nav, title?: string): void {
  const {source, list, found} = nav
  const path = textOf(item)
  if (path !== undefined) {
    const isAddress = /^[a-z][a-z\d+.-]*:/i.test(path)
    take(found, {path: isAddress ? path : posix.join(source, path), ...given({title})}, list)
    return
  }
  const inside = itemsOf(item)
  if (title !== undefined && inside.length > 0)
    found.lost.push({path: list, what: `the title of a part, “${title}”`})
  for (const one of inside) gather(one, nav)
  if (isObject(item)) for (const [name, value] of Object.entries(item)) gather(value, nav, name)
}

function authorsOf(value: unknown): readonly string[] | undefined {
  const author = textOf(value)
  return author === undefined ? undefined : [author]
}
