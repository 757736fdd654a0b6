/** Leaves out of an import of web pages those that only lead to others, and those that nobody is to find. */
import {posix} from 'node:path'
import {decodePercent} from '../model/values/decode-percent.ts'
import type {SourceTree} from './source-tree.ts'
import type {Lost} from './systems/system.ts'

export interface Redirect {
  readonly from: string
  /** A page of the folder, which leads nowhere else. */
  readonly to: string
}

/** A page that leads to another has a text of its own where it has more letters than a sentence that says so. */
const letters = 200

/**
 * Takes out of `placed` the pages that lead to others and say no more than that, and tells them; and those that nobody is to find, such as a book in one
 * page for a printer, where others are to be found. Gives where each of the first leads in the end.
 */
export async function leaveOutPages(
  placed: Map<string, string>,
  tree: SourceTree,
  lost: Lost[]
): Promise<readonly Redirect[]> {
  const {purposeOf} = await import('./html/purpose-of.ts')
  const {lettersOf} = await import('./html/html-to-markdown.ts')
  const leads = new Map<string, string>()
  const unlisted: string[] = []
  for (const path of placed.keys()) {
    const html = (await tree.text(path)) ?? ''
    const purpose = purposeOf(html)
    if (purpose.kind === 'unlisted') unlisted.push(path)
    if (purpose.kind !== 'redirect') continue
    if (lettersOf(html) <= letters) leads.set(path, purpose.to)
    else lost.push({path, what: `the redirect to \`${purpose.to}\`, since this page has a text of its own`})
  }
  // Pages that lead to themselves, or round, lead to no other text than theirs.
  for (const path of [...leads.keys()].filter((path) => endOf(path, leads) === path)) leads.delete(path)
  for (const [path, to] of leads) {
    placed.delete(path)
    lost.push({path, what: `this page, which leads to \`${to}\``})
  }
  if (unlisted.length < placed.size)
    for (const path of unlisted) {
      placed.delete(path)
      lost.push({
        path,
        what: 'this page, which asks not to be found (`noindex`); import it by its name to have it'
      })
    }
  return [...leads.keys()].flatMap((from) => {
    const to = endOf(from, leads)
    return to === undefined ? [] : [{from, to}]
  })
}

/** The page at the end of pages that lead to one another: itself for one in a ring; undefined where they lead to the web, or into a ring. */
function endOf(from: string, leads: ReadonlyMap<string, string>): string | undefined {
  let at = from
  for (let steps = 0; steps <= leads.size; steps += 1) {
    const to = leads.get(at)
    if (to === undefined) return at
    const next = pageAt(to, at)
    if (next === undefined || next === from) return next
    at = next
  }
  return undefined
}

/** The page of the folder that an address on a page leads to; undefined for one of the web. */
function pageAt(address: string, page: string): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(address)) return undefined
  const written = decodePercent(address.replace(/[?#].*$/, ''))
  if (written === '') return page
  const target = posix.join(posix.dirname(page), written)
  return target.endsWith('/') || written === '.' ? posix.join(target, 'index.html') : target
}
