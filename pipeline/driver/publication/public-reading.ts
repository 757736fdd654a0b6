/** Reads the public sources of a publication: all that is published is made of them, and every digest. */
import {posix} from 'node:path'
import type {Extensions} from '../../check/extensions/extensions.ts'
import {
  privateValues,
  redact,
  withoutPrivateKeys,
  withoutRepeats,
  type PrivateValue,
  type Redaction,
  type Schemas
} from '../../check/index.ts'
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {ruleOf} from '../../model/rules.ts'
import {withFacts} from '../../model/publication/document.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import type {ReadProject} from '../../model/kept/reading-project.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {ProjectFailure, type World} from '../../model/world.ts'
import {readManuscript} from '../../read/index.ts'

export interface PublicReading {
  /** The manuscript as it was read, with the digests of the public sources. */
  readonly manuscript: Manuscript
  /** What was read of the public sources; the same manuscript where nothing is private. */
  readonly published: Manuscript
  /** What was found when the public sources were read; absent where nothing is private. */
  readonly found?: readonly Diagnostic[]
  /** What keeps from knowing what is private in files that it includes: it would be published with them. */
  readonly unread: readonly Diagnostic[]
  /** Gives public sources for sources. */
  readonly world: World
  /** All that is private, with what decides how it is published. */
  readonly values: readonly PrivateValue[]
  /** Where private values stood. */
  readonly redactions: readonly Redaction[]
}

/** What manuscripts are read and judged by. */
export interface ReadingFacts {
  readonly project: ReadProject
  readonly schemas: Schemas
  readonly world: World
  readonly extensions: Extensions
}

/** Of a manuscript as it was read, whose documents have the digests of their files. */
export async function readPublic(manuscript: Manuscript, facts: ReadingFacts): Promise<PublicReading> {
  const {project, schemas, world, extensions} = facts
  const included = await readIncluded(manuscript, facts)
  const read = [manuscript, ...included.map(({value}) => value)]
  const unread = included.flatMap(({diagnostics}) => unreadIn(diagnostics))
  const all = schemas.keepPrivate
    ? withoutRepeats(read.flatMap((one) => privateValues(one, {...schemas, memo: world.memo})))
    : []
  const values = all.filter(({isTold}) => !isTold)
  if (values.length === 0)
    return {manuscript, published: manuscript, unread, world, values: all, redactions: []}
  const files = new Map<string, Uint8Array>()
  const redactions: Redaction[] = []
  for (const path of new Set(values.map((value) => value.path))) {
    const file = await world.open(path, project.limits.documentBytes)
    // Places in one text are none in another: what was not read is not redacted, and not published.
    if (!file.ok || isChanged(path, file.value, manuscript))
      throw new ProjectFailure(`\`${path}\` changed while it was read`, 'run the command again')
    const own = redact(
      file.value,
      values.filter((value) => value.path === path)
    )
    files.set(path, own.bytes)
    redactions.push(...own.redactions)
  }
  const open: World['open'] = async (path, limit) => {
    const value = files.get(path)
    return value === undefined ? world.open(path, limit) : {ok: true, value}
  }
  const publicWorld = {...world, open}
  const {value: published, diagnostics: found} = await readManuscript(
    manuscript.source,
    project,
    publicWorld,
    {
      keys: schemas.frontMatterKeys,
      directives: extensions.directives,
      take: (frontMatter) => withoutPrivateKeys(frontMatter, schemas)
    }
  )
  return {
    manuscript: withDigests(manuscript, files),
    published,
    found,
    unread,
    world: publicWorld,
    values: all,
    redactions
  }
}

/** Included files as what they are by themselves: as code, their front matter and fields are shown, too. */
async function readIncluded(
  {documents, source}: Manuscript,
  {project, schemas, world, extensions: {directives}}: ReadingFacts
): Promise<readonly Outcome<Manuscript>[]> {
  if (!schemas.keepPrivate) return []
  const includes = documents.flatMap((document) => document.includes ?? [])
  const files = new Map(includes.map((one) => [one.path, one.isMarkdown === true]))
  const manuscripts: Outcome<Manuscript>[] = []
  for (const [path, isMarkdown] of files) {
    const isManifest = posix.basename(path) === 'publication.yaml'
    if (!isManifest && !isMarkdown) continue
    const {manifestPath: _, ...others} = source
    const alone = isManifest
      ? {...others, path: posix.dirname(path), manifestPath: path, documents: []}
      : {...others, path, documents: [path]}
    manuscripts.push(await readManuscript(alone, project, world, {keys: schemas.frontMatterKeys, directives}))
  }
  return manuscripts
}

/** Errors at every level: nobody reads the front matter of an included file otherwise. */
function unreadIn(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics
    .filter(({ruleId}) => ruleOf(ruleId).leavesMark === true)
    .map((one) => {
      const hints = [
        ...(one.hints ?? []),
        'an included file has to be readable, so that nothing private in it is published'
      ]
      return {...one, severity: 'error' as const, hints}
    })
}

function isChanged(path: string, bytes: Uint8Array, {documents}: Manuscript): boolean {
  const document = [...documents, ...documents.flatMap(({includes = []}) => includes)].find(
    (one) => one.path === path
  )
  return document !== undefined && document.digest !== sha256Of(bytes)
}

function withDigests(manuscript: Manuscript, files: ReadonlyMap<string, Uint8Array>): Manuscript {
  const documents = manuscript.documents.map((document) => {
    const bytes = files.get(document.path)
    return bytes === undefined ? document : withFacts(document, {digest: sha256Of(bytes)})
  })
  return {...manuscript, documents}
}
