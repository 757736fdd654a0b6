/** Finds the documents of a Jekyll site that lie in folders whose names begin with `_`: its posts and its other collections. */
import {posix} from 'node:path'
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {JsonObject} from '../../model/publication/front-matter.ts'
import type {Limits} from '../../model/limits.ts'
import {startOf} from '../../model/place.ts'
import {addTo} from '../../model/values/group-by.ts'
import type {World} from '../../model/world.ts'
import {decodeText} from '../decode-text.ts'
import {isObject} from '../../model/values/is-object.ts'
import {readHead} from '../read-head.ts'
import {readYamlFile} from '../yaml/read-yaml-file.ts'
import {addressInCollection} from './address-in-collection.ts'
import {heldBack, type HeldBack} from './jekyll-held-back.ts'
import {isMarkdown} from './name-of-path.ts'

export interface Collections {
  /** The documents, in order of path. */
  readonly files: readonly string[]
  /** Where each stands on its site, by its path. */
  readonly addresses: ReadonlyMap<string, string>
  /** When the first of those whose dates are to come is published, in seconds since 1970. */
  readonly until?: number
}

export interface CollectionOptions {
  readonly limits: Limits
  /** Seconds since 1970, by which dates are to come; without a clock all are. */
  readonly now?: number | undefined
}

/**
 * Of the folders below `source`: `_posts` anywhere, of which Jekyll publishes what has a date in its name, and those that the
 * nearest `_config.yml` names with `output: true`; without what that file keeps back. Each other folder with Markdown is told, and so
 * is what is left out of these, with drafts.
 */
export async function jekyllCollections(
  source: string,
  world: World,
  {limits, now}: CollectionOptions
): Promise<Outcome<Collections>> {
  const addresses = new Map<string, string>()
  const diagnostics: Diagnostic[] = []
  const ends: number[] = []
  const settingsAt = settingsReader(world, limits)
  for (const [folder, files] of await foldersBelow(source, world)) {
    const name = posix.basename(folder).slice(1)
    if (ofSystem.has(name)) continue
    if (name === 'drafts') {
      diagnostics.push(keptBack(folder, files.length, 'as drafts'))
      continue
    }
    const settings = await settingsAt(posix.dirname(folder))
    const own = settings === undefined ? undefined : collectionIn(settings, name)
    const isPublished = name === 'posts' || own?.['output'] === true
    const taken = isPublished ? files.filter((file) => name !== 'posts' || isDated(file)) : []
    const template = own?.['permalink'] ?? (name === 'posts' ? settings?.data['permalink'] : undefined)
    const categories = settings === undefined || name !== 'posts' ? [] : categoriesOf(folder, settings.folder)
    const held = await heldBackOf(taken, {name, settings, world, limits, now})
    for (const file of taken.filter((one) => !held.has(one)))
      addresses.set(file, addressInCollection(file, {folder, name, categories}, template))
    const why = isPublished
      ? 'the name of a post begins with its date'
      : settings?.fault !== undefined
        ? "`_config.yml` can't be read"
        : own === undefined
          ? 'no `_config.yml` names this collection'
          : '`_config.yml` does not say `output: true` for it'
    if (taken.length < files.length)
      diagnostics.push(leftOut(folder, {count: files.length - taken.length, why}))
    diagnostics.push(...heldFindings(folder, held, settings))
    ends.push(...[...held.values()].flatMap((one) => (one.kind === 'to come' ? [one.until] : [])))
  }
  const until = ends.length === 0 ? {} : {until: Math.min(...ends)}
  return {value: {files: [...addresses.keys()].sort(), addresses, ...until}, diagnostics}
}

interface Site extends CollectionOptions {
  /** Of the collection. */
  readonly name: string
  readonly settings: Settings | undefined
  readonly world: World
}

/** What is not published of the documents of a collection; all of it where the settings can't be read, which may say so. */
async function heldBackOf(
  files: readonly string[],
  {name, settings, world, limits, now}: Site
): Promise<ReadonlyMap<string, HeldBack>> {
  const held = new Map<string, HeldBack>()
  for (const file of files) {
    const why: HeldBack | undefined =
      settings?.fault === undefined
        ? heldBack(
            settings?.data ?? {},
            {
              path: belowSite(file, settings),
              collection: name,
              frontMatter: await frontMatterOf(file, world, limits)
            },
            now
          )
        : {kind: 'unclear'}
    if (why !== undefined) held.set(file, why)
  }
  return held
}

