/** Finds the documents of a Jekyll site that lie in folders whose names begin with `_`: its posts and its other collections. */
import {posix} from 'node:path'
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {JsonObject} from '../../model/publication/front-matter.ts'
import type {Limits} from '../../model/limits.ts'
import {startOf} from '../../model/place.ts'
import {addTo} from '../../model/values/group-by.ts'
import type {World} from '../../model/world.ts'
import {isObject} from '../json.ts'
import {readYamlFile} from '../yaml/read-yaml-file.ts'
import {addressInCollection} from './address-in-collection.ts'
import {isMarkdown} from './name-of-path.ts'

export interface Collections {
  /** The documents, in order of path. */
  readonly files: readonly string[]
  /** Where each stands on its site, by its path. */
  readonly addresses: ReadonlyMap<string, string>
}

/**
 * Of the folders below `source`: `_posts` anywhere, of which Jekyll publishes what has a date in its name, and those that the
 * nearest `_config.yml` names with `output: true`. Each other folder with Markdown is told, and so are drafts, which are left out.
 */
export async function jekyllCollections(
  source: string,
  world: World,
  limits: Limits
): Promise<Outcome<Collections>> {
  const addresses = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  const settingsAt = settingsReader(world, limits)
  for (const [folder, files] of await foldersBelow(source, world)) {
    const name = posix.basename(folder).slice(1)
    if (ofSystem.has(name)) continue
    if (name === 'drafts') {
      diagnostics.push(draftsLeftOut(folder, files.length))
      continue
    }
    const settings = await settingsAt(posix.dirname(folder))
    const own = settings === undefined ? undefined : collectionIn(settings, name)
    const isPublished = name === 'posts' || own?.['output'] === true
    const taken = isPublished ? files.filter((file) => name !== 'posts' || isDated(file)) : []
    const template = own?.['permalink'] ?? (name === 'posts' ? settings?.data['permalink'] : undefined)
    const categories = settings === undefined || name !== 'posts' ? [] : categoriesOf(folder, settings.folder)
    for (const file of taken) {
      const collection = {folder, name, categories}
      addresses.set(file, addressInCollection(file, collection, template))
    }
    const why = isPublished
      ? 'the name of a post begins with its date'
      : own === undefined
        ? 'no `_config.yml` names this collection'
        : '`_config.yml` does not say `output: true` for it'
    if (taken.length < files.length)
      diagnostics.push(leftOut(folder, {count: files.length - taken.length, why}))
  }
  return {value: {files: [...addresses.keys()].sort(), addresses}, diagnostics}
}

/** Folders of Jekyll and of its like that hold no documents. */
const ofSystem: ReadonlySet<string> = new Set(
  'book build data includes layouts partials plugins sass site static templates'.split(' ')
)

/** The Markdown files of the outermost folders whose names begin with `_`, by these; in order of path. */
async function foldersBelow(source: string, world: World): Promise<ReadonlyMap<string, string[]>> {
  const folders = new Map<string, string[]>()
  for (const file of (await world.list(posix.join(source, '_*'))).filter(isMarkdown)) {
    const parts = file.split('/')
    const at = parts.findIndex((part) => part.startsWith('_'))
    addTo(folders, parts.slice(0, at + 1).join('/'), file)
  }
  return folders
}

interface Settings {
  readonly data: JsonObject
  /** The site's. */
  readonly folder: string
}

/** Of the nearest `_config.yml` at or above a folder, which is opened once. */
function settingsReader(world: World, limits: Limits): (folder: string) => Promise<Settings | undefined> {
  const known = new Map<string, Promise<Settings | undefined>>()
  const look = async (folder: string): Promise<Settings | undefined> => {
    const {value} = await readYamlFile(posix.join(folder, '_config.yml'), world, limits)
    if (value !== undefined) return {data: value.frontMatter.data, folder}
    return folder === '.' ? undefined : settingsAt(posix.dirname(folder))
  }
  const settingsAt = (folder: string): Promise<Settings | undefined> => {
    const looking = known.get(folder) ?? look(folder)
    known.set(folder, looking)
    return looking
  }
  return settingsAt
}

/** What they say of a collection; empty for one that stands in a list, undefined for one that they do not name. */
function collectionIn({data}: Settings, name: string): JsonObject | undefined {
  const {collections} = data
  if (Array.isArray(collections)) return collections.includes(name) ? {} : undefined
  if (!isObject(collections) || !Object.hasOwn(collections, name)) return undefined
  const own = collections[name]
  return own !== undefined && isObject(own) ? own : {}
}

function isDated(file: string): boolean {
  return /^\d{2,4}-\d{1,2}-\d{1,2}-[^/]+$/.test(posix.basename(file))
}

/** The folders of the site that its posts stand in. */
function categoriesOf(folder: string, site: string): readonly string[] {
  return posix
    .relative(site, posix.dirname(folder))
    .split('/')
    .filter((part) => part !== '' && part !== '..')
}

function leftOut(path: string, {count, why}: {readonly count: number; readonly why: string}): Diagnostic {
  const name = posix.basename(path)
  const message = `${counted(count)} left out of \`${name}\`: ${why}`
  return finding('publication/lists-its-documents', startOf(path), message, {
    hints: [`rename the folder to \`${name.slice(1)}\`, or take the site over with \`tetrapla import\``]
  })
}

function draftsLeftOut(path: string, count: number): Diagnostic {
  const message = `${counted(count)} left out of \`_drafts\`, as drafts`
  return finding('publication/leaves-drafts-out', startOf(path), message, {
    hints: ['to publish one, move it beside the other documents']
  })
}

function counted(count: number): string {
  return count === 1 ? '1 document is' : `${count} documents are`
}
