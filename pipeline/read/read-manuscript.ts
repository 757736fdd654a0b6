/** Reads a publication: what it says of itself, and its documents in order. */
import {posix} from 'node:path'
import type {Diagnostic, Outcome} from '../model/diagnostic.ts'
import {finding} from '../model/finding.ts'
import {withFacts, type Matter} from '../model/publication/document.ts'
import type {FrontMatter} from '../model/publication/front-matter.ts'
import type {Manuscript} from '../model/publication/manuscript.ts'
import {startOf} from '../model/place.ts'
import {folderOfDocuments, type PublicationSource} from '../model/publication/project.ts'
import type {ReadProject} from '../model/kept/reading-project.ts'
import type {EarlierVersion} from '../model/publication/translation.ts'
import type {World} from '../model/world.ts'
import {attachmentsBeyondReach} from './attachments/attachments-beyond-reach.ts'
import {carryIdentifiers} from './identifiers/carry-identifiers.ts'
import {openEarlierIds} from './identifiers/open-earlier-ids.ts'
import {translatedSince} from './identifiers/translated-since.ts'
import {parted} from './identifiers/waiting-ids.ts'
import {readMetadata} from './metadata/read-metadata.ts'
import {readableName} from './metadata/readable-name.ts'
import {meantLanguage} from './language-tag.ts'
import {readLanguage} from './metadata/read-language.ts'
import {readTranslatedFrom} from './metadata/read-translated-from.ts'
import {titleOf} from './metadata/title-of.ts'
import {contentsEntries} from './project/contents-entries.ts'
import {translationBeside} from './project/name-of-path.ts'
import type {FrontMatterFacts} from './front-matter-facts.ts'
import {readMembers, type Members} from './read-members.ts'
import {readYamlFile} from './yaml/read-yaml-file.ts'

/** What a publication says of itself, and where. */
interface Statement {
  readonly frontMatter: FrontMatter
  readonly path: string
  readonly text: string
  readonly bytes: number
  /** The title when there is none in it. */
  readonly title: string
}

const nothing: FrontMatter = {data: {}, places: new Map()}

/** The manuscript of `source`; documents that cannot be read are reported and left out. */
export async function readManuscript(
  source: PublicationSource,
  project: ReadProject,
  world: World,
  facts: FrontMatterFacts = {}
): Promise<Outcome<Manuscript>> {
  return source.manifestPath === undefined
    ? readSingle(source, {project, world, facts})
    : readFolder(source, source.manifestPath, {project, world, facts})
}

interface Surroundings {
  readonly project: ReadProject
  readonly world: World
  readonly facts: FrontMatterFacts
}

async function readSingle(
  source: PublicationSource,
  {project, world, facts}: Surroundings
): Promise<Outcome<Manuscript>> {
  const fallback = source.language ?? project.language
  const settings = {project, world, facts, ...languageOf(fallback)}
  const {value: members, diagnostics} = await readMembers(source, settings)
  const [document] = members.documents
  const statement: Statement = {
    frontMatter: document?.frontMatter ?? nothing,
    path: source.path,
    text: document?.text ?? '',
    bytes: 0,
    title: document === undefined ? readableName(nameOf(source)) : titleOf(document)
  }
  const own = readLanguage(statement.frontMatter, source.path).value ?? fallback
  return finish({source, project, world, statement, members, diagnostics, language: own})
}

async function readFolder(
  source: PublicationSource,
  manifestPath: string,
  {project, world, facts}: Surroundings
): Promise<Outcome<Manuscript>> {
  const manifest = await readYamlFile(manifestPath, world, project.limits)
  const stated = manifest.value?.frontMatter ?? nothing
  const kept = facts.take?.(stated) ?? stated
  const statement: Statement = {
    frontMatter: source.beside === undefined ? kept : ofTranslation(kept, source.language),
    path: manifestPath,
    text: manifest.value?.text ?? '',
    bytes: manifest.value?.bytes ?? 0,
    title: readableName(nameOf(source))
  }
  const own = readLanguage(statement.frontMatter, manifestPath)
  const language = own.value ?? source.language ?? project.language
  const hasFormulas = statement.frontMatter.data['math'] !== false
  const settings = {project, world, facts, hasFormulas, ...languageOf(language)}
  const read = await readMembers(source, settings)
  const {value: members, diagnostics} = inMatters(read, statement.frontMatter, source)
  const all = [...manifest.diagnostics, ...own.diagnostics, ...diagnostics, ...untitled(source, statement)]
  return finish({source, project, world, statement, members, diagnostics: all, language})
}

/** The documents as `contents` has them; a part may be its title alone. */
function inMatters(
  {value, diagnostics}: Outcome<Members>,
  {data}: FrontMatter,
  source: PublicationSource
): Outcome<Members> {
  const folder = folderOfDocuments(source)
  const matters = new Map(
    contentsEntries(data['contents'])?.flatMap(({entry, matter}) =>
      matter === undefined ? [] : [[posix.join(folder, entry.normalize('NFC')), matter] as const]
    )
  )
  if (matters.size === 0) return {value, diagnostics}
  const matterOf = (path: string): Matter | undefined =>
    matters.get(source.beside === undefined ? path : (translationBeside(path)?.original ?? path))
  const documents = value.documents.map((document) => {
    const matter = matterOf(document.path)
    return matter === undefined ? document : withFacts(document, {matter})
  })
  const isTitle = ({ruleId, place}: Diagnostic): boolean =>
    ruleId === 'document/has-content' && matterOf(place.path) === 'part'
  const told = diagnostics.filter((one) => !isTitle(one))
  return {
    value: {...value, documents},
    diagnostics: told.map((one) => withoutPart(one, matterOf(one.place.path)))
  }
}

