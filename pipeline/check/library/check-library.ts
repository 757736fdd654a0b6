/** Judges what concerns several documents: links from one to another. */
import {posix} from 'node:path'
import {compareDiagnostics, type Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {
  DocumentEntry,
  LibraryIndex,
  LinkEntry,
  PublicationEntry
} from '../../model/publication/library.ts'
import {createRecordFinder} from '../../model/publication/library-records.ts'
import type {Place} from '../../model/place.ts'
import type {RuleId} from '../../model/rules.ts'
import {
  folderOfDocuments,
  frontMatterTypeNames,
  type Project,
  type PublicationSource
} from '../../model/publication/project.ts'
import {crossReferenceId} from '../../model/references/cross-reference.ts'
import {createResolver, type Resolution, type Resolver} from '../../model/references/resolve-reference.ts'
import {checkReplacements} from './check-replacements.ts'
import {addressOnSite} from '../../model/site-address.ts'
import {createMissExplainer, ruleOfMiss} from './explain-miss.ts'
import {checkLibraryLists} from './check-library-lists.ts'
import {howDocumentsAreRecords} from '../records/how-documents-are-records.ts'
import {checkMoved} from './moved/check-moved.ts'
import {staysIn} from '../../model/tree/stays-in.ts'

/**
 * Findings about every link of the library: link/target-exists, link/target-is-current, link/has-words for a
 * cross-reference that can't be filled in, and link/leaves-publication once for each publication; and about what is
 * replaced and moved. The links of a withdrawn publication are in no edition and are not checked. Publications that could not be
 * read are not in the index; whoever leads to one is told that.
 */
export function checkLibrary(
  index: LibraryIndex,
  project: Project,
  unread: readonly PublicationSource[] = []
): readonly Diagnostic[] {
  const {ofLibrary, ofPublication} = createLibraryCheck(index, project, unread)
  return [...ofLibrary(), ...index.publications.flatMap(ofPublication)].sort(compareDiagnostics)
}

/** The same findings, apart: those of one publication's links and lists need not be looked for again where another was edited. */
export interface LibraryCheck {
  /** By which links are looked for in the index. */
  readonly resolver: Resolver
  /** About what is replaced and moved. */
  readonly ofLibrary: () => readonly Diagnostic[]
  readonly ofPublication: (publication: PublicationEntry) => readonly Diagnostic[]
}

/** Makes what both need, such as the names of all targets, once. `unread` are publications that could not be read: links to them are told so. */
export function createLibraryCheck(
  index: LibraryIndex,
  project: Project,
  unread: readonly PublicationSource[]
): LibraryCheck {
  const resolver = createResolver(index)
  const explainMiss = createMissExplainer(index, project.publications, unread)
  const tools: Tools = {
    project,
    resolver,
    explainMiss,
    findRecords: createRecordFinder(index),
    frontMatter: frontMatterTypeNames(project),
    statuses: new Map(index.publications.map((one) => [`${one.id} ${one.language}`, one.status])),
    byPath: new Map(index.publications.map((one) => [one.path, one]))
  }
  return {
    resolver,
    ofLibrary: () => [...checkReplacements(index, {resolver, explainMiss}), ...checkMoved(index)],
    ofPublication: (one) => (one.status === 'withdrawn' ? [] : checkPublication(one, tools))
  }
}

interface Tools {
  readonly project: Project
  readonly resolver: Resolver
  readonly explainMiss: ReturnType<typeof createMissExplainer>
  readonly findRecords: ReturnType<typeof createRecordFinder>
  readonly frontMatter: ReadonlySet<string>
  readonly statuses: ReadonlyMap<string, PublicationEntry['status']>
  readonly byPath: ReadonlyMap<string, PublicationEntry>
}

function checkPublication(publication: PublicationEntry, tools: Tools): readonly Diagnostic[] {
  const {project, resolver, explainMiss, findRecords, frontMatter, statuses, byPath} = tools
  const lists = checkLibraryLists(publication, project, findRecords)
  const found: Diagnostic[] = [...lists.diagnostics]
  const leaving = [...lists.leaving]
  for (const {document, link} of linksOf(publication)) {
    const from = {
      publication: publication.id,
      language: publication.language,
      documentPath: link.place.path
    }
    const resolution = resolver.resolve(link.url, from)
    if (resolution.kind !== 'found') {
      if (isOnSite(link, publication, project)) continue
      // What nobody is told is not explained: a library may have thousands.
      const isTold = canBeTold(ruleOfMiss(link), project)
      found.push(isTold ? explainMiss(resolution, {publication, document, link}) : unexplained(link))
      continue
    }
    if (link.record !== undefined && !isRecord(resolution, link.record)) {
      found.push(namesNoRecord(link, resolution, frontMatter))
      continue
    }
    const {to} = resolution
    const status = statuses.get(`${to.publication} ${to.language}`)
    // Such a link is its words in every edition.
    if (status === 'draft' && publication.status !== 'draft') found.push(leadsToDraft(link))
    else if (!staysIn(to, publication) && link.isData !== true) leaving.push(link.place)
    if (status === 'withdrawn') found.push(leadsToWithdrawn(link))
    if (link.record === undefined && link.empty && resolution.text === '')
      found.push(cannotFillIn(link, resolution))
  }
  return [
    ...found,
    ...leavesPublication(publication, leaving, project),
    ...filesOfDrafts(publication, byPath)
  ]
}

/** Whether the rule is on anywhere in the project. */
function canBeTold(rule: RuleId, {rules, folders = []}: Project): boolean {
  return rules.get(rule) !== 'off' || folders.some((folder) => folder.rules.has(rule))
}

/** Of a rule that is off: its outcome is among the losses all the same. */
function unexplained(link: LinkEntry): Diagnostic {
  return finding(ruleOfMiss(link), link.place, `\`${link.url}\` leads nowhere`)
}

/** Whether a link leads to the site that the documents were written for. */
function isOnSite({url, place, record}: LinkEntry, publication: PublicationEntry, project: Project): boolean {
  const from = {documentPath: place.path, publicationPath: folderOfDocuments(publication)}
  return record === undefined && addressOnSite(url, project, from) !== undefined
}

type Found = Extract<Resolution, {kind: 'found'}>

interface PlacedLink {
  readonly document: DocumentEntry
  readonly link: LinkEntry
}

function linksOf(publication: PublicationEntry): readonly PlacedLink[] {
  return publication.documents.flatMap((document) => document.links.map((link) => ({document, link})))
}

function isRecord({record}: Found, {type}: NonNullable<LinkEntry['record']>): boolean {
  return record !== undefined && (type === undefined || record === type)
}

function namesNoRecord(
  {url, place, record}: LinkEntry,
  {anchorKind, record: type}: Found,
  frontMatter: ReadonlySet<string>
): Diagnostic {
  const wanted = record?.type === undefined ? 'a record' : `a record of the type \`${record.type}\``
  const is = type === undefined ? `a ${anchorKind}` : `of the type \`${type}\``
  const isTypeless = type === undefined && (anchorKind === 'document' || anchorKind === 'publication')
  const hints = isTypeless ? howDocumentsAreRecords(record?.type, frontMatter) : {}
  return finding('record/refers-to-record', place, `\`${url}\` must be ${wanted}, and is ${is}`, hints)
}

function leadsToDraft(link: LinkEntry): Diagnostic {
  return finding(
    'link/target-exists',
    link.place,
    `\`${link.url}\` leads to a draft, and drafts are not built`,
    {
      hints: ['leave the link out until the draft is final']
    }
  )
}

/** What lies in the folder of a draft may not be meant to be seen before it. */
function filesOfDrafts(
  publication: PublicationEntry,
  byPath: ReadonlyMap<string, PublicationEntry>
): readonly Diagnostic[] {
  if (publication.status === 'draft') return []
  return publication.documents.flatMap(({files = []}) =>
    files.flatMap(({url, place, path}) => {
      if (around(path, byPath)?.status !== 'draft') return []
      const message = `\`${url}\` lies in the folder of a draft, and is published with this link`
      return [
        finding('link/target-is-current', place, message, {
          hints: ['leave the link out until the draft is final']
        })
      ]
    })
  )
}

/** The publication in whose folder a file lies: the deepest. */
function around(path: string, byPath: ReadonlyMap<string, PublicationEntry>): PublicationEntry | undefined {
  const folder = posix.dirname(path)
  return folder === '.' ? undefined : (byPath.get(folder) ?? around(folder, byPath))
}

function leadsToWithdrawn(link: LinkEntry): Diagnostic {
  const message = `\`${link.url}\` leads to a publication that is withdrawn: readers find its notice there`
  return finding('link/target-is-current', link.place, message, {
    hints: ['link to what replaces it, or leave the link out']
  })
}

function cannotFillIn(link: LinkEntry, resolution: Found): Diagnostic {
  const what =
    resolution.anchorKind === 'figure' || resolution.anchorKind === 'table' ? ' without a caption' : ''
  const message = `\`${link.url}\` leads to a ${resolution.anchorKind}${what}, which gives this link no words`
  const named = crossReferenceId(link.url)
  const hint =
    named === undefined
      ? 'write in the square brackets what it leads to'
      : `give that a caption, or write a link: \`[words](#${named})\``
  return finding('link/has-words', link.place, message, {
    hints: [hint]
  })
}

/** In print and in a book, what lies outside needs a whole address. */
function leavesPublication(
  publication: PublicationEntry,
  places: readonly Place[],
  project: Project
): readonly Diagnostic[] {
  const [first] = places
  const needsAddress = publication.editions.includes('pdf') || publication.editions.includes('epub')
  if (first === undefined || !needsAddress || project.facts.baseUrl !== undefined) return []
  const count = places.length
  const links = count === 1 ? 'a link leads' : `${count} links lead`
  return [
    finding(
      'link/leaves-publication',
      first,
      `${links} to other publications, where the PDF and EPUB can't follow`,
      {
        hints: [
          'say in `tetrapla.yaml` where the library is published: `baseUrl: https://example.org/library/`'
        ]
      }
    )
  ]
}
