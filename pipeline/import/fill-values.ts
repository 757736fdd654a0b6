/** Fills in what a document in Liquid or Nunjucks takes from its site and its own front matter, where that is a plain value: `{{ site.repo }}`, `{{ page.title }}`. */
import {fieldOf} from '../model/values/is-object.ts'
import {textOf, type Mapping} from './source-tree.ts'
import type {Site} from './systems/system.ts'

/** A whole line where nothing else stands in it. */
const raw = /^[ \t]*\{%-?\s*(?:end)?raw\s*-?%\}[ \t]*\n|\{%-?\s*(?:end)?raw\s*-?%\}/
const output =
  /\{\{-?\s*(?<name>[A-Za-z_][\w.-]*)\s*(?<filter>\|\s*(?:relative_url|absolute_url|url)\s*)?-?\}\}/
const either = new RegExp(`${raw.source}|${output.source}`, 'gm')

/** The text behind its front matter with such values; what `values` do not have stays, and what is between `raw` and `endraw`, without these. */
export function fillValues(text: string, values: Mapping): string {
  const start = text.startsWith('---\n') ? Math.max(0, text.indexOf('\n---', 3)) : 0
  const parts: string[] = []
  let at = 0
  let isRaw = false
  for (const {0: written, index, groups = {}} of text.matchAll(either)) {
    const {name, filter} = groups
    if (index < start) continue
    const isMark = name === undefined && isRaw === written.includes('end')
    if (isMark) isRaw = !isRaw
    const value = isMark ? '' : isRaw || name === undefined ? undefined : valueOf(name, values)
    if (value === undefined) continue
    const isBelowRoot = filter !== undefined && !/^(?:[/#]|[a-z][a-z\d+.-]*:)/i.test(value)
    parts.push(text.slice(at, index), isBelowRoot ? `/${value}` : value)
    at = index + written.length
  }
  return parts.join('') + text.slice(at)
}

/** What a document may take of itself and its site, by the names of its system: those of front matter stand by themselves in Eleventy, and below `page` in Jekyll. */
export function valuesFor(path: string, {profile, values = {}}: Site, own: Mapping): Mapping {
  if (profile === 'eleventy') return {...values, ...own}
  const collection = /(?:^|\/)_([\w-]+)\//.exec(path)?.[1]
  return {...values, page: {...own, ...(collection === undefined ? {} : {collection})}}
}

/** In one line, and nothing that is filled in itself; where a site stands is nothing that a document is filled with. */
function valueOf(name: string, values: Mapping): string | undefined {
  if (/^site\.(?:base_?url|url|root)$/i.test(name)) return undefined
  const value = textOf(name.split('.').reduce<unknown>(fieldOf, values))
  return value === undefined || /\n|\{[{%]/.test(value) ? undefined : value
}
