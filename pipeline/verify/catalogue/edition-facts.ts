/** What a page says of a publication's editions, in words that its reader finds too. */
import type {LibraryPublication} from '../../model/edition.ts'
import type {EditionName} from '../../model/front-matter.ts'
import {mediaTypes} from '../../model/vocabulary/media-types.ts'
import {sizeInWords} from '../size-in-words.ts'
import {normalText} from '../unit-text.ts'

type Fact = readonly [name: string, value: string | undefined]

/** As web pages list them; the pages themselves are not among them. */
const shown: readonly EditionName[] = ['pdf', 'epub', 'json']

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
      // A file of unknown size has none.
      [`${edition} size`, bytes === 0 ? undefined : sizeInWords(bytes)]
    ])
  ]
}

/** The file that a reader opens first: the start page, else the first edition's. */
export function startOf({editions}: LibraryPublication): string | undefined {
  const [first] = editions
  return (editions.find(({edition}) => edition === 'html') ?? first)?.path
}
