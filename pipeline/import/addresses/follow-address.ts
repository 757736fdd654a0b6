/** Follows an address in a document that is imported: to a file of the folder, to nothing there, or out of it. */
import {posix} from 'node:path'
import {lettersOf} from '../../model/references/find-anchor.ts'
import {writtenPath} from '../../model/references/written-path.ts'
import {documentsAt, withoutSite} from '../../model/site-paths.ts'
import {decodePercent} from '../../model/values/decode-percent.ts'
import {isMarkdown} from '../../read/project/name-of-path.ts'
import type {FileNamed} from './named-files.ts'
import type {NamedPlaces} from './named-places.ts'
import type {SourceTree} from '../source-tree.ts'
import {splitAddress} from './split-address.ts'

export interface Surroundings {
  readonly tree: SourceTree
  /** The folders that addresses from the root of the site are looked for in. */
  readonly roots: readonly string[]
  /** Where each document goes, relative to the publication, by its path in the folder. */
  readonly documents: Pick<ReadonlyMap<string, string>, 'get'>
  /** The document that this one translates, beside which stands what is in one language alone. */
  readonly original?: string | undefined
  /** Whether a document is imported for its links alone. */
  readonly isAside: (path: string) => boolean
  /** A text as Markdown: what the system leaves out or has fences around has spaces in its place. */
  readonly mask: (text: string) => string
  /** The document that a place is in, where places are named from all chapters of a book. */
  readonly placeNamed: NamedPlaces
  /** Whether such a place may be named without `#`. */
  readonly namesBare: boolean
  /** The file that a name in double brackets means. */
  readonly fileNamed: FileNamed
  /** Files whose words are put into documents, by their paths in the folder. */
  readonly included: Set<string>
  /** Where another file would go. */
  readonly placeFor: (path: string) => string
}

export type Followed =
  | {readonly kind: 'kept'}
  | {readonly kind: 'lost'; readonly what: string}
  | {readonly kind: 'found'; readonly url: string; readonly file: string; readonly isListed: boolean}

export interface From {
  readonly path: string
  readonly own: string
  readonly isImage: boolean
  /** The letters of the places that the document names. */
  readonly names: () => ReadonlySet<string>
  readonly around: Surroundings
}

/** Where an address leads in the folder, and how that is written in the document that is imported. */
export function followAddress(url: string, {path, own, isImage, names, around}: From): Followed {
  const whole = withoutSite(url)
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(whole)) {
    const isOfWeb = isImage && /^(?:https?:)?\/\//i.test(whole)
    return isOfWeb
      ? {kind: 'lost', what: `the image \`${whole}\` of the web: download it, and link to the file`}
      : {kind: 'kept'}
  }
  if (!isImage && url.startsWith('#')) return inBook(url, {own, names, around})
  const [bare = '', behind = ''] = splitAddress(whole)
  const target = bare === '' ? undefined : locate(decodePercent(bare), path, around)
  const document = target === undefined ? undefined : around.documents.get(target)
  if (target !== undefined && document !== undefined) {
    const meant = bare.startsWith('/') ? meantFromRoot(bare) : [beside(bare, own)]
    const isOther = !meant.includes(document)
    return {
      kind: 'found',
      file: target,
      isListed: !around.isAside(target),
      url: isOther ? writtenPath(posix.relative(posix.dirname(own), document)) + behind : url
    }
  }
  if (target === undefined && !isImage && around.namesBare && !bare.includes('.'))
    return byName(bare, {own, names, around})
  if (target === undefined)
    return isImage ? {kind: 'lost', what: `the image \`${url}\`, which is not there`} : {kind: 'kept'}
  // A copy of a document that is left out would be no document, and not found by links.
  if (!isImage && (isMarkdown(target) || !/\.[a-z\d]{1,5}$/i.test(target))) return {kind: 'kept'}
  const place = around.placeFor(target)
  const isBeside = beside(bare, own) === place && !bare.startsWith('/')
  return {
    kind: 'found',
    file: target,
    isListed: false,
    url: isBeside ? url : writtenPath(posix.relative(posix.dirname(own), place)) + behind
  }
}

/** The documents that are found by an address from the root of the site once all are there. */
function meantFromRoot(address: string): readonly string[] {
  const path = posix.join('.', decodePercent(address))
  return [path, ...documentsAt(path)]
}

function beside(address: string, own: string): string {
  return posix.join(posix.dirname(own), decodePercent(address))
}

/** Where a name in double brackets leads, which is the path of a file and no address. */
export function followName(name: string, {path, own, isImage, around}: Omit<From, 'names'>): Followed {
  const target = around.fileNamed(name, path)
  if (target === undefined)
    return isImage ? {kind: 'lost', what: `the image \`${name}\`, which is not there`} : {kind: 'kept'}
  const url = posix.relative(posix.dirname(own), around.placeFor(target))
  return {kind: 'found', file: target, isListed: false, url}
}

/** A place of the page is in the document, unless only another chapter of a book names it. */
function inBook(url: string, {own, names, around}: Pick<From, 'own' | 'names' | 'around'>): Followed {
  const file = around.placeNamed(url.slice(1))
  const chapter = file === undefined ? undefined : around.documents.get(file)
  if (file === undefined || chapter === undefined || chapter === own) return {kind: 'kept'}
  if (names().has(lettersOf(url))) return {kind: 'kept'}
  const address = writtenPath(posix.relative(posix.dirname(own), chapter)) + url
  return {kind: 'found', file, isListed: true, url: address}
}

/** A name of MyST without `#`: `[](scope)` leads to the place of that name in any document. */
function byName(name: string, from: Pick<From, 'own' | 'names' | 'around'>): Followed {
  const file = from.around.placeNamed(name)
  if (file === undefined) return {kind: 'kept'}
  const found = inBook(`#${name}`, from)
  return found.kind === 'found' ? found : {kind: 'found', file, isListed: true, url: `#${name}`}
}

/** An address of a larger site, of which a folder is imported: `/policies/privacy/cookies` as `/privacy/cookies`. One name alone is not looked for: another document may have it by chance. */
function withoutFolder(address: string): readonly string[] {
  const [, rest] = /^\/[^/]+(\/[^/]+\/[^/].*)$/.exec(address) ?? []
  return rest === undefined ? [] : [rest]
}

/** A file of the folder, the page of one of its folders, or what Middleman makes a page of; from the root of the site also the document of a page. It is beside the document, beside its original, below a root of the site, or seen from the page `name/` that a site makes of it. */
function locate(
  written: string,
  path: string,
  {tree, roots, original = path}: Surroundings
): string | undefined {
  const isFromRoot = written.startsWith('/') && written !== '/'
  const places = written.startsWith('/')
    ? [written, ...withoutFolder(written)].flatMap((one) => roots.map((root) => posix.join(root, one)))
    : [posix.dirname(path), posix.dirname(original), ...roots, path.replace(/\.[^./]*$/, '')].map((folder) =>
        posix.join(folder, written)
      )
  return places
    .flatMap((one) => [
      one,
      posix.join(one, 'index.html'),
      `${one}.md`,
      `${one}.md.erb`,
      ...(isFromRoot ? documentsAt(one).flatMap((path) => [path, `${path}x`]) : [])
    ])
    .find((one) => tree.has(one))
}
