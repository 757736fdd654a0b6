/** Says why a link leads nowhere, and where it may have been meant to lead. */
import {posix} from 'node:path'
import {compareStrings, type Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import type {
  Anchor,
  DocumentEntry,
  LibraryIndex,
  LinkEntry,
  PublicationEntry
} from '../../model/publication/library.ts'
import {nearest} from '../../model/tree/nearest.ts'
import {splitReference, type Resolution} from '../../model/resolve-reference.ts'
import {quoteValues} from '../validation/quote.ts'

export interface Missed {
  readonly publication: PublicationEntry
  /** The document that holds the link; absent for a link of a publication.yaml. */
  readonly document?: DocumentEntry
  readonly link: LinkEntry
}

type Miss = Exclude<Resolution, {kind: 'found'}>
type MissedAnchor = Extract<Miss, {kind: 'no-anchor'}>

/** The finding of link/target-exists for a link that was not found; of record/refers-to-record for the name of a record. */
export function explainMiss(miss: Miss, missed: Missed, index: LibraryIndex): Diagnostic {
  const {message, hints} = explain(miss, missed, index)
  const rule = missed.link.record === undefined ? 'link/target-exists' : 'record/refers-to-record'
  return finding(rule, missed.link.place, message, {hints})
}

interface Words {
  readonly message: string
  readonly hints: readonly string[]
}

function explain(miss: Miss, missed: Missed, index: LibraryIndex): Words {
  const {url} = missed.link
  switch (miss.kind) {
    case 'outside':
      return url.startsWith('/')
        ? {message: `\`${url}\` is an absolute path`, hints: ['write the path relative to this file']}
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
      if (missed.link.record !== undefined && !/[/#.]/.test(url)) return noRecord(missed, index)
      return noDocument(miss.path, missed, index)
    case 'no-anchor':
      return noAnchor(miss, missed)
  }
}

function noDocument(path: string, {link}: Missed, index: LibraryIndex): Words {
  const folder = posix.dirname(link.place.path)
  const {path: written, fragment} = splitReference(link.url)
  const ending = posix.extname(path)
  if (!['', '.md', '.markdown', '.html', '.htm'].includes(ending)) {
    return {
      message: `\`${written}\` is not a document, and other files are not published`,
      hints: ['publish the file elsewhere, and link to its address']
    }
  }
  const heir = heirOf(written, index)
  if (heir !== undefined) {
    return {
      message: `\`${written}\` is what \`${heir.id}\` was called before`,
      hints: [`write \`${heir.id}${fragment === '' ? '' : `#${fragment}`}\``]
    }
  }
  const meant = nearestPath(path, index)
  const suffix = fragment === '' ? '' : `#${fragment}`
  const advice = ending.startsWith('.htm')
    ? 'a page of another site needs its whole address, with `https://`'
    : ending === ''
      ? 'write the id of a publication, or a path relative to this file'
      : 'a path is relative to this file'
  const hints =
    meant === undefined ? [advice] : [`did you mean \`${posix.relative(folder, meant)}${suffix}\`?`]
  return {message: `there is no document \`${written}\``, hints}
}

function noRecord({link}: Missed, {publications}: LibraryIndex): Words {
  const type = link.record?.type
  const documents = publications.flatMap((publication) => publication.documents)
  const isMeant = (one: string | undefined): boolean =>
    one !== undefined && (type === undefined || one === type)
  const ids = documents.flatMap(({name, record, anchors}) => [
    ...(isMeant(record?.type) ? [name] : []),
    ...anchors.flatMap((anchor) => (isMeant(anchor.record) ? [anchor.id] : []))
  ])
  const meant = nearest(link.url, new Set(ids))
  return {
    message: `there is no ${type ?? 'record'} \`${link.url}\``,
    hints: meant === undefined ? ['a record is named by its id, as in `#id`'] : [`did you mean \`${meant}\`?`]
  }
}

/** The publication that claims an id as a former one of its own. */
function heirOf(written: string, {publications}: LibraryIndex): PublicationEntry | undefined {
  const id = written.replace(/\/$/, '')
  return publications.find(({status, moved}) => status !== 'draft' && moved?.some(({text}) => text === id))
}

/** A document of the same folder with nearly the same name, else one of the same name in another folder. */
function nearestPath(path: string, index: LibraryIndex): string | undefined {
  const folder = posix.dirname(path)
  const name = posix.basename(path).replace(/(?:\.html?|\.md)?$/, '.md')
  const paths = index.publications
    .flatMap(({documents}) => documents.map((entry) => entry.path))
    .sort(compareStrings)
  const beside = paths.filter((one) => posix.dirname(one) === folder).map((one) => posix.basename(one))
  const meant = nearest(name, beside)
  return meant === undefined ? paths.find((one) => posix.basename(one) === name) : posix.join(folder, meant)
}

function noAnchor(miss: MissedAnchor, {publication, document, link}: Missed): Words {
  const {fragment, documents, anchors} = miss
  const where =
    documents.length === 1 && documents[0] === document
      ? 'this document'
      : `\`${splitReference(link.url).path}\``
  const message = `there is no \`#${fragment}\` in ${where}`
  const elsewhere = publication.documents.find((one) => one.anchors.some(({id}) => id === fragment))
  if (elsewhere !== undefined && elsewhere !== document) {
    const path = posix.relative(posix.dirname(link.place.path), elsewhere.path)
    return {message, hints: [`it is in another document: \`${path}#${fragment}\``]}
  }
  const meant =
    nearest(
      fragment,
      anchors.map(({id}) => id)
    ) ?? similar(fragment, anchors)
  return {
    message,
    hints: meant === undefined ? waysToAnId(miss, link) : [`did you mean \`#${meant}\`?`]
  }
}

/** As many ids as are read at one glance. */
const fewIds = 6

/** Which ids there are, when they are few, and how one is given. */
function waysToAnId({fragment, anchors}: MissedAnchor, {record}: LinkEntry): readonly string[] {
  const meant = anchors.filter(({kind}) => (record === undefined ? kind !== 'block' : kind === 'record'))
  const ids = meant.map(({id}) => `#${id}`)
  const all = ids.length === 0 || ids.length > fewIds ? [] : [`the ids there are ${quoteValues(ids, 'and')}`]
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