/** What is left out with a part's own document: the part. */
function withoutPart(one: Diagnostic, matter: Matter | undefined): Diagnostic {
  if (matter !== 'part' || one.ruleId !== 'publication/leaves-drafts-out') return one
  const hint = 'the part has no title without it: its documents stand behind those of the part before'
  return {...one, hints: [...(one.hints ?? []), hint]}
}

/** Of what a publication.yaml says, what holds for translations beside its documents, too. */
function ofTranslation({data, places}: FrontMatter, language: string | undefined): FrontMatter {
  const shared = Object.entries(data).filter(([key]) => !originalsOwn.has(key))
  return {data: Object.fromEntries([...shared, ['language', language ?? 'und']]), places}
}

/** A publication.yaml says its title in the language of the originals. */
function untitled(
  {beside, language}: PublicationSource,
  {title, path, frontMatter: {data, places}}: Statement
): readonly Diagnostic[] {
  if (beside === undefined || language === undefined) return []
  const place = places.get('/title')?.value ?? startOf(path)
  const shown = typeof data['title'] === 'string' ? data['title'] : title
  const message = `the translation into \`${language}\` beside its documents is called “${shown}”, too`
  return [
    finding('translation/has-title', place, message, {
      hints: [
        `to call it otherwise, move its documents into a folder \`${language.toLowerCase()}/\` with a \`publication.yaml\` of its own`
      ]
    })
  ]
}

const originalsOwn = new Set(['id', 'identifiers', 'language', 'moved', 'translated-from', 'translation'])

interface Parts {
  readonly source: PublicationSource
  readonly project: ReadProject
  readonly statement: Statement
  readonly members: Members
  readonly diagnostics: readonly Diagnostic[]
  readonly language: string | undefined
  readonly world: World
}

async function finish(parts: Parts): Promise<Outcome<Manuscript>> {
  const {source, project, world, statement, members, diagnostics, language} = parts
  const publication = {id: source.id, language: language ?? 'und'}
  const {value: known, diagnostics: unread} = await openEarlierIds(publication, world)
  const earlier = source.isPart === true && known !== undefined ? ofPart(known, members) : known
  const labels = statement.frontMatter.data['ids'] === 'labels'
  const shelf = world.openShelf?.(members.documents.length, world.putBy)
  const carried = carryIdentifiers(members.documents, earlier, {labels, shelf, memo: world.memo})
  const {documents, former} = carried.value
  const translatedFrom = readTranslatedFrom(statement.frontMatter, statement.path)
  const value: Manuscript = {
    ...publication,
    source,
    frontMatter: statement.frontMatter,
    path: statement.path,
    metadata: readMetadata({...statement, project}),
    documents,
    former,
    ...(translatedFrom === undefined ? {} : {translatedFrom}),
    ...(translatedFrom === undefined || earlier === undefined
      ? {}
      : {translated: translatedSince(carried.value, earlier)}),
    bytes: statement.bytes + members.bytes
  }
  const isWithdrawn = value.metadata.status === 'withdrawn'
  const unknown =
    language === undefined && !isFaulty(statement.path, diagnostics) ? [hasNoLanguage(value)] : []
  const named = namedOtherwise(value)
  // The text of a withdrawn publication may be gone.
  const found = diagnostics.filter(({ruleId}) => !isWithdrawn || ruleId !== 'document/has-content')
  const beyond = attachmentsBeyondReach(value, project)
  return {value, diagnostics: [...found, ...unread, ...carried.diagnostics, ...unknown, ...named, ...beyond]}
}

/** What the earlier version has of these documents. */
function ofPart(known: EarlierVersion, {documents}: Members): EarlierVersion {
  const [, own] = parted(known, new Set(documents.map(({name}) => name)))
  return {...known, ...own}
}

/** A name may say less, as `notice.pt.md` of a text in `pt-BR`, or `notice.no.md` of one in `nb`. */
function namedOtherwise({source, language, path, frontMatter}: Manuscript): readonly Diagnostic[] {
  const named = source.language
  const base = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? ''
  const own = base(language)
  if (named === undefined || base(named) === own || base(named) === wholes.get(own)) return []
  const place = frontMatter.places.get('/language')?.value ?? startOf(path)
  const message = `the language is \`${language}\` here, and \`${named}\` in the name: this one counts`
  return [
    finding('document/has-language', place, message, {
      hints: [`write \`language: ${named}\`, or take \`${named}\` out of the name`]
    })
  ]
}

/** What names call languages that are part of another (ISO 639-3, macrolanguages). */
const wholes: ReadonlyMap<string, string> = new Map([
  ['cmn', 'zh'],
  ['nb', 'no'],
  ['nn', 'no'],
  ['yue', 'zh']
])

/** Whether front matter may say more than could be read of it. */
function isFaulty(path: string, diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({severity, place}) => severity === 'error' && place.path === path)
}

function hasNoLanguage({path, frontMatter}: Manuscript): Diagnostic {
  const place = frontMatter.places.get('')?.value ?? startOf(path)
  const [, suffix = ''] = /\.([a-z]{2}(?:_[A-Za-z]{2})?)\.md$/.exec(path) ?? []
  const meant = meantLanguage(suffix)
  const hint =
    meant === undefined
      ? 'write `language: en`, or another tag, here or in `tetrapla.yaml`'
      : `write \`${meant}\` in the place of \`${suffix}\` in the file's name, or \`language: ${meant}\` here`
  return finding('document/has-language', {path, start: place.start}, 'the language is not known', {
    hints: [hint]
  })
}

function languageOf(language: string | undefined): {readonly language?: string} {
  return language === undefined ? {} : {language}
}

function nameOf({id}: PublicationSource): string {
  return id.slice(id.lastIndexOf('/') + 1)
}
