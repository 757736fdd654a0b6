/** Reads what Hugo says of a site: its settings in one file or in config/_default, and the folders of its languages. */
import {posix} from 'node:path'
import {languageTag} from '../../read/language-tag.ts'
import {parametersIn} from '../fill-parameters.ts'
import {settingsIn, textOf, type Mapping, type SourceTree} from '../source-tree.ts'
import type {Site, TranslatedFolder} from './system.ts'
import {given} from '../../model/values/given.ts'
import {fieldsOf} from '../../model/values/is-object.ts'

/** Where the documents lie and in which order; undefined for a folder without settings or content of Hugo. */
export async function readHugo(tree: SourceTree): Promise<Site | undefined> {
  const settings = await settingsOf(tree)
  if (settings === undefined) return undefined
  const languages = lowered(fieldsOf(settings['languages']))
  const main = (textOf(settings['defaultcontentlanguage']) ?? 'en').toLowerCase()
  const own = lowered(fieldsOf(languages[main]))
  const source = folderIn(own) ?? folderIn(settings) ?? 'content'
  if (!tree.paths.some((path) => path.startsWith(`${source}/`))) return undefined
  return {
    profile: 'hugo',
    source,
    roots: ['static', 'assets', source],
    takesUnlisted: true,
    orderKeys: ['weight'],
    translated: Object.entries(languages).flatMap(([name, value]) => {
      const folder = name === main ? undefined : translatedIn(name, lowered(fieldsOf(value)))
      return folder === undefined || folder.folder === source ? [] : [folder]
    }),
    ...given({
      title: textOf(own['title'] ?? settings['title']),
      language: textOf(
        own['locale'] ??
          own['languagecode'] ??
          settings['locale'] ??
          settings['languagecode'] ??
          settings['defaultcontentlanguage']
      )
    }),
    parameters: parametersIn(fieldsOf(settings['params'])),
    formerKey: {name: 'aliases', folderOf: folderOfPage},
    lost: []
  }
}

/** The folder around the folder of a page, which is named after the document or, for that of a folder, is the folder. */
function folderOfPage(place: string): string {
  return posix.dirname(place.replace(/(?:^|\/)_?index\.md$/, ''))
}

/** Documents of a language whose translations stand beside them have no folder of their own. */
function translatedIn(name: string, value: Mapping): TranslatedFolder | undefined {
  const folder = folderIn(value)
  const language = languageTag(name) ?? languageTag(textOf(value['locale'] ?? value['languagecode']) ?? '')
  if (folder === undefined || language === undefined) return undefined
  return {language, folder, ...given({title: textOf(value['title'])})}
}

function folderIn(value: Mapping): string | undefined {
  const folder = textOf(value['contentdir'])
  return folder === undefined ? undefined : posix.normalize(folder).replace(/\/$/, '')
}

/** Of a file of the site and of config/_default together; undefined where neither is there. Keys are in lower case, as Hugo takes them. */
async function settingsOf(tree: SourceTree): Promise<Mapping | undefined> {
  const folder = 'config/_default/'
  const files = [
    ['hugo', 'config'],
    [`${folder}hugo`, `${folder}config`],
    [`${folder}languages`],
    [`${folder}params`]
  ]
  const [site, defaults, together, params] = await Promise.all(files.map((names) => firstOf(tree, names)))
  if (site === undefined && defaults === undefined) return undefined
  const languages = {...together, ...(await languagesApart(tree, folder))}
  return {
    ...(Object.keys(languages).length > 0 && {languages}),
    ...(params && {params}),
    ...defaults,
    ...site
  }
}

/** The settings of languages that have a file each, as `languages.fr.toml`. */
async function languagesApart(tree: SourceTree, folder: string): Promise<Mapping> {
  const own = tree.paths.flatMap((path) => {
    const name = path.startsWith(folder)
      ? /^languages\.([^./]+)\.[a-z]+$/.exec(path.slice(folder.length))
      : null
    return name?.[1] === undefined ? [] : [name[1]]
  })
  const all = [...new Set(own)].map(
    async (name) => [name, await firstOf(tree, [`${folder}languages.${name}`])] as const
  )
  return Object.fromEntries(await Promise.all(all))
}

/** The first file of these names that is there; nothing is known of one that can't be read. */
async function firstOf(tree: SourceTree, names: readonly string[]): Promise<Mapping | undefined> {
  const paths = names.flatMap((name) => ['toml', 'yaml', 'yml', 'json'].map((end) => `${name}.${end}`))
  const path = paths.find((one) => tree.has(one))
  return path === undefined ? undefined : lowered((await settingsIn(tree, path)) ?? {})
}

function lowered(value: Mapping): Mapping {
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key.toLowerCase(), one]))
}
