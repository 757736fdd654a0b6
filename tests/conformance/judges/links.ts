/** Follows every link of some files: each leads to a file that is there, and each fragment to an id in it. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {unzipSync} from 'fflate'
import {referencesIn, type References} from './references.ts'

/** Files by their paths; an output's folder, or what is in a book. */
export type Files = ReadonlyMap<string, Uint8Array>

/** Where the folder stands on the web, when it says so: addresses that begin so lead into it too. */
export interface LinkOptions {
  readonly baseUrl?: string
}

/** The files of an output. */
export function filesOf({
  output,
  files
}: {
  readonly output: string
  readonly files: readonly string[]
}): Files {
  return new Map(files.map((file) => [file, readFileSync(path.join(output, file))]))
}

/** The files in a book. */
export function membersOf(book: string): Files {
  return new Map(Object.entries(unzipSync(readFileSync(book))))
}

export interface FollowedLinks {
  readonly followed: number
  /** Those that lead nowhere, a line each. */
  readonly broken: readonly string[]
}

/** Follows every link that stays inside. A link to a folder leads nowhere on a disk. */
export function followLinks(files: Files, {baseUrl}: LinkOptions = {}): FollowedLinks {
  const read = readAll(files)
  const inside = [...read].flatMap(([from, {urls}]) =>
    urls.flatMap((url) => {
      const target = targetOf(url, from, baseUrl)
      return target === undefined ? [] : [{from, url, target}]
    })
  )
  const broken = inside.filter(({target}) => !isThere(target, read, files))
  return {followed: inside.length, broken: broken.map(({from, url}) => `${from}: ${url}`)}
}

/**
 * Pages that no way leads to from the catalogue, but for those that have an address of their own to begin at: the page
 * of a publication's languages, what a server shows for what is not there, and pages that lead on by themselves.
 */
export function unreachedPages(files: Files): readonly string[] {
  const read = readAll(files)
  const pages = [...read].filter(([file]) => file.endsWith('.html'))
  const ownStarts = pages.filter(
    ([file, {leadsOn}]) => leadsOn || file === '404.html' || isLanguagesPage(file, files)
  )
  const reached = new Set<string>(['index.html', ...ownStarts.map(([file]) => file)])
  // A set gives what is added to it while it is walked.
  for (const from of reached) {
    for (const url of read.get(from)?.urls ?? []) {
      const target = targetOf(url, from, undefined)
      if (target !== undefined && read.has(target.file)) reached.add(target.file)
    }
  }
  return pages.map(([file]) => file).filter((file) => !reached.has(file))
}

/** `<id>/index.html`, with the languages' folders beside it. */
function isLanguagesPage(file: string, files: Files): boolean {
  const folder = path.posix.dirname(file)
  return [...files.keys()].some(
    (other) =>
      path.posix.basename(other) === 'manifest.json' &&
      path.posix.dirname(path.posix.dirname(other)) === folder
  )
}

interface Target {
  readonly file: string
  readonly fragment?: string
}

/** Undefined for what is elsewhere: on the web, in a mail program, in the address itself. */
function targetOf(url: string, from: string, baseUrl: string | undefined): Target | undefined {
  // What begins with a slash leaves the library where nobody says below which path of its host it stands.
  const whole = baseUrl !== undefined && /^\/(?!\/)/.test(url) ? new URL(url, baseUrl).href : url
  if (baseUrl !== undefined && whole.startsWith(baseUrl)) {
    const {pathname, hash} = new URL(whole)
    const file = decodeURIComponent(pathname.slice(new URL(baseUrl).pathname.length))
    return {file: file === '' || file.endsWith('/') ? `${file}index.html` : file, ...fragmentIn(hash)}
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined
  const [before = '', ...after] = url.split('#')
  const own = before.split('?')[0] ?? ''
  if (own.startsWith('/')) return {file: own}
  const file = own === '' ? from : path.posix.join(path.posix.dirname(from), decodeURIComponent(own))
  return {file, ...fragmentIn(after.length === 0 ? '' : `#${after.join('#')}`)}
}

function fragmentIn(hash: string): Pick<Target, 'fragment'> {
  return hash.length < 2 ? {} : {fragment: decodeURIComponent(hash.slice(1))}
}

function isThere({file, fragment}: Target, read: ReadonlyMap<string, References>, files: Files): boolean {
  if (!files.has(file)) return false
  if (fragment === undefined || !/\.(?:x?html|svg)$/.test(file)) return true
  return read.get(file)?.ids.has(fragment) === true
}

function readAll(files: Files): ReadonlyMap<string, References> {
  return new Map([...files].map(([file, bytes]) => [file, referencesIn(file, bytes)]))
}
