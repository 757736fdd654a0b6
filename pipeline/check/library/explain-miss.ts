/** Says why a link leads nowhere, and where it may have been meant to lead. */
import {posix} from 'node:path'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {
  Anchor,
  DocumentEntry,
  LibraryIndex,
  LinkEntry,
  PublicationEntry
} from '../../model/publication/library.ts'
import type {PublicationSource} from '../../model/publication/project.ts'
import {nearest} from '../../model/tree/nearest.ts'
import {attachmentType} from '../../model/attachments/attachment.ts'
import {crossReferenceId} from '../../model/references/cross-reference.ts'
import type {Resolution} from '../../model/references/resolve-reference.ts'
import {nfc, splitReference} from '../../model/references/split-reference.ts'
import {writtenPath} from '../../model/references/written-path.ts'
import {isFolderPage} from '../../read/project/name-of-path.ts'
import {documentsAt, sourcesOf, withoutSite} from '../../model/site-paths.ts'
import {quoteValues} from '../validation/quote.ts'
import {isGiven} from './ids-of-like-words.ts'
import {namesIn, type Names} from './names-in.ts'

export interface Missed {
  readonly publication: PublicationEntry
  /** The document that holds the link; absent for a link of a publication.yaml. */
  readonly document?: DocumentEntry
  readonly link: LinkEntry
}

type Miss = Exclude<Resolution, {kind: 'found'}>
type MissedAnchor = Extract<Miss, {kind: 'no-anchor'}>

/** The finding of link/target-exists for a link that was not found; of record/refers-to-record for the name of a record. */
export type ExplainMiss = (miss: Miss, missed: Missed) => Diagnostic

/**
 * Looks through the library once for all its misses, and not before the first. `unread` are those of its publications, of which `sources` tells the
 * documents, that it could not be told of.
 */
export function createMissExplainer(
  index: LibraryIndex,
  sources: readonly PublicationSource[],
  unread: readonly PublicationSource[] = []
): ExplainMiss {
  const library = once(() => namesIn(index))
  const documents = once(() => new Set(sources.flatMap((one) => one.documents.map(nfc))))
  return (miss, missed) => {
    const {message, hints} =
      leadsToUnread(miss, missed, unread) ??
      leadsToLeftOut(miss, missed, documents) ??
      explain(miss, missed, library)
    return finding(ruleOfMiss(missed.link), missed.link.place, message, {hints})
  }
}

/** Undefined where it leads to none of the `documents` that were read: publications leave out those that are not final. */
function leadsToLeftOut(miss: Miss, {link}: Missed, documents: () => ReadonlySet<string>): Words | undefined {
  if (miss.kind !== 'no-document') return undefined
  const all = documents()
  if (![...pathsOf(miss.path)].some((path) => all.has(path))) return undefined
  return {
    message: `\`${link.url}\` leads to a document that is a draft, or withdrawn, and in no edition`,
    hints: ['leave the link out until that document is final']
  }
}

/** The files that a path may mean. */
function pathsOf(path: string): ReadonlySet<string> {
  return new Set([...sourcesOf(path), ...documentsAt(path)])
}

/** Undefined where it leads to none of them. */
function leadsToUnread(miss: Miss, {link}: Missed, unread: readonly PublicationSource[]): Words | undefined {
  if (miss.kind !== 'no-document') return undefined
  const name = splitReference(link.url).path.replace(/\/$/, '')
  const paths = pathsOf(miss.path)
  const isMeant = ({id, path, documents}: PublicationSource): boolean =>
    id === name || [path, ...documents].some((one) => paths.has(nfc(one)))
  if (!unread.some(isMeant)) return undefined
  return {
    message: `\`${link.url}\` leads to a publication that could not be read: only the words of this link are published`,
    hints: ['fix what is reported of that publication']
  }
}

/** The rule that a link breaks which was not found. */
export function ruleOfMiss({record}: LinkEntry): 'link/target-exists' | 'record/refers-to-record' {
  return record === undefined ? 'link/target-exists' : 'record/refers-to-record'
}

function once<T>(make: () => T): () => T {
  let made: {readonly value: T} | undefined
  return () => (made ??= {value: make()}).value
}

