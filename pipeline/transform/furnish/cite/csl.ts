/** Writes a reference in CSL-JSON (Citation Style Language 1.0.2), as reference managers and citation processors take it. */
import type {JsonObject} from '../../../model/publication/front-matter.ts'
import type {CitedWork} from './cited-work.ts'

/** A list of one item. */
export function cslJson(work: CitedWork): string {
  return `${JSON.stringify([item(work)], undefined, 2)}\n`
}

function item(work: CitedWork): JsonObject {
  const {
    key,
    kind,
    title,
    authors,
    translators,
    publisher,
    date,
    version,
    versionInWords,
    language,
    summary,
    doi,
    isbn,
    url
  } = work
  const given: Readonly<Record<string, JsonObject[string] | undefined>> = {
    author: names(authors),
    translator: names(translators),
    publisher,
    issued: date === undefined ? undefined : {'date-parts': [date.split('-').map(Number)]},
    // A book with a `version` is a program to styles of before CSL 1.0.2, and to Zotero.
    ...(kind === 'book' ? {edition: versionInWords} : {version}),
    language,
    abstract: summary,
    DOI: doi,
    ISBN: isbn,
    URL: url
  }
  const known = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const]
  )
  return {id: key, type: kind, title, ...Object.fromEntries(known)}
}

function names(list: readonly string[]): readonly JsonObject[] | undefined {
  return list.length === 0 ? undefined : list.map((name) => ({literal: name}))
}
