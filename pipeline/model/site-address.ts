/** Says where a link leads on the site that its document was written for, when it leads to nothing in the project. */
import {posix} from 'node:path'
import {withoutSite} from './site-paths.ts'

export interface SiteOrigin {
  readonly documentPath: string
  /** The publication's folder; for one of a single document, its file. */
  readonly publicationPath: string
}

/**
 * The whole address of a path from the site's root, and of one that leads out of the publication's folder, which stands at `site`,
 * an address with a slash at its end. Undefined for other paths: what should be in the publication is not looked for elsewhere.
 */
export function addressOnSite(
  url: string,
  site: string,
  {documentPath, publicationPath}: SiteOrigin
): string | undefined {
  const written = withoutSite(url.trim())
  if (written.startsWith('/')) return join(written.replace(/^\/+/, ''), site)
  if (documentPath === publicationPath) return undefined
  const folder = posix.relative(publicationPath, posix.dirname(documentPath))
  const [path = ''] = written.split(/[?#]/, 1)
  if (!`${posix.join(folder, path)}/`.startsWith('../')) return undefined
  return join(written, join(folder === '' ? '' : `${encodeURI(folder)}/`, site) ?? site)
}

/** With `./` before it, no path can be taken for an address with a scheme. */
function join(path: string, base: string): string | undefined {
  return URL.canParse(`./${path}`, base) ? new URL(`./${path}`, base).href : undefined
}
