/** What a page says of a publication's editions, in words that its reader finds too. */
import type {LibraryPublication, PresentEdition} from '../../model/edition.ts'
import type {EditionName} from '../../model/front-matter.ts'
import {normalText} from '../unit-text.ts'

type Fact = readonly [name: string, value: string | undefined]

/** As web pages list them; the pages themselves are not among them. */
const shown: readonly EditionName[] = ['pdf', 'epub', 'json']

/** By which links say what they lead to. */
export const mediaTypes: {readonly [edition in EditionName]: string} = {
  html: 'text/html',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  json: 'application/json'
}

/** The editions in order, and of each where its link leads, its media type and its size in words. */
export function editionFacts({title, editions}: LibraryPublication): readonly Fact[] {
  const present = shown.flatMap((name) => editions.filter(({edition}) => edition === name))
  if (present.length === 0) return []
  return [
    ['editions', present.map(({edition}) => edition).join(' ')],
    ['editions of', normalText(title)],
    ...present.flatMap(({edition, path, bytes}): readonly Fact[] => [
      [`${edition} link`, path],
      [`${edition} type`, mediaTypes[edition]],
      [`${edition} size`, sizeInWords(bytes)]
    ])
  ]
}

/** The file that a reader opens first: the start page, else the first edition's. */
export function startOf({editions}: LibraryPublication): string | undefined {
  const [first] = editions
  return (editions.find(({edition}) => edition === 'html') ?? first)?.path
}

/** `184 kB`, from 1,000 kB on `1.2 MB` (docs/editions/html.md); a file of unknown size has none. */
function sizeInWords(bytes: PresentEdition['bytes']): string | undefined {
  if (bytes === 0) return undefined
  const kilobytes = Math.max(1, Math.round(bytes / 1e3))
  return kilobytes < 1000 ? `${String(kilobytes)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