interface Words {
  readonly message: string
  readonly hints: readonly string[]
}

function explain(miss: Miss, missed: Missed, library: () => Names): Words {
  const {url} = missed.link
  const path = url.startsWith('/') ? url : withoutSite(url)
  switch (miss.kind) {
    case 'outside':
      return path.startsWith('/')
        ? {
            message: `\`${path}\` is an absolute path`,
            hints: [
              'write the path relative to this file, or where its site stands as `site` in `tetrapla.yaml`'
            ]
          }
        : {
            message: `\`${url}\` leads out of the project`,
            hints: ['link to what is published elsewhere by its address']
          }
    case 'several-records':
      return {
        message: `several records are called \`${miss.id}\``,
        hints: [`write which one is meant: ${miss.references.map((one) => `\`${one}\``).join(' or ')}`]
      }
    case 'no-document':
      if (missed.link.record !== undefined && !/[/#.]/.test(url)) return noRecord(missed, library())
      return noDocument(miss.path, missed, library)
    case 'no-anchor':
      return noAnchor(miss, missed, library())
  }
}

/** Addresses of the web; `notes.org` may be an Org file. */
const withoutBeginning =
  /^(?:www\.[\w-]+\.|(?:[\w-]+\.)+(?:com|edu|gov|net)(?:\/|$)|(?:[\w-]+\.)+org\/|(?:[\w-]+\.){2,}org$)/i

function noDocument(path: string, {document, link}: Missed, library: () => Names): Words {
  const folder = posix.dirname(link.place.path)
  const {path: written, fragment} = splitReference(link.url)
  const ending = posix.extname(path)
  if (/^[^\s/@]+@[^\s/@]+\.\p{L}{2,}$/u.test(written)) {
    return {
      message: `\`${written}\` is an e-mail address, and no document`,
      hints: [`write \`mailto:${written}\``]
    }
  }
  if (withoutBeginning.test(written)) {
    return {
      message: `\`${written}\` is an address of the web without its beginning`,
      hints: [`write \`https://${link.url}\``]
    }
  }
  if (!['', '.md', '.markdown', '.html', '.htm'].includes(ending)) {
    return attachmentType(path) === undefined
      ? {
          message: `\`${written}\` is not a document, and files of its kind are not published`,
          hints: [
            /^\.(?:png|jpe?g|gif|webp|svg)$/i.test(ending)
              ? `to show it, write \`!\` before the bracket: \`![what it shows](${written})\``
              : 'publish the file elsewhere, and link to its address'
          ]
        }
      : {
          message: `there is no file \`${written}\` that could be published`,
          hints: [
            'check its name, upper and lower case too; a file stands in the source folder, has a name without `_` or `.` before it, and is not empty'
          ]
        }
  }
  if (document !== undefined && library().hasId(document, link.url)) {
    return {
      message: `there is no document \`${written}\`, but a place of that name in this one`,
      hints: [`write \`#${link.url}\``]
    }
  }
  const heir = library().heirs.get(written.replace(/\/$/, ''))
  if (heir !== undefined) {
    return {
      message: `\`${written}\` is what \`${heir}\` was called before`,
      hints: [`write \`${heir}${fragment === '' ? '' : `#${fragment}`}\``]
    }
  }
  const meant = nearestPath(path, library())
  const suffix = fragment === '' ? '' : `#${fragment}`
  const hints =
    meant === undefined
      ? [howWritten(written, ending)]
      : [`did you mean \`${writtenPath(posix.relative(folder, meant))}${suffix}\`?`]
  return {message: `there is no document \`${written}\``, hints}
}

/** How a document is named, where none is near. */
function howWritten(written: string, ending: string): string {
  return ending.startsWith('.htm')
    ? 'a page of another site needs its whole address, with `https://`'
    : ending === ''
      ? 'write the id of a publication, or a path relative to this file'
      : written.includes('\\')
        ? `write \`/\` between folders: \`${written.replaceAll('\\', '/')}\``
        : 'a path is relative to this file'
}

