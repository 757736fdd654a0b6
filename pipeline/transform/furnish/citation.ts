/** Composes the citation of a publication: in words, and as references for other programs. */
import {formatDate, listSeparator} from '../../locale/index.ts'
import {doiUrl} from '../../model/publication/doi-url.ts'
import type {Citation} from '../../model/publication/furniture.ts'
import {citedWork} from './cite/cited-work.ts'
import {referenceFiles} from './cite/reference-files.ts'
import type {Furnished} from './furnished.ts'
import {given} from '../../model/values/given.ts'

/** By its authors, else its publisher; at its DOI, else its first page. */
export function citation(furnished: Furnished): Citation {
  const {labels} = furnished.words
  const {title, authors, publisher, doi, url} = citedWork(furnished)
  const by = authors.length > 0 ? authors.join(listSeparator(furnished.language)) : publisher
  const address = doi === undefined ? url : doiUrl(doi)
  const issue = issueOf(furnished)
  return {
    heading: labels.howToCite,
    title,
    hint: labels.citeHint,
    references: referenceFiles(furnished),
    ...given({by, issue, address})
  }
}

/** `Version 1.0, 24 November 2026`. */
export function issueOf({date, metadata, words}: Furnished): string | undefined {
  const {labels, language} = words
  const parts = [
    ...(metadata.version === undefined ? [] : [`${labels.version} ${metadata.version}`]),
    ...(date === undefined ? [] : [formatDate(labels, date)])
  ]
  return parts.length === 0 ? undefined : parts.join(listSeparator(language))
}
