/** Reads the documents of a publication. */
import {posix} from 'node:path'
import type {Diagnostic, Outcome} from '../model/diagnostic.ts'
import {
  saidInDocument,
  withEqualFacts,
  withFacts,
  type Changing,
  type Document
} from '../model/publication/document.ts'
import {profiles} from '../model/publication/profile.ts'
import {folderOfDocuments, type PublicationSource} from '../model/publication/project.ts'
import type {ReadProject} from '../model/kept/reading-project.ts'
import {finding} from '../model/finding.ts'
import {startOf} from '../model/place.ts'
import type {ReadResult, World} from '../model/world.ts'
import {readLanguage} from './metadata/read-language.ts'
import {meantLanguages} from './project/meant-languages.ts'
import {
  isFolderPage,
  nameInFolder,
  nameOfFile,
  pathBelow,
  type LanguageOf,
  type PathName
} from './project/name-of-path.ts'
import {fileAttacher} from './attachments/attach-files.ts'
import {siteImageFinder} from './find-site-images.ts'
import {giveDocumentNames} from './project/check-document-names.ts'
import {unnamed} from './project/check-id.ts'
import {carryOutIncludes} from './includes/carry-out-includes.ts'
import {markUnread} from './mark-unread.ts'
import {documentSettings, documentsReader} from './document-settings.ts'
import type {DocumentFile} from './read-document.ts'
import {rememberDocuments} from './remember-documents.ts'
import {slug} from './slug.ts'
import type {FrontMatterFacts} from './front-matter-facts.ts'
import {frontMatterMapOf} from './metadata/front-matter-map.ts'
import {unreadable} from './unreadable.ts'
import {isUnopened} from '../model/unopened.ts'
import {given} from '../model/values/given.ts'
import {createSharing} from '../model/values/share-alike.ts'

/** The documents of a publication, and the bytes of their files. */
export interface Members {
  readonly documents: readonly Document[]
  readonly bytes: number
}

export interface MemberSettings {
  readonly project: ReadProject
  readonly world: World
  readonly facts: FrontMatterFacts
  /** The publication's; a document's file name and front matter can say another. */
  readonly language?: string
  /** Whether the publication lets `$` write formulas. */
  readonly hasFormulas?: boolean
}

type NamedFile = Pick<DocumentFile, 'path' | 'name' | 'language'>

/** Reads a document of a publication. */
type ReadFile = (named: NamedFile, bytes: Uint8Array) => Promise<Outcome<Document>>

/** In the publication's order. Reports names that meet, or that the publication's own pages have. */
export async function readMembers(
  source: PublicationSource,
  settings: MemberSettings
): Promise<Outcome<Members>> {
  const {project, world, facts, language} = settings
  const profile = project.from === undefined ? undefined : profiles[project.from]
  const shelf = world.openShelf?.(source.documents.length, world.putBy)
  const share = createSharing<Document['holds']>()
  const documents: Document[] = []
  const found: (readonly Diagnostic[])[] = []
  const tooLarge: (readonly Diagnostic[])[] = []
  const readFile = documentReader(source, {...settings, shelf})
  const pictured = siteImageFinder({source, world, ...given({profile})})
  const attached = fileAttacher({source, project, world})
  const nameOf = documentNamer(source, language)
  let bytes = 0
  for (const path of source.documents) {
    world.at?.(path)
    const {segments, language: own} = nameOf(path)
    const named = {path, name: segments.join('-') || unnamed, language: own ?? language ?? 'und'}
    const opened = await world.open(path, project.limits.documentBytes)
    const read = await readOpened(opened, named, {settings, readFile})
    bytes += opened.ok ? opened.value.length : 0
    found.push(read.diagnostics)
    if (read.value === undefined) continue
    const applied = applyFrontMatter(taken(read.value, facts), source)
    const whole = await attached(await pictured(applied.value))
    const {holds, written} = whole.value
    const document = withEqualFacts(whole.value, {holds: share(holds), written: withoutRoom(written)})
    const isAway = shelf === undefined || isUnopened(document, 'children')
    documents.push(isAway ? document : shelf.putBy(document, saidInDocument))
    found.push(applied.diagnostics)
    tooLarge.push(whole.diagnostics)
  }
  world.at?.('')
  const diagnostics = [...found, ...tooLarge].flat()
  if (source.manifestPath === undefined) return {value: {documents, bytes}, diagnostics}
  const final = withoutDrafts(documents, source)
  const named = giveDocumentNames(final.value, language)
  return {
    value: {documents: named.value, bytes},
    diagnostics: [...diagnostics, ...final.diagnostics, ...named.diagnostics]
  }
}

/** With what is taken of its front matter. */
function taken(document: Document, {take}: FrontMatterFacts): Document {
  const {frontMatter} = document
  const taken = take?.(frontMatter) ?? frontMatter
  return taken === frontMatter ? document : withFacts(document, {frontMatter: taken})
}

const noneWritten: Document['written'] = new Set()

/** Most documents have no ids of their own: an empty set takes as much memory as one of four. */
function withoutRoom(written: Document['written']): Document['written'] {
  return written.size === 0 ? noneWritten : written
}