function belowSite(file: string, settings: Settings | undefined): string {
  if (settings === undefined) return file
  const {data, folder} = settings
  const below = posix.relative(
    posix.join(folder, typeof data['source'] === 'string' ? data['source'] : ''),
    file
  )
  return below.startsWith('../') ? posix.relative(folder, file) : below
}

/** Empty for what can't be read, which is told where the document is read. */
async function frontMatterOf(file: string, world: World, limits: Limits): Promise<JsonObject> {
  const opened = await world.open(file, limits.documentBytes)
  const text = opened.ok ? decodeText(file, opened.value, limits).value : undefined
  return text === undefined ? {} : readHead(file, text, {limits}).value.frontMatter.data
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
  /** Why they can't be read, and are empty. */
  readonly fault?: Diagnostic
  /** The site's. */
  readonly folder: string
}

/** Of the nearest `_config.yml` at or above a folder, which is opened once. */
function settingsReader(world: World, limits: Limits): (folder: string) => Promise<Settings | undefined> {
  const known = new Map<string, Promise<Settings | undefined>>()
  const look = async (folder: string): Promise<Settings | undefined> => {
    const path = posix.join(folder, '_config.yml')
    const opened = await world.open(path, limits.documentBytes)
    if (opened.ok || opened.failure.kind !== 'missing') {
      const {value, diagnostics} = await readYamlFile(path, world, limits)
      const fault = diagnostics.find(({severity}) => severity === 'error')
      if (fault !== undefined) return {data: {}, folder, fault}
      return {data: value?.frontMatter.data ?? {}, folder}
    }
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

interface LeftOut {
  readonly count: number
  readonly why: string
  readonly hint?: string
}

function leftOut(path: string, {count, why, hint}: LeftOut): Diagnostic {
  const name = posix.basename(path)
  const message = `${counted(count)} left out of \`${name}\`: ${why}`
  const usual = `rename the folder to \`${name.slice(1)}\`, or take the site over with \`tetrapla import\``
  return finding('publication/lists-its-documents', startOf(path), message, {hints: [hint ?? usual]})
}

/** One finding for each reason. */
function heldFindings(
  folder: string,
  held: ReadonlyMap<string, HeldBack>,
  settings: Settings | undefined
): readonly Diagnostic[] {
  const kinds = [...held.values()].map(({kind}) => kind)
  const count = (kind: HeldBack['kind']): number => kinds.filter((one) => one === kind).length
  return (['draft', 'excluded', 'to come', 'unclear'] as const).flatMap((kind) => {
    if (count(kind) === 0) return []
    const {why, hint} = reasons[kind]
    if (kind !== 'unclear') return [keptBack(folder, count(kind), why, hint)]
    const {fault} = settings ?? {}
    if (fault === undefined) return [leftOut(folder, {count: count(kind), why, hint})]
    const mend = `mend line ${fault.place.start.line} of \`${fault.place.path}\`: ${fault.message}`
    return [
      leftOut(folder, {count: count(kind), why: "what `_config.yml` keeps back can't be read", hint: mend})
    ]
  })
}

const reasons: Readonly<Record<HeldBack['kind'], {readonly why: string; readonly hint: string}>> = {
  draft: {
    why: 'as drafts, by `defaults` of `_config.yml`',
    hint: 'to publish one, write `published: true` in its front matter'
  },
  excluded: {
    why: 'by `exclude` of `_config.yml`',
    hint: 'to publish one, delete there what names it, or its folder'
  },
  'to come': {
    why: 'until the day of each has come',
    hint: 'a build after that publishes them; `future: true` in `_config.yml` publishes them at once'
  },
  unclear: {
    why: "a date that can't be read may be to come",
    hint: 'write a date such as `2026-12-10`, or `2026-12-10 09:00 +0100`'
  }
}

function keptBack(
  path: string,
  count: number,
  why: string,
  hint = 'to publish one, move it beside the other documents'
): Diagnostic {
  const message = `${counted(count)} left out of \`${posix.basename(path)}\`, ${why}`
  return finding('publication/leaves-drafts-out', startOf(path), message, {hints: [hint]})
}

function counted(count: number): string {
  return count === 1 ? '1 document is' : `${count} documents are`
}
