/** Says which documents an address may mean that is written as a web site has it: from its root, without an ending, as a folder. */
import {posix} from 'node:path'
import {foldersAround} from './edition/folders-around.ts'

/** What generators of sites write before a path: where their site stands. */
const siteRoot =
  /^(?:\{\{[\s_]*(?:site|page)\.(?:base_?url|url|root)[\s_]*(?:\|[\s_]*(?:relative|absolute)_url[\s_]*)?\}\}|@site(?=\/)|pathname:\/\/(?=\/))+/i
/** Their instructions to link to a document, with white space or what was put in its place; a site's own has the document between quotation marks. */
const instruction =
  /^\{(?:%[\s_]*(?:(?:link|(?<post>post_url))(?:_|\s+(?=\S))|[a-z]\w{0,30}?[\s_]+(?=["']))|\{[<%][\s_]*(?:rel)?ref[\s_]+(?=[^\s_]))["']?(?<document>[^"'%>}]*[^"'%>}\s_])["']?[\s_]*(?:[%>]\}\}|%\})|^\{\{[\s_]*["'](?<address>[^"']+)["'][\s_]*\|[\s_]*(?:(?:(?:relative|absolute)_)?url|prepend:[\s_]*site\.(?:base_?url|url))[\s_]*\}\}/i

/** From the root of the site down to what a generator fills in, as in `/docs/{{version}}/queues`: where the documents stand there. */
const filledFolder = /^(?:\/(?:[^/{}?#\s]+\/)*\{\{[^/{}?#]*\}\}(?=\/))+/

/** The address without what a generator fills in: a whole one, or from the root of the site, with a slash before it. */
export function withoutSite(url: string): string {
  const [root = ''] = siteRoot.exec(url) ?? []
  const rest = url.slice(root.length)
  const link = instruction.exec(rest)
  const {post, document, address} = link?.groups ?? {}
  const named = document ?? address
  if (link !== null && named !== undefined) {
    const folder = post === undefined ? '' : '/_posts/'
    return fromRoot(folder + named) + rest.slice(link[0].length)
  }
  const path = root === '' ? url : fromRoot(rest)
  return path.replace(filledFolder, '')
}

function fromRoot(path: string): string {
  return path === '' || /^(?:[/#]|[a-z][a-z\d+.-]*:)/i.test(path) ? path : `/${path}`
}

/** The names of a folder's own page. */
const folderPages = ['index', '_index', 'README', 'readme', 'Readme']

const endings = ['.md', '.markdown']

/** The source files that a path of the project names: itself, or the document that its page is made from. */
export function sourcesOf(target: string): readonly string[] {
  const page = /^(.*?)([^/]*)\.html?$/.exec(target)
  if (page !== null) {
    const [, folder = '', name = ''] = page
    const own = [target, ...endings.map((ending) => `${folder}${name}${ending}`)]
    return name === 'index' ? [...own, ...pagesOf(folder)] : own
  }
  return target.endsWith('/') ? pagesOf(target) : [target]
}

/** The source files that a path without an ending may mean on a site. */
export function documentsAt(target: string): readonly string[] {
  const bare = target.replace(/\/$/, '')
  return /\.(?:md|markdown|html?)$/i.test(bare) ? [] : [...withEndings(bare), ...pagesOf(`${bare}/`)]
}

function pagesOf(folder: string): readonly string[] {
  const start = folder === './' || folder === '/' ? '' : folder
  return folderPages.flatMap((name) => endings.map((ending) => `${start}${name}${ending}`))
}

function withEndings(path: string): readonly string[] {
  return path === '' ? [] : endings.map((ending) => path + ending)
}

/**
 * The paths of the project that a reference may mean, the likeliest first: beside the document; where its page is a folder of the
 * site, below that; from the root of the site, below the project or a folder around the publication.
 */
export function pathsMeant(
  written: string,
  from: {readonly documentPath: string; readonly publicationPath: string}
): readonly string[] {
  const {documentPath, publicationPath} = from
  if (written.startsWith('/')) {
    const path = posix.normalize(written.slice(1))
    return foldersDownTo(publicationPath).map((folder) => posix.join(folder, path))
  }
  const folder = posix.dirname(documentPath)
  const beside = posix.join(folder, written)
  if (/\.(?:md|markdown)$/i.test(written)) return [beside]
  const name = posix.basename(documentPath).replace(/\.[^.]+$/, '')
  return folderPages.includes(name) ? [beside] : [beside, posix.join(folder, name, written)]
}

/**
 * The paths of the project where an image may be whose path begins at the root of the site: below the project or a folder around
 * the publication, or a folder in one of these, such as `static`. What climbs above the root stays there (RFC 3986 §5.2.4).
 */
export function imagesMeant(
  written: string,
  publicationPath: string,
  folders: readonly string[]
): readonly string[] {
  const path = posix.normalize(written).slice(1)
  return foldersDownTo(publicationPath).flatMap((around) =>
    ['', ...folders].map((folder) => posix.join(around, folder, path))
  )
}

/** The project's root, and each folder down to the publication. */
function foldersDownTo(path: string): readonly string[] {
  return ['', ...foldersAround(path), path]
}

/** A document's path as sites have it, for comparison: in small letters, without ending, folder's page, numbers for order and a first `_`. */
export function siteName(path: string): string {
  const parts = path
    .replace(/\.(?:md|markdown|html?)$/i, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
  const isPage = folderPages.includes(parts.at(-1) ?? '')
  return (isPage ? parts.slice(0, -1) : parts)
    .map((part) =>
      part
        .toLowerCase()
        .replace(/^_+(?=[^_])|^\d+[-_.](?=\S)/, '')
        .replace(/[\s_]+/g, '-')
    )
    .join('/')
}

/** Whether an address is one of a site rather than of a source file. */
export function isOfSite(written: string): boolean {
  return written.startsWith('/') || !/\.(?:md|markdown)$/i.test(written)
}
