/** Imports a folder, a page or a document into a project: the work of `tetrapla import`, without printing. */
import {readFile, stat} from 'node:fs/promises'
import path from 'node:path'
import {importFolder} from '../../import/import-folder.ts'
import type {ImportPlan, PlannedFile} from '../../import/import-plan.ts'
import type {Lost} from '../../import/systems/system.ts'
import {given} from '../../model/values/given.ts'
import {languageTag} from '../../read/language-tag.ts'
import {slug} from '../../read/slug.ts'
import {kindOf} from '../project/kind-of.ts'
import {nearPath} from '../project/near-path.ts'
import {buildClock} from '../project/source-date.ts'
import type {ImportArguments} from '../request/requests.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import {readTree} from './read-tree.ts'
import {settingsAbove} from './settings-above.ts'
import {writePlan, type NewFile, type WrittenFiles} from './write-plan.ts'

export interface ImportOutcome extends WrittenFiles {
  /** The folder of the publication, relative to the project. */
  readonly folder: string
  readonly lost: readonly Lost[]
  /** What `tetrapla.yaml` has to say of the documents, and does not, as it was there. */
  readonly unsaid?: string
  /** What the documents are taken to be in. */
  readonly language: TakenLanguage
}

/** A tag, and who says it: a request or what is imported (`said`), the words of the documents, or nobody. */
export interface TakenLanguage {
  readonly tag: string
  readonly by: 'said' | 'words' | 'default'
}

/** Throws `UsageFailure` and `OutputFailure`. */
export async function importSource(request: ImportArguments): Promise<ImportOutcome> {
  const from = path.resolve(request.from)
  const project = path.resolve(request.to)
  const kind = await kindOf(from)
  if (kind === 'absent') throw await absent(request.from)
  const base = kind === 'folder' ? from : path.dirname(from)
  const plan = kind === 'folder' ? await planFolder(from, project, request) : await planFile(from, request)
  if (kind === 'folder') refuseNone(plan, request.from)
  const name = kind === 'folder' ? nameOf(from) : ''
  const folder = path.posix.join('source', name)
  const files = plan.files.map((file): NewFile => ({
    path: path.posix.join(folder, file.path),
    bytes: () => bytesOf(file, base)
  }))
  const language = languageOf(plan, request)
  const settings = Buffer.from(settingsOf(plan, language.tag))
  const written = await writePlan(project, [
    {path: 'tetrapla.yaml', bytes: () => Promise.resolve(settings)},
    ...files
  ])
  const unsaid = written.kept.includes('tetrapla.yaml') ? await missingIn(project, plan) : undefined
  return {...written, folder, lost: plan.lost, language, ...(unsaid === undefined ? {} : {unsaid})}
}

/** As the folder is called; one that is called by its language, `docs/5.0/en`, stands in one called as the first folder around it that has a name of its own. */
function nameOf(from: string): string {
  const own = path.basename(from)
  const isLanguage = /^[a-z]{2}(?:[-_](?:[a-z]{2}|hans|hant))?$/i.test(own)
  const language = isLanguage ? languageTag(own.replace('_', '-')) : undefined
  if (language === undefined) return slug(own) || 'imported'
  let around = path.dirname(from)
  while (around !== path.dirname(around) && !/\p{L}/u.test(path.basename(around)))
    around = path.dirname(around)
  return `${slug(path.basename(around)) || 'imported'}/${language.toLowerCase()}`
}

/** Nothing is fetched, though an address of the web is what others import. */
async function absent(from: string): Promise<UsageFailure> {
  const isOfWeb = /^(?:https?|ssh|git):\/\/|^git@/i.test(from)
  return isOfWeb
    ? new UsageFailure(
        `\`${from}\` is on the web, and nothing is fetched`,
        'bring it here by `git clone` or as files, and name that folder'
      )
    : new UsageFailure(
        `there is no \`${from}\``,
        (await nearPath(from)) ??
          'name a folder, a web page or a DOCX file, as it is from the folder where you are'
      )
}

async function bytesOf(file: PlannedFile, base: string): Promise<Uint8Array> {
  switch (file.kind) {
    case 'text':
      return Buffer.from(file.text)
    case 'bytes':
      return file.bytes
    case 'copy':
      return readFile(path.join(base, file.from))
  }
}

async function planFolder(
  from: string,
  project: string,
  {from: named, profile, language}: ImportArguments
): Promise<ImportPlan> {
  const inner = path.relative(from, project)
  if (inner === '' || !(inner.split(path.sep)[0] === '..' || path.isAbsolute(inner)))
    throw new UsageFailure('the project would lie in what is imported', 'name another folder with `--to`')
  const now = buildClock(process.env['SOURCE_DATE_EPOCH'])
  const [name] = nameOf(from).split('/')
  const plan = await importFolder(await readTree(from), {profile, language, now, ...given({name})})
  // What is of no system is read as GitHub has it.
  return plan.profile === undefined || plan.profile === 'github'
    ? {...plan, lost: [...(await settingsAbove(from, named)), ...plan.lost]}
    : plan
}

/** A DOCX file has at most as many bytes: its pictures are in it. */
const mostWordBytes = 256 * 1024 * 1024

async function planFile(from: string, request: ImportArguments): Promise<ImportPlan> {
  const {language, track} = request
  const page = path.basename(from)
  if (/\.x?html?$/i.test(page)) return importFolder(await readTree(path.dirname(from)), {page, language})
  if (!/\.docx$/i.test(page))
    throw new UsageFailure(
      `\`${request.from}\` is no folder, no HTML page and no DOCX file`,
      'save it as `.docx` or `.html` in the program that it is from; a Markdown file goes into `source/` as it is'
    )
  if ((await stat(from)).size > mostWordBytes)
    throw new UsageFailure(`\`${request.from}\` has more than 256 MiB`)
  const {importDocx} = await import('../../import/docx/import-docx.ts')
  const name = slug(page.replace(/\.docx$/i, '')) || 'imported'
  const plan = importDocx({path: page, name, bytes: await readFile(from), track, language})
  if ('fault' in plan) throw new UsageFailure(`cannot import \`${request.from}\`: ${plan.fault}`)
  return plan
}

/** The line of the settings that says which system the documents are of, where a project has none. */
async function missingIn(project: string, {profile}: ImportPlan): Promise<string | undefined> {
  const settings = await readFile(path.join(project, 'tetrapla.yaml'), 'utf8')
  return profile === undefined || /^from:/m.test(settings) ? undefined : `from: ${profile}`
}

/** A folder without documents is not imported: what was meant is another one. */
function refuseNone({files, lost}: ImportPlan, from: string): void {
  if (files.some(({kind, path: file}) => kind === 'text' && file.endsWith('.md'))) return
  const [first] = lost
  throw new UsageFailure(
    `there is no Markdown and no web page in \`${from}\` that could be imported`,
    first === undefined
      ? 'name the folder that the documents are in'
      : `${first.path}: not imported: ${first.what}`
  )
}

function languageOf({language, isJudged}: ImportPlan, request: ImportArguments): TakenLanguage {
  if (request.language !== undefined) return {tag: request.language, by: 'said'}
  if (language === undefined) return {tag: 'en', by: 'default'}
  return {tag: language, by: isJudged === true ? 'words' : 'said'}
}

/** What the project has to know to read the documents. */
function settingsOf({profile}: ImportPlan, tag: string): string {
  return `language: ${tag}\n${profile === undefined ? '' : `from: ${profile}\n`}`
}