/** What a file that was opened says; in a lenient project also what is left of one that is not read. */
async function readOpened(
  opened: ReadResult<Uint8Array>,
  named: NamedFile,
  {settings, readFile}: {readonly settings: MemberSettings; readonly readFile: ReadFile}
): Promise<Outcome<Document | undefined>> {
  const {project, world} = settings
  const read: Outcome<Document | undefined> = opened.ok
    ? await readFile(named, opened.value)
    : {value: undefined, diagnostics: [unreadable(named.path, opened.failure)]}
  if (project.strictness !== 'lenient') return read
  const seen = opened.ok ? opened : await world.openLarge(named.path, project.limits.attachmentBytes)
  const file = {...named, bytes: seen.ok ? seen.value : undefined}
  return markUnread(read, file, frontMatterMapOf(project))
}

/** Reads one document after the other: what they include first, then its text as the project's settings have it read. */
function documentReader(
  source: PublicationSource,
  {project, world, facts, hasFormulas = true, shelf}: MemberSettings & Pick<Changing, 'shelf'>
): ReadFile {
  const {limits} = project
  const profile = project.from === undefined ? undefined : profiles[project.from]
  const frontMatterMap = frontMatterMapOf(project)
  const frontMatterKeys = facts.keys === undefined ? {} : {frontMatterKeys: facts.keys}
  const readFile = rememberDocuments(world.memo, {
    settings: documentSettings(project, facts, hasFormulas),
    readBy: documentsReader(facts.directives),
    isAlone: source.documents.length === 1,
    shelf
  })
  const includes = {syntax: profile?.includes, folder: folderOf(source), keys: frontMatterMap}
  return async (named, bytes) => {
    const surroundings = {...includes, ...frontMatterKeys, world, limits}
    const {value: included, diagnostics} = await carryOutIncludes(bytes, named.path, surroundings)
    const file: DocumentFile = {...named, bytes, ...(included === undefined ? {} : {included})}
    const read = await readFile(file)
    return {value: read.value, diagnostics: [...diagnostics, ...read.diagnostics]}
  }
}

/** Of several documents those that are no drafts and not withdrawn; all of them, where they all are, and say so for the publication. */
function withoutDrafts(
  documents: readonly Document[],
  {beside}: PublicationSource
): Outcome<readonly Document[]> {
  const drafts = documents.filter(({frontMatter: {data}}) => keptOut.has(data['status']))
  if (drafts.length === documents.length && beside === undefined) return {value: documents, diagnostics: []}
  const diagnostics = drafts.map(({path, frontMatter}) => {
    const place = frontMatter.places.get('/status')?.value ?? startOf(path)
    const what = frontMatter.data['status'] === 'draft' ? 'a draft' : 'withdrawn'
    const message = `this document is ${what}: it is checked, and left out of its publication`
    return finding('publication/leaves-drafts-out', place, message, {
      hints: ['to publish it, delete this, or write `status: final`']
    })
  })
  const left = new Set(drafts)
  return {value: documents.filter((one) => !left.has(one)), diagnostics}
}

const keptOut: ReadonlySet<unknown> = new Set(['draft', 'withdrawn'])

function folderOf(source: PublicationSource): string {
  return source.manifestPath === undefined ? posix.dirname(source.path) : folderOfDocuments(source)
}

/** A publication of one document has its name; others are named by their paths below the publication's folder. */
function documentNamer(source: PublicationSource, language: string | undefined): (path: string) => PathName {
  const {id, manifestPath, documents, addresses} = source
  if (manifestPath === undefined)
    return (path) => ({...nameOfFile(posix.basename(path)), segments: [id.slice(id.lastIndexOf('/') + 1)]})
  const below = (path: string): string => pathBelow(folderOfDocuments(source), path)
  const languageOf = language === undefined ? undefined : meantLanguages(documents.map(below), language)
  return (path) =>
    isFolderPage(path) &&
    documents.some((one) => one !== path && isCalledSo(below(one), below(path), languageOf))
      ? nameInFolder(below(path), languageOf)
      : nameOfFile(below(path), addresses?.[path], languageOf)
}

/** Whether another document has the name of a folder's page: one beside the folder, or an earlier page of the same. */
function isCalledSo(other: string, path: string, languageOf: LanguageOf | undefined): boolean {
  const place = isFolderPage(other) ? posix.dirname(path) : posix.dirname(posix.dirname(path))
  if (posix.dirname(other) !== place || (isFolderPage(other) && other > path)) return false
  const name = (file: string): string => nameOfFile(file, undefined, languageOf).segments.join('-')
  return name(other) === name(path)
}

/** The `language` and `id` of a document's own front matter go before those of its path. */
function applyFrontMatter(document: Document, {manifestPath}: PublicationSource): Outcome<Document> {
  const {value: language, diagnostics} = readLanguage(document.frontMatter, document.path)
  const id = document.frontMatter.data['id']
  const name = typeof id === 'string' && manifestPath !== undefined ? slug(id) || unnamed : document.name
  const isAsRead = name === document.name && (language ?? document.language) === document.language
  const value = isAsRead ? document : withFacts(document, {name, language: language ?? document.language})
  return {value, diagnostics}
}
