/** Compares two JSON editions or two outputs: the work of `tetrapla diff`, without printing. */
import path from 'node:path'
import {parseJson} from '../../model/values/parse-json.ts'
import {
  diffEditions,
  diffLibraries,
  type EditionDifference,
  type Gone,
  type Listed,
  type Titles
} from '../../diff/index.ts'
import {openOutput} from '../../platform/open-output.ts'
import type {Edition} from '../../reader/index.ts'
import {isObject} from '../../model/values/is-object.ts'
import {editionParser, readBytes, type Data, type ParseEdition, whatIsCompared} from './open-edition.ts'
import {outputWithin} from './output-within.ts'
import {readTitles} from './schema-titles.ts'
import {editionSchema} from '../edition-schema.ts'
import {kindOf} from '../project/kind-of.ts'
import type {DiffRequest} from '../request/requests.ts'
import {UsageFailure} from '../request/usage-failure.ts'

/** None when both say the same. Throws `UsageFailure` when something can't be read or is no edition. */
export async function diffOutputs({before, after}: DiffRequest): Promise<readonly EditionDifference[]> {
  const kinds = [await kindOf(path.resolve(before)), await kindOf(path.resolve(after))]
  for (const [index, written] of [before, after].entries())
    if (kinds[index] === 'absent') throw new UsageFailure(`there is no \`${written}\``, whatIsCompared)
  const [kind, other] = kinds
  if (kind !== other) throw new UsageFailure('a file can’t be compared with a folder', whatIsCompared)
  const schema = await editionSchema()
  const parse = editionParser(schema)
  if (kind === 'folder') {
    const earlier = await libraryAt(before, {parse, schema})
    const today = await libraryAt(after, {parse, schema})
    return diffLibraries(earlier.publications, today.publications, today.gone)
  }
  const [earlier, today] = [await editionAt(before, parse), await editionAt(after, parse)]
  const root = path.resolve(path.dirname(after), '../..')
  return [diffEditions(earlier, today, await titlesOf(today, root, schema))].flatMap((one) => one ?? [])
}

/** As the output whose root this is publishes its schemas; an edition that lies elsewhere has none. */
async function titlesOf({metadata, records}: Edition, root: string, schema: Data): Promise<Titles> {
  return readTitles(openOutput(root), [metadata.type, ...Object.keys(records)], schema)
}

async function editionAt(written: string, parse: ParseEdition): Promise<Edition> {
  const files = openOutput(path.dirname(path.resolve(written)))
  return parse(await readBytes(files, path.basename(written), {shown: written}), written)
}

/** The publications in force, and what is told of others, by `index.json`. */
async function libraryAt(
  folder: string,
  {parse, schema}: {readonly parse: ParseEdition; readonly schema: Data}
): Promise<{readonly publications: readonly Listed[]; readonly gone: Gone}> {
  const files = openOutput(path.resolve(folder))
  const shown = path.join(folder, 'index.json')
  const bytes = await readBytes(files, 'index.json', {
    shown,
    hint: (await outputWithin(folder)) ?? whatIsCompared
  })
  const publications = publicationsIn(bytes, shown).map(({id, language, page, file}) => {
    const shownFile = path.join(folder, file)
    return {
      id,
      language,
      ...(page === undefined ? {} : {page}),
      bytes: () => readBytes(files, file, {shown: shownFile}),
      parse: (bytes: Uint8Array) => parse(bytes, shownFile),
      titles: (edition: Edition) => titlesOf(edition, path.resolve(folder), schema)
    }
  })
  return {publications, gone: goneIn(bytes)}
}

interface Entry {
  readonly id: string
  readonly language: string
  /** Its web edition, from the output's root. */
  readonly page: string | undefined
  /** Its JSON edition, from the output's root. */
  readonly file: string
}

function publicationsIn(bytes: Uint8Array, shown: string): readonly Entry[] {
  const index = parseJson(bytes)
  if (!isObject(index) || !Array.isArray(index['publications']))
    throw new UsageFailure(`\`${shown}\` is no catalogue`, 'name a folder that `tetrapla build` wrote')
  return index['publications'].map((one: unknown) => {
    const {id, language, editions} = isObject(one) ? one : {}
    const [file, page] = [pathOf(editions, 'json'), pathOf(editions, 'html')]
    if (typeof id !== 'string' || typeof language !== 'string')
      throw new UsageFailure(`\`${shown}\` is no catalogue`, 'name a folder that `tetrapla build` wrote')
    if (file === undefined)
      throw new UsageFailure(
        `\`${shown}\` lists no JSON edition of \`${id}\` (${language})`,
        'blocks are compared by JSON editions: build with `--edition json` among others'
      )
    return {id, language, page, file}
  })
}

function pathOf(editions: unknown, name: string): string | undefined {
  const edition = isObject(editions) ? editions[name] : undefined
  const path = isObject(edition) ? edition['path'] : undefined
  return typeof path === 'string' ? path : undefined
}

/** What is not told as it should be is left out: all that is said of it is what a publication that went is called. */
function goneIn(bytes: Uint8Array): Gone {
  const index = parseJson(bytes)
  const [withdrawn, redirects] = isObject(index) ? [index['withdrawn'], index['redirects']] : []
  return {
    withdrawn: objectsIn(withdrawn).flatMap(({id, language}) =>
      typeof id === 'string' && typeof language === 'string' ? [{id, language}] : []
    ),
    redirects: objectsIn(redirects).flatMap(({from, to}) =>
      typeof from === 'string' && typeof to === 'string' ? [{from, to}] : []
    )
  }
}

function objectsIn(list: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(list) ? list.filter(isObject) : []
}
