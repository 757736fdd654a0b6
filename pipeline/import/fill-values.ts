/** Fills in what a document in Liquid or Nunjucks takes from its site and its own front matter, where that is a plain value: `{{ site.repo }}`, `{{ page.title }}`. */
import {fieldOf} from '../model/values/is-object.ts'
import {rawParts} from '../read/includes/raw-parts.ts'
import {isWithin} from '../read/markdown/dialects/code-ranges.ts'
import {textOf, type Mapping} from './source-tree.ts'
import type {Site} from './systems/system.ts'
import {startBehindHead} from './texts/raw-marks.ts'

const output = /\{\{-?\s*([A-Za-z_][\w.-]*)\s*(\|\s*(?:relative_url|absolute_url|url)\s*)?-?\}\}/g

/** The text behind its front matter with such values; what `values` do not have stays, and what is between `raw` and `endraw`. */
export function fillValues(text: string, values: Mapping): string {
  const start = startBehindHead(text)
  const raw = rawParts(text, start)
  const parts: string[] = []
  let at = 0
  for (const {0: written, 1: name = '', 2: filter, index} of text.matchAll(output)) {
    if (index < start || isWithin(raw, index)) continue
    const value = valueOf(name, values)
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
