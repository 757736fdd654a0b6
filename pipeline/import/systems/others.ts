/** Reads what systems without a list of contents say of their folder: Jekyll, Obsidian, Middleman and pages of the web. */
import {settingsIn, textOf, type SourceTree} from '../source-tree.ts'
import {plainSite} from './plain.ts'
import {redirectsIn, type Site} from './system.ts'
import {given} from '../../model/values/given.ts'
import {isObject} from '../../model/values/is-object.ts'

/** Undefined for a folder without _config.yml. */
export async function readJekyll(tree: SourceTree): Promise<Site | undefined> {
  const settings = await settingsIn(tree, '_config.yml')
  if (settings === undefined) return undefined
  return {
    profile: 'jekyll',
    source: '.',
    roots: ['.'],
    takesUnlisted: true,
    orderKeys: ['nav_order', 'order'],
    ...given({
      title: textOf(settings['title']),
      summary: textOf(settings['description']),
      language: textOf(settings['lang'] ?? settings['locale']),
      authors: authorOf(settings['author'])
    }),
    values: {site: settings},
    formerKey: {name: 'redirect_from'},
    lost: []
  }
}

function authorOf(value: unknown): readonly string[] | undefined {
  const name = textOf(isObject(value) ? value['name'] : value)
  return name === undefined ? undefined : [name]
}

/** Undefined for a folder that is no vault: one without `.obsidian/`. */
export async function readObsidian(tree: SourceTree): Promise<Site | undefined> {
  const isVault = tree.paths.some((path) => path.startsWith('.obsidian/'))
  return isVault ? {profile: 'obsidian', source: '.', roots: ['.'], takesUnlisted: true, lost: []} : undefined
}

/** A folder of web pages. */
export const pagesOfWeb: Site = {isWeb: true, source: '.', roots: ['.'], takesUnlisted: true, lost: []}

/** Its documents are plain Markdown with instructions in Ruby, so that it is no profile. */
export async function readMiddleman(tree: SourceTree): Promise<Site | undefined> {
  const isSite =
    tree.has('config.rb') && tree.paths.some((path) => /^source\/.*\.html\.(?:md|markdown)/.test(path))
  if (!isSite) return undefined
  const settingsFile = 'config/tech-docs.yml'
  // The template for technical documentation of GOV.UK.
  const settings = await settingsIn(tree, settingsFile)
  const title = textOf(settings?.['service_name'])
  const formerKey = {name: 'old_paths'}
  const redirects = redirectsIn(settings?.['redirects'], settingsFile)
  return {
    ...plainSite,
    source: 'source',
    roots: ['source'],
    orderKeys: ['weight'],
    formerKey,
    redirects,
    ...given({title})
  }
}
