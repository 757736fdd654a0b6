/** Reads what translators send back, and says what it makes of the project: the work of `tetrapla xliff import`, without writing. */
import {readFile} from 'node:fs/promises'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {compareDiagnostics} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {Project} from '../../model/publication/project.ts'
import type {World} from '../../model/world.ts'
import {systemReason} from '../../platform/errors.ts'
import {fitUnits} from '../../xliff/fit-units.ts'
import type {Token} from '../../xliff/line.ts'
import {mergeTargets} from '../../xliff/merge.ts'
import {pairStretches, type Side} from '../../xliff/pair-stretches.ts'
import {readXliff, type ReadFile} from '../../xliff/read-xliff.ts'
import type {ChangedFile} from '../fix/changed-files.ts'
import {openProject} from '../project/open-project.ts'
import {projectFolders} from '../project/project-folders.ts'
import type {XliffArguments} from '../request/requests.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import {isConfigurationFault} from '../terminal/faults.ts'
import {decodeXml} from './decode-xml.ts'
import {isLanguage, openManuscripts, readAgainFrom, sideOf} from './open-sides.ts'
import {given} from '../../model/values/given.ts'

export interface ImportOutcome {
  readonly kind: 'read' | 'configuration'
  /** The project's root, as an absolute path. */
  readonly root: string
  readonly changes: readonly ChangedFile[]
  readonly diagnostics: readonly Diagnostic[]
  readonly world: Pick<World, 'open'>
  readonly counts: Counts
}

export interface Counts {
  /** Units whose translation is in the files after this. */
  readonly merged: number
  /** Units without a translation. */
  readonly open: number
  /** Where what stands in new files in the words of the original stands there: `notice.md:5`. */
  readonly kept: readonly string[]
}

/** More than a translator's tool opens. */
const mostBytes = 256 * 1024 * 1024

/** Throws `UsageFailure`. */
export async function importXliff(request: XliffArguments): Promise<ImportOutcome> {
  const {subject: path} = request
  const bytes = await bytesOf(path)
  const folders = await projectFolders({project: request.project, ...given({source: request.source})})
  const {
    project,
    world,
    diagnostics: found
  } = await openProject({jobs: undefined, limits: undefined}, folders)
  const decoded = decodeXml(bytes)
  const value = decoded.ok ? new TextEncoder().encode(decoded.text) : bytes
  const shown: Pick<World, 'open'> = {
    open: (one, limit) => (one === path ? Promise.resolve({ok: true, value}) : world.open(one, limit))
  }
  const outcome = {root: folders.root, changes: [], world: shown, counts: {merged: 0, open: 0, kept: []}}
  if (found.some(isConfigurationFault)) return {...outcome, kind: 'configuration', diagnostics: found}
  const xliff = decoded.ok ? readXliff(decoded.text) : {...decoded, place: {line: 1, column: 1}}
  if (!xliff.ok) {
    const hints = ['XLIFF 2.0 and 2.1 are read, as `tetrapla xliff export` writes it']
    const {place, reason} = xliff
    const fault = finding('xliff/is-readable', {path, start: place}, `this is no XLIFF: ${reason}`, {hints})
    return {...outcome, kind: 'read', diagnostics: [fault]}
  }
  const originals = new Map<string, ReadFile[]>()
  const diagnostics: Diagnostic[] = []
  for (const file of xliff.files) {
    const holder = project.publications.find(
      ({manifestPath, beside, documents}) =>
        (manifestPath === file.original && beside === undefined) || documents.includes(file.original)
    )
    if (holder === undefined) diagnostics.push(unknownFile(path, file))
    else originals.set(holder.path, [...(originals.get(holder.path) ?? []), file])
  }
  const changes: ChangedFile[] = []
  let counts: Counts = {merged: 0, open: 0, kept: []}
  for (const [source, files] of originals) {
    const merged = await importPublication({...xliff, source, files, path, project, world})
    diagnostics.push(...merged.diagnostics)
    changes.push(...merged.changes)
    const {merged: fit, open, kept} = merged.counts
    counts = {merged: counts.merged + fit, open: counts.open + open, kept: [...counts.kept, ...kept]}
  }
  return {...outcome, kind: 'read', changes, diagnostics: diagnostics.toSorted(compareDiagnostics), counts}
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const bytes = await readFile(path)
    if (bytes.length <= mostBytes) return bytes
  } catch (error) {
    throw new UsageFailure(`cannot read \`${path}\`: ${systemReason(error)}`)
  }
  throw new UsageFailure(`\`${path}\` is larger than ${mostBytes / 1024 / 1024} MiB`)
}

function unknownFile(path: string, {original, place}: ReadFile): Diagnostic {
  return finding(
    'xliff/source-is-current',
    {path, start: place},
    `the project has no document \`${original}\``,
    {
      hints: ['run it in the project that the file was exported from, or export again']
    }
  )
}