function noRecord({link}: Missed, {records}: Names): Words {
  const type = link.record?.type
  const ids = type === undefined ? [...records.values()].flatMap((own) => [...own]) : records.get(type)
  const meant = nearest(link.url, new Set(ids ?? []))
  return {
    message: `there is no ${type ?? 'record'} \`${link.url}\``,
    hints: meant === undefined ? ['a record is named by its id, as in `#id`'] : [`did you mean \`${meant}\`?`]
  }
}

/** A document of the same folder with nearly the same name, else one of the same name in another folder, unless any folder has one, such as `index.md`. */
function nearestPath(path: string, {nearestInFolder, byName}: Names): string | undefined {
  const folder = posix.dirname(path)
  const name = posix.basename(path).replace(/(?:\.html?|\.md)?$/, '.md')
  const meant = nearestInFolder(folder, name)
  if (meant !== undefined) return posix.join(folder, meant)
  return isFolderPage(name) ? undefined : byName.get(name)
}

function noAnchor(miss: MissedAnchor, {publication, document, link}: Missed, names: Names): Words {
  const {fragment, documents, anchors} = miss
  const where =
    documents.length === 1 && documents[0]?.path === document?.path
      ? 'this document'
      : crossReferenceId(link.url) !== undefined
        ? 'this publication'
        : `\`${splitReference(link.url).path}\``
  const message = `there is no \`#${fragment}\` in ${where}`
  if (/\.(?:md|markdown)$/i.test(fragment))
    return {
      message,
      hints: [`a \`#\` in a file's name is written \`%23\`: \`${link.url.replace('#', '%23')}\``]
    }
  if (documents.some(({unread}) => unread !== undefined))
    return {message, hints: ['fix what is reported of that document: its ids are known once it can be read']}
  const elsewhere = publication.documents.find((one) => names.hasId(one, fragment))
  if (elsewhere !== undefined && elsewhere.path !== document?.path) {
    const path = writtenPath(posix.relative(posix.dirname(link.place.path), elsewhere.path))
    return {message, hints: [`it is in another document: \`${path}#${fragment}\``]}
  }
  const [only] = documents
  const holder = documents.length === 1 && only !== undefined ? only : miss.publication
  const meant = names.nearestId(holder, fragment) ?? similar(fragment, anchors)
  return {
    message,
    hints:
      meant === undefined
        ? waysToAnId(miss, link, names.idsOfLikeWords(holder, fragment))
        : [`did you mean \`#${meant}\`?`]
  }
}

/** As many ids as are read at one glance. */
const fewIds = 6

/** Which ids there are, or those of many that are `like` it, and how one is given. */
function waysToAnId(
  {fragment, anchors}: MissedAnchor,
  {record}: LinkEntry,
  like: readonly string[]
): readonly string[] {
  const meant = anchors.filter((one) => (record === undefined ? isGiven(one) : one.kind === 'record'))
  const known = new Set(meant.map(({id}) => id))
  const near = known.size > fewIds ? like.filter((id) => known.has(id)) : []
  const shown = (near.length > 0 ? near : [...known]).map((id) => `#${id}`)
  const which = near.length > 0 ? 'ids there that have words of it:' : 'the ids there are'
  const all = known.size === 0 ? [] : [`${which} ${quoteValues(shown, 'and')}`]
  const own = /^[\p{L}\p{N}_.:-]+$/u.test(fragment) ? fragment : 'name'
  const made =
    record === undefined
      ? `a heading's id is its words in lower case, joined by hyphens; \`{#${own}}\` at the end of a heading or paragraph is one of your own`
      : `a record's id is \`{#${own}}\` behind its label, else the label's words in lower case, joined by hyphens`
  return [...all, made]
}

/** A heading whose id holds the fragment's words, or the other way round. */
function similar(fragment: string, anchors: readonly Anchor[]): string | undefined {
  const sought = fragment.toLowerCase()
  return anchors
    .filter(({kind}) => kind !== 'block')
    .map(({id}) => id)
    .find(
      (id) =>
        sought.length > 3 &&
        (id.toLowerCase().includes(sought) || (id.length > 3 && sought.includes(id.toLowerCase())))
    )
}
