/** Reads a publication (pass one), judges what can be judged without the others, and records its sources. */
import {
  checkManuscript,
  completeEntry,
  findPublished,
  installedFontFiles,
  type Redaction
} from '../../check/index.ts'
import {atSource} from '../../check/private/at-source.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {ruleOf} from '../../model/rules.ts'
import type {PublicationEntry} from '../../model/publication/library.ts'
import {attachmentsOf} from '../../model/attachments/attachments-of.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {PublicationSource} from '../../model/publication/project.ts'
import type {ReadingProject} from '../../model/kept/reading-project.ts'
import type {World} from '../../model/world.ts'
import {indexManuscript, readManuscript} from '../../read/index.ts'
import {fileSource} from './file-source.ts'
import type {ReadResult, SourceFile} from '../jobs.ts'
import {loadAssets} from './load-assets.ts'
import {outcomesOf} from './outcomes-of.ts'
import {readPublic, type ReadingFacts} from './public-reading.ts'
import {settledIds} from './settled-ids.ts'

export interface ReadPublication {
  readonly manuscript: Manuscript
  readonly result: ReadResult
}

export interface ReadOptions {
  /** Whether findings alone are asked for: what builds take of a reading is left out. */
  readonly isJudgedAlone?: boolean
  /** Whether it is kept for another build, which asks whether it would be read the same. */
  readonly isKept?: boolean
}

/** The manuscript, its entry in the index, and every finding made in it. */
export async function readPublication(
  source: PublicationSource,
  facts: ReadingFacts & {readonly project: ReadingProject},
  {isJudgedAlone = false, isKept = false}: ReadOptions
): Promise<ReadPublication> {
  const {project, schemas, world, extensions} = facts
  const {rules, directives} = extensions
  const read = await readManuscript(source, project, world, {keys: schemas.frontMatterKeys, directives})
  const {
    facts: {brand, labels},
    letters,
    from
  } = project
  const judging = {schemas, world, brand: brand?.fonts, labels, publisher: letters.publisher, from, rules}
  const checked = await checkManuscript(read.value, judging)
  const reading = await readPublic(read.value, facts)
  const {manuscript, published, found, values, redactions} = reading
  const met = findPublished(values, published, {redactions, memo: world.memo})
  const entryOf = (one: Manuscript): PublicationEntry =>
    completeEntry(indexManuscript(one, world.memo), one, {...schemas, memo: world.memo})
  const entry = entryOf(manuscript)
  const unread = unreadInPublic(found ?? [], read.diagnostics, redactions)
  const diagnostics = [...read.diagnostics, ...checked, ...met, ...unread, ...reading.unread]
  const inPublic =
    found === undefined ? diagnostics : [...found, ...(await checkManuscript(published, judging))]
  const settled = isKept
    ? settledIds({manuscript: read.value, published, diagnostics}, {memo: world.memo})
    : undefined
  const fonts = isJudgedAlone
    ? []
    : await installedFontFiles(published, {letters: letters.facts, labels, schemas}, world)
  const included = includedIn(published.documents)
  const result: ReadResult = {
    kind: 'read',
    entry,
    published: published === manuscript ? entry : entryOf(published),
    sources: await sourcesOf(published, project, reading.world),
    ...(included.length === 0 ? {} : {includes: included.map(({path}) => path)}),
    ...(fonts.length === 0 ? {} : {fonts}),
    former: [
      ...published.former,
      ...published.documents.flatMap(
        ({unread}) => unread?.ids?.pieces.map(({document, id}) => ({document, id})) ?? []
      )
    ],
    redactions,
    outcomes: outcomesOf(inPublic),
    diagnostics,
    ...(settled === undefined ? {} : {settled})
  }
  return {manuscript: read.value, result}
}

/**
 * What keeps a public source from being read, and not the source itself: an alias of a private value, or a private alias of another. It
 * would be published without its front matter.
 */
function unreadInPublic(
  found: readonly Diagnostic[],
  own: readonly Diagnostic[],
  redactions: readonly Redaction[]
): readonly Diagnostic[] {
  const keyOf = ({ruleId, place}: Diagnostic): string => `${ruleId} ${place.path}`
  const told = new Set(own.map(keyOf))
  return found
    .filter((one) => ruleOf(one.ruleId).leavesMark === true && !told.has(keyOf(one)))
    .map((one) => {
      const hints = [
        'private values are left out of what is published, and this alias or its anchor stands in one: write the value out in both places'
      ]
      return {...atSource(one, redactions), severity: 'error' as const, hints}
    })
}

async function sourcesOf(
  manuscript: Manuscript,
  project: ReadingProject,
  world: World
): Promise<SourceFile[]> {
  const {documents, source} = manuscript
  const assets = await loadAssets(manuscript, world)
  const blocks = documents
    .filter(({holds}) => holds.has('attachment'))
    .flatMap(({children, notes}) => [...children, ...notes.flatMap((note) => note.children)])
  return [
    ...(source.manifestPath === undefined ? [] : await fileSource(source.manifestPath, project, world)),
    ...documents.map(({path, digest}) => ({path, sha256: digest})),
    ...includedIn(documents),
    ...[...assets.values(), ...attachmentsOf(blocks)].map(({path, digest}) => ({path, sha256: digest}))
  ]
}

/** Each file once, unless it is a document here. */
function includedIn(documents: Manuscript['documents']): readonly SourceFile[] {
  const own = new Set(documents.map(({path}) => path))
  const files = new Map(documents.flatMap(({includes = []}) => includes.map((one) => [one.path, one.digest])))
  return [...files].filter(([path]) => !own.has(path)).map(([path, sha256]) => ({path, sha256}))
}