interface Importing {
  /** The path of the original's publication. */
  readonly source: string
  readonly files: readonly ReadFile[]
  readonly from: string
  readonly to: string
  /** Of the XLIFF file. */
  readonly path: string
  readonly project: Project
  readonly world: World
}

type Imported = Pick<ImportOutcome, 'changes' | 'diagnostics' | 'counts'>

async function importPublication(importing: Importing): Promise<Imported> {
  const {source, files, from, to, path, project, world} = importing
  const own = project.publications.find((one) => one.path === source)
  const {manuscripts: all} = await openManuscripts(
    project.publications.filter(({id}) => id === own?.id),
    project,
    world
  )
  const original = all.find((one) => one.source.path === source)
  const [first] = files
  if (original === undefined || first === undefined || !isLanguage(original.language, from)) {
    const start = first?.place ?? {line: 1, column: 1}
    const message = `the original is in \`${original?.language ?? 'no language'}\`, and this is from \`${from}\``
    const fault = finding('xliff/source-is-current', {path, start}, message, {hints: ['export again']})
    return {changes: [], diagnostics: [fault], counts: {merged: 0, open: 0, kept: []}}
  }
  const known = all.find((one) => isLanguage(one.language, to))
  const sides = {
    original: await sideOf(original, project, world),
    ...(known === undefined ? {} : {translation: await sideOf(known, project, world)})
  }
  return merge(sides, importing)
}

async function merge(
  sides: {readonly original: Side; readonly translation?: Side},
  {files, to, path, project, world}: Importing
): Promise<Imported> {
  const {original, translation} = sides
  const pairs = translation === undefined ? undefined : pairStretches(original, translation)
  const targets = new Map<string, ReadonlyMap<string, readonly Token[]>>()
  const diagnostics: Diagnostic[] = []
  let [open, merged] = [0, 0]
  for (const {original: name, units} of files) {
    const file = original.files.find((one) => one.path === name)
    const fitted = fitUnits(units, {
      path,
      stretches: file?.stretches ?? [],
      knownOf: (stretch) => (file === undefined ? undefined : pairs?.of(stretch, file)?.stretch.line)
    })
    targets.set(name, new Map([...(targets.get(name) ?? []), ...fitted.targets]))
    diagnostics.push(...fitted.diagnostics)
    open += fitted.open
    merged += fitted.targets.size
  }
  if (merged === 0) return {changes: [], diagnostics, counts: {merged, open, kept: []}}
  const result = await mergeTargets({
    ...sides,
    language: to,
    targets,
    readAgain: readAgainFrom(project, world)
  })
  const known = new Set(translation?.files.map((one) => one.path))
  await refuseOthers(
    [...result.files.keys()].filter((own) => !known.has(own)),
    to,
    world
  )
  for (const {path: own, stretch} of result.homeless) {
    const unit = files.find((one) => one.original === own)?.units.find(({key}) => key === stretch.key)
    const start = unit?.place ?? {line: 1, column: 1}
    const beside = translation?.manuscript.source.beside
    const hints =
      beside !== undefined && own === original.manuscript.source.manifestPath
        ? [
            `move the translation into a folder \`${beside}/${to.toLowerCase()}/\` with a \`publication.yaml\` of its own`
          ]
        : [`add it by hand where \`${own}:${stretch.place.line}\` would stand`]
    const message = `the translation has no place for \`${stretch.key}\``
    diagnostics.push(finding('xliff/unit-has-a-place', {path, start}, message, {hints}))
  }
  const kept = result.kept.map(({path: own, stretch}) => `${own}:${stretch.place.line}`)
  const counts = {merged: merged - result.homeless.length, open, kept}
  return {changes: await changesOf(result.files, world), diagnostics, counts}
}

/** What stands where a translation would be made is somebody's work, such as one that was withdrawn. */
async function refuseOthers(paths: readonly string[], to: string, world: World): Promise<void> {
  for (const path of paths) {
    const {ok} = await world.open(path, Number.MAX_SAFE_INTEGER)
    if (ok)
      throw new UsageFailure(
        `\`${path}\` is there, and is no translation into \`${to}\` that could be merged with`,
        'look at its `id`, `language` and `status`, or move it away'
      )
  }
}

/** With the line endings and the mark that each file has. */
async function changesOf(files: ReadonlyMap<string, string>, world: World): Promise<readonly ChangedFile[]> {
  const changes: ChangedFile[] = []
  for (const [path, text] of files) {
    const opened = await world.open(path, Number.MAX_SAFE_INTEGER)
    const before = opened.ok ? new TextDecoder('utf-8', {ignoreBOM: true}).decode(opened.value) : ''
    const mark = before.startsWith('\u{feff}') ? '\u{feff}' : ''
    const after = mark + (before.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text)
    if (after !== before) changes.push({path, before, after})
  }
  return changes
}
