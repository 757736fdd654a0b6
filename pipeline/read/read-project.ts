/** Reads a project: its configuration, and the publications that its source folder holds. */
import {posix} from 'node:path'
import {compareStrings, type Diagnostic, type Outcome} from '../model/diagnostic.ts'
import {finding} from '../model/finding.ts'
import {startOf} from '../model/place.ts'
import {defaultLimits, type Limits} from '../model/limits.ts'
import type {Project, PublicationSource} from '../model/publication/project.ts'
import type {World} from '../model/world.ts'
import {findSchemas} from './find-schemas.ts'
import {readConfiguration} from './configuration/read-configuration.ts'
import {frontMatterMapOf} from './metadata/front-matter-map.ts'
import {giveAddresses} from './project/check-addresses.ts'
import {describePublication, sourcesOf} from './project/describe-publication.ts'
import {findOtherFiles} from './project/find-other-files.ts'
import {findPublications} from './project/find-publications.ts'
import {jekyllCollections} from './project/jekyll-collections.ts'
import {namedAsTranslations} from './project/named-as-translations.ts'
import {partTranslations, type Partable} from './project/part-translations.ts'

/** Folders and files, relative to the project's root. */
export interface ProjectOptions {
  /** The folder with the publications. */
  readonly source: string
  /** The folder with the project's own schemas. */
  readonly schemas: string
  /** One Markdown file that is the whole project; `source` does not count then. */
  readonly file?: string
  /** The limits of this run; the defaults when absent. */
  readonly limits?: Limits
  /** Seconds since 1970, by which dates are to come; without a clock all are. */
  readonly now?: number
}

/**
 * The project with all its publications, in order of id, then language; no document is parsed. Reports what is wrong
 * with tetrapla.yaml, ids, addresses and the documents' order; the project it gives is as whole as it can be.
 */
export async function readProject(world: World, options: ProjectOptions): Promise<Outcome<Project>> {
  const configuration = await readConfiguration(world, options.limits ?? defaultLimits)
  const {limits, language} = configuration.value
  const {file, source} = options
  const files = file === undefined ? await world.list(source) : [posix.normalize(file)]
  const collected =
    configuration.value.from === 'jekyll' && file === undefined
      ? await jekyllCollections(source, world, {limits, now: options.now})
      : undefined
  const {files: more = [], addresses = new Map<string, string>(), until} = collected?.value ?? {}
  const found = findPublications(
    [...files, ...more],
    file === undefined ? source : posix.dirname(file),
    addresses
  )
  const diagnostics: Diagnostic[] = [
    ...configuration.diagnostics,
    ...(collected?.diagnostics ?? []),
    ...found.diagnostics,
    ...(await findOtherFiles(files, world, limits))
  ]
  const described: Partable[] = []
  for (const one of found.value) {
    const {value, diagnostics: own} = await describePublication(one, world, {
      limits,
      ...(language === undefined ? {} : {language})
    })
    described.push(value)
    diagnostics.push(...own)
  }
  const spoken = [language, ...Object.keys(configuration.value.facts.labels ?? {})]
  diagnostics.push(...namedAsTranslations(described, spoken))
  if (described.length === 0) diagnostics.push(noPublications(source, files))
  const schemas = await findSchemas(world, options.schemas)
  diagnostics.push(...schemas.diagnostics)
  const ids = giveAddresses(described.map(({address}) => address))
  diagnostics.push(...ids.diagnostics)
  const addressed = described.map((one, index) => {
    const id = ids.value[index] ?? one.address.id
    return {...one, address: {...one.address, id}}
  })
  const keys = frontMatterMapOf(configuration.value)
  const by = {world, limits, keys, ...(language === undefined ? {} : {language})}
  const parted = await partTranslations(addressed, by)
  const publications: PublicationSource[] = []
  for (const [index, one] of addressed.entries()) {
    const sources = sourcesOf(one, parted[index] ?? {files: [], translations: new Map(), diagnostics: []})
    publications.push(...sources.value)
    diagnostics.push(...sources.diagnostics)
  }
  const value = {
    ...configuration.value,
    publications: withTranslations(publications.sort(comparePublications)),
    ...(file === undefined && source.includes('/') ? {sourceFolder: source} : {}),
    ...(until === undefined ? {} : {until}),
    ...schemas.value
  }
  return {value, diagnostics}
}

/** Those of one id are translations of one another. */
function withTranslations(publications: readonly PublicationSource[]): readonly PublicationSource[] {
  const counts = new Map<string, number>()
  for (const {id} of publications) counts.set(id, (counts.get(id) ?? 0) + 1)
  return publications.map((one) => ((counts.get(one.id) ?? 0) > 1 ? {...one, hasTranslations: true} : one))
}

function noPublications(source: string, files: readonly string[]): Diagnostic {
  const other = files.find((one) => /\.(?:docx|html?)$/i.test(one))
  const hint = 'put a Markdown file there, whose name ends in `.md` and begins with neither `_` nor `.`'
  return finding('project/has-publications', startOf(source), 'this folder holds no publication', {
    hints:
      other === undefined
        ? [hint]
        : [`\`tetrapla import\` makes Markdown of files such as \`${other}\``, hint]
  })
}

function comparePublications(a: PublicationSource, b: PublicationSource): number {
  return (
    compareStrings(a.id, b.id) ||
    compareStrings(a.language ?? '', b.language ?? '') ||
    compareStrings(a.path, b.path)
  )
}
