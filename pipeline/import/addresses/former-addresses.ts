/** Carries over the addresses from which a site leads on to its documents: each names in `moved` those that are pages here. */
import {posix} from 'node:path'
import {claimOfPage} from '../../model/publication/pages.ts'
import {decodePercent} from '../../model/values/decode-percent.ts'
import {languageOfName} from '../../read/language-tag.ts'
import {fold} from '../../read/project/check-addresses.ts'
import {headOf, withKey, withoutKey} from '../head-of.ts'
import {readable} from '../place-documents.ts'
import {textOf} from '../source-tree.ts'
import type {Lost, Redirect, Site} from '../systems/system.ts'
import {formerPage, isOfWeb, type FormerPage} from './former-page.ts'

/** Gives the text of the document at `path`, which goes to `place`, its former addresses; what can't be one is told. */
export type ClaimFormer = (
  path: string,
  text: string,
  place: string
) => {readonly text: string; readonly lost: readonly Lost[]}

interface Around {
  /** Where each goes, by its path. */
  readonly documents: ReadonlyMap<string, string>
  /** The folder of the publication, which has pages of its own. */
  readonly name?: string | undefined
}

/** Addresses that the settings name for `documents`, and those that these name themselves; the first document has what several name. */
export function claimFormer(site: Site, {documents, name}: Around, lost: Lost[]): ClaimFormer {
  const named = redirectsTo(documents, site, lost)
  const owners = new Map<string, {readonly place: string; readonly page: string}>()
  const claim = (found: FormerPage, place: string): FormerPage => {
    if ('fault' in found) return found
    const {page} = found
    const owner = owners.get(fold(page)) ?? {place, page}
    if (owner.place !== place) return {fault: `which \`${owner.place}\` has`}
    if (owner.page !== page)
      return {fault: `which differs in small and capital letters alone from \`${owner.page}\``}
    if (name !== undefined && isOfPublication(page, name))
      return {fault: 'since the publication has pages there'}
    owners.set(fold(page), owner)
    return found
  }
  return (path, text, place) => {
    const {name: key = '', folderOf} = site.formerKey ?? {}
    const from = named.get(path) ?? []
    if (from.length === 0 && (key === '' || !text.includes(key))) return {text, lost: []}
    const {data, inside} = headOf(path, text, [key])
    const own = [data[key]].flat().flatMap((one) => textOf(one) ?? [])
    const folder = folderOf === undefined ? '' : folderOf(place)
    const found = [...own, ...from].map((address) => {
      const isWritten = inside?.kind !== 'json' && !Object.hasOwn(data, 'moved')
      const page = isWritten ? formerPage(address, folder) : {fault: 'which its front matter has no room for'}
      return {address, ...claim(page, place)}
    })
    const faults = found.flatMap((one) =>
      'fault' in one ? [`the former address \`${one.address}\`, ${one.fault}`] : []
    )
    const pages = [...new Set(found.flatMap((one) => ('page' in one ? [claimOfPage(one.page)] : [])))]
    // What could not be carried over all stays where it was.
    const rest = own.length > 0 && faults.length === 0 ? withoutKey(path, text, key) : text
    return {
      text: pages.length === 0 ? text : withKey(rest, {key: 'moved', value: pages}, headOf(path, rest)),
      lost: faults.map((what) => ({path: place, what}))
    }
  }
}

/** The addresses that lead to each document, by its path, over others if need be; those that lead to none are told. */
function redirectsTo(
  documents: Around['documents'],
  {redirects = [], source}: Site,
  lost: Lost[]
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  if (redirects.length === 0) return found
  const names = new Map(
    [...documents].flatMap(([path, place]) => [place, path].map((one) => [nameOf(one), path]))
  )
  const leads = new Map(redirects.map(({from, to}) => [nameAt(from), to]))
  const documentAt = (to: string, steps = 0): string | undefined => {
    if (isOfWeb.test(to)) return undefined
    const name = nameAt(to)
    const document = names.get(posix.join(source, name)) ?? names.get(name)
    const next = document === undefined && steps < mostSteps ? leads.get(name) : undefined
    return next === undefined ? document : documentAt(next, steps + 1)
  }
  const nowhere: Redirect[] = []
  for (const redirect of redirects) {
    const document = documentAt(redirect.to)
    if (document === undefined) nowhere.push(redirect)
    else found.set(document, [...(found.get(document) ?? []), redirect.from])
  }
  lost.push(...toldOf(nowhere))
  return found
}

/** Redirects that lead to redirects. */
const mostSteps = 10

/** So many are told one by one: a site whose pages a program makes may have hundreds. */
const mostTold = 3

function toldOf(nowhere: readonly Redirect[]): readonly Lost[] {
  const [first] = nowhere
  if (first === undefined) return []
  if (nowhere.length <= mostTold)
    return nowhere.map(({from, to, list}) => ({
      path: list,
      what: `the former address \`${from}\`: \`${to}\`, where it leads, is no document`
    }))
  const {from, to, list} = first
  const what = `${nowhere.length} former addresses that lead to no document, of them \`${from}\` to \`${to}\``
  return [{path: list, what}]
}

/** What the path of a document and the address of its page have in common; that of a folder's page is the folder. */
function nameOf(path: string): string {
  const bare = path.replace(readable, '').replace(/\.html$|\/$/, '')
  return posix.normalize(bare.replace(/(^|\/)(?:_?index|README)$/i, '$1.')).replace(/(?<=.)\/$/, '')
}

function nameAt(address: string): string {
  return nameOf(posix.join('.', decodePercent(address.replace(/[?#].*$/, ''))))
}

/** Whether a page is of a publication in any language: `guide/index.html` or `guide/en/fees.html`. */
function isOfPublication(page: string, name: string): boolean {
  if (!page.startsWith(`${name}/`)) return false
  const [first = '', ...others] = page.slice(name.length + 1).split('/')
  return others.length === 0
    ? first === 'index.html'
    : others.length === 1 && languageOfName(first) !== undefined
}
