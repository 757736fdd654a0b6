/** Verifies the pages that lead on: each leads where it should, in every way that it has. */
import type {Redirect} from '../../model/edition/edition.ts'
import type {CatalogueDifference} from '../catalogue/catalogue-difference.ts'
import {Unreadable} from '../unreadable.ts'
import {readRedirect, type RedirectReading} from './read-redirect.ts'

export interface RedirectFiles {
  readonly paths: ReadonlySet<string>
  /** Undefined for one that can't be read, which is somebody else's to tell. */
  open(path: string): Promise<Uint8Array | undefined>
}

/** Bytes of the largest page that is read: one that only leads on is small. */
const mostBytes = 256 * 1024

/** Every difference, page by page. */
export async function verifyRedirects(
  redirects: readonly Redirect[],
  files: RedirectFiles,
  baseUrl?: string
): Promise<readonly CatalogueDifference[]> {
  const differences: CatalogueDifference[] = []
  for (const redirect of redirects) {
    const {from: file} = redirect
    // It may lie in the folder of a publication, which is not among the paths.
    const bytes = await files.open(file)
    if (bytes !== undefined) differences.push(...differencesIn(bytes, redirect, baseUrl))
    else if (!files.paths.has(file)) differences.push({file, kind: 'missing', key: ''})
  }
  return differences
}

function differencesIn(
  bytes: Uint8Array,
  {from: file, to}: Redirect,
  baseUrl: string | undefined
): readonly CatalogueDifference[] {
  if (bytes.length > mostBytes) {
    return [{file, kind: 'unreadable', key: '', found: 'a page that only leads on is smaller'}]
  }
  try {
    const {refresh, canonical, link} = readRedirect(bytes, file, baseUrl)
    // Where the library stands on the web may not be known here.
    const isFar = baseUrl === undefined && canonical !== undefined && /^https?:/.test(canonical)
    const found: Partial<RedirectReading> = {refresh, link, ...(isFar ? {} : {canonical})}
    return Object.entries(found).flatMap(([what, target]): readonly CatalogueDifference[] =>
      target === to ? [] : [{file, kind: 'fact', key: '', what, wanted: to, found: target ?? 'nothing'}]
    )
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return [{file, kind: 'unreadable', key: '', found: error.message}]
  }
}
