/** Says where a link leads on the site that its document was written for, when it leads to nothing in the project. */
import {posix} from 'node:path'
import type {Project} from './publication/project.ts'
import {splitReference} from './references/split-reference.ts'
import {documentsAt, pathsMeant, sourcesOf, withoutSite} from './site-paths.ts'

export interface SiteOrigin {
  readonly documentPath: string
  /** The publication's folder; for one of a single document, its file. */
  readonly publicationPath: string
}

/**
 * The whole address of a path from the site's root, and of one that leads out of the publication's folder, which stands at the
 * project's `site`. Undefined without one, for a document of the project, and for other paths: what should be in the
 * publication is not looked for elsewhere.
 */
export function addressOnSite(
  url: string,
  {site, publications}: Pick<Project, 'site' | 'publications'>,
  from: SiteOrigin
): string | undefined {
  if (site === undefined || namesDocument(url, from, publications)) return undefined
  const {documentPath, publicationPath} = from
  const written = withoutSite(url.trim())
  if (written.startsWith('/')) return join(written.replace(/^\/+/, ''), site)
  if (documentPath === publicationPath) return undefined
  const folder = posix.relative(publicationPath, posix.dirname(documentPath))
  const [path = ''] = written.split(/[?#]/, 1)
  if (!`${posix.join(folder, path)}/`.startsWith('../')) return undefined
  return join(written, join(folder === '' ? '' : `${encodeURI(folder)}/`, site) ?? site)
}

/** Whether it names a publication of the project or a document: that may be a draft, whose address is not published. */
function namesDocument(url: string, from: SiteOrigin, publications: Project['publications']): boolean {
  const named = namesOnSite(url, from)
  return publications.some(({id, path, documents}) => [id, path, ...documents].some((one) => named.has(one)))
}

/** The ids and paths of publications and documents that a link may name, so that it does not lead to the site. */
export function namesOnSite(url: string, from: SiteOrigin): ReadonlySet<string> {
  const meant = pathsMeant(splitReference(url.trim()).path, from)
  return new Set(meant.flatMap((path) => [path.replace(/\/$/, ''), ...sourcesOf(path), ...documentsAt(path)]))
}

/** With `./` before it, no path can be taken for an address with a scheme. */
function join(path: string, base: string): string | undefined {
  return URL.canParse(`./${path}`, base) ? new URL(`./${path}`, base).href : undefined
}
