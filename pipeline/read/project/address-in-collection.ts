/** Says where a document of a Jekyll collection stands on its site, by its path and the collection's settings. */
import {posix} from 'node:path'
import {slug} from '../slug.ts'
import {translationBeside} from './name-of-path.ts'

interface Collection {
  readonly folder: string
  readonly name: string
  /** The folders of the site that its posts stand in. */
  readonly categories: readonly string[]
}

/** What Jekyll calls its templates for posts. */
const styles: ReadonlyMap<unknown, string> = new Map([
  ['date', '/:categories/:year/:month/:day/:title/'],
  ['pretty', '/:categories/:year/:month/:day/:title/'],
  ['ordinal', '/:categories/:year/:y_day/:title/'],
  ['weekdate', '/:categories/:year/W:week/:short_day/:title/'],
  ['none', '/:categories/:title/']
])

/**
 * From the root of the site, without an ending, as `template` has it: `permalink` of the settings. By default posts stand in
 * `/:categories/:year/:month/:day/:title/`, other documents in `/:collection/:path/`. A translation stands where its original does.
 */
export function addressInCollection(file: string, collection: Collection, template?: unknown): string {
  const own = translationBeside(file)?.original ?? file
  const values = valuesOf(posix.relative(collection.folder, own), collection)
  const isPosts = collection.name === 'posts'
  const usual = isPosts ? '/:categories/:year/:month/:day/:title/' : '/:collection/:path/'
  const written = (isPosts ? styles.get(template) : undefined) ?? template
  return (
    (typeof written === 'string' ? filled(written, values) : undefined) ?? filled(usual, values) ?? `/${own}`
  )
}

/** Undefined where it asks for what only the document itself says, or Jekyll when it runs. */
function filled(template: string, values: ReadonlyMap<string, string>): string | undefined {
  const keys = [...template.matchAll(/:([a-z_]+)/g)].map(([, key = '']) => key)
  if (!template.includes('/') || keys.some((key) => !values.has(key))) return undefined
  const path = template.replace(/:([a-z_]+)/g, (_, key: string) => values.get(key) ?? '')
  // The page of a folder is the folder.
  const address = posix
    .normalize(`/${path}/`)
    .replace(/(?:\.html?)?\/$/, '')
    .replace(/\/index$/, '')
  return `${address}/`
}

/** The values of its placeholders. */
function valuesOf(below: string, {name, categories}: Collection): ReadonlyMap<string, string> {
  const path = below.replace(/\.[^./]+$/, '')
  const base = posix.basename(path)
  const [, year = '', month = '', day = '', title = base] =
    /^(\d{2,4})-(\d{1,2})-(\d{1,2})-(.+)$/.exec(base) ?? []
  const isPost = name === 'posts'
  const dated: readonly (readonly [string, string])[] = isPost
    ? [
        ['year', year.length === 2 ? `20${year}` : year],
        ['short_year', year.slice(-2)],
        ['month', month.padStart(2, '0')],
        ['i_month', String(Number(month))],
        ['day', day.padStart(2, '0')],
        ['i_day', String(Number(day))]
      ]
    : []
  return new Map([
    ...dated,
    ['collection', name],
    ['path', isPost ? posix.join(posix.dirname(path), title) : path],
    ['name', slug(base)],
    ['title', slug(isPost ? title : base)],
    ['slug', slug(isPost ? title : base)],
    ['categories', categories.join('/')],
    ['output_ext', '']
  ])
}
