/** Reads what Eleventy says of a site: the folders of its configuration, and its data as far as they are no program. */
import {posix} from 'node:path'
import {usualFolders} from '../../model/publication/profile.ts'
import {fieldsOf} from '../../model/values/is-object.ts'
import {given} from '../../model/values/given.ts'
import {authorsOf, mappingIn, settingsIn, textOf, type Mapping, type SourceTree} from '../source-tree.ts'
import {objectIn, valueIn} from './data-in-program.ts'
import type {Lost, Site} from './system.ts'

/** Its other languages for pages; what is included or a layout is no page. */
const template = /\.(?:njk|liquid|hbs|mustache|ejs|haml|pug|webc|html|11ty\.[cm]?[jt]sx?)$/i
const noPage = /(?:^|\/)(?:node_modules|_[^/]*)\//

/** Undefined for a folder without configuration of Eleventy. */
export async function readEleventy(tree: SourceTree): Promise<Site | undefined> {
  const settings = tree.paths.find((path) => /^(?:\.eleventy|eleventy\.config)\.[cm]?[jt]s$/.test(path))
  if (settings === undefined) return undefined
  const program = (await tree.text(settings)) ?? ''
  const [, folders = ''] = /\bdir:\s*\{([^{}]*)\}/.exec(program) ?? []
  const input = valueIn(folders, 'input') ?? valueIn(program, 'setInputDirectory') ?? '.'
  const source = posix.normalize(input).replace(/\/$/, '')
  const data = valueIn(folders, 'data') ?? valueIn(program, 'setDataDirectory') ?? '_data'
  const values = await valuesIn(tree, posix.join(source, data))
  const about = fieldsOf(values['metadata'] ?? values['site'] ?? values['meta'])
  return {
    profile: 'eleventy',
    source,
    roots: [source, '.', ...usualFolders],
    takesUnlisted: true,
    orderKeys: ['eleventyNavigation.order', 'order'],
    values,
    ...given({
      title: textOf(about['title'] ?? about['name']),
      summary: textOf(about['description']),
      language: textOf(about['language'] ?? about['lang']),
      authors: authorsOf(about['author'])
    }),
    lost: tree.paths.flatMap((path): readonly Lost[] => {
      const isPage = (source === '.' || path.startsWith(`${source}/`)) && !noPage.test(path)
      return isPage && template.test(path) ? [{path, what: 'this page: it is a template'}] : []
    })
  }
}

/** By the names of their files. */
async function valuesIn(tree: SourceTree, folder: string): Promise<Mapping> {
  const values: Record<string, unknown> = {}
  for (const path of tree.paths) {
    const [, name, ending = ''] = /^([\w-]+)\.(json|ya?ml|toml|[cm]?js)$/.exec(posix.basename(path)) ?? []
    if (name === undefined || posix.dirname(path) !== folder) continue
    const isProgram = ending.endsWith('js')
    const value = isProgram
      ? mappingIn(objectIn((await tree.text(path)) ?? ''))
      : await settingsIn(tree, path)
    if (value !== undefined) values[name] = value
  }
  return values
}
