/** Fills in what a document in Liquid or Nunjucks takes from its site, where that is a plain value: `{{ site.repo }}`, `{{ page.collection }}`. */
import {fieldOf} from '../model/values/is-object.ts'
import {textOf, type Mapping} from './source-tree.ts'

/** A whole line where nothing else stands in it. */
const raw = /^[ \t]*\{%-?\s*(?:end)?raw\s*-?%\}[ \t]*\n|\{%-?\s*(?:end)?raw\s*-?%\}/
const output =
  /\{\{-?\s*(?<name>[A-Za-z_][\w.-]*)\s*(?<filter>\|\s*(?:relative_url|absolute_url|url)\s*)?-?\}\}/
const either = new RegExp(`${raw.source}|${output.source}`, 'gm')

/** The text behind its front matter with such values; what `site` does not have stays, and what is between `raw` and `endraw`, without these. */
export function fillValues(text: string, path: string, site: Mapping): string {
  const values = {...site, page: pageOf(path)}
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

/** What a document may take of itself, by Jekyll's names. */
function pageOf(path: string): Mapping {
  const collection = /(?:^|\/)_([\w-]+)\//.exec(path)?.[1]
  return collection === undefined ? {} : {collection}
}

/** In one line; where a site stands is nothing that a document is filled with. */
function valueOf(name: string, values: Mapping): string | undefined {
  if (/^site\.(?:base_?url|url|root)$/i.test(name)) return undefined
  const value = textOf(name.split('.').reduce<unknown>(fieldOf, values))
  return value?.includes('\n') === true ? undefined : value
}
