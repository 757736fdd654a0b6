/** Composes the furniture that all pages of the library share. */
import type {ChosenLabels} from '../../../locale/index.ts'
import type {LibraryContents} from '../../../model/edition/edition.ts'
import type {HeadLink} from '../../../model/publication/furniture.ts'
import type {LibraryPage} from '../../../model/publication/library-furniture.ts'
import {webUrl} from '../../../model/publication/web-address.ts'
import {feedEntries, feedPath} from './feed.ts'

export interface Counterpart {
  readonly language: string
  readonly path: string
}

/** The skip link, the bar and the foot; a catalogue without links of the project has no foot. */
export function frameOf(
  {publisher, footer}: LibraryContents,
  {labels}: ChosenLabels,
  {path, home}: Pick<LibraryPage, 'path' | 'home'>
): Pick<LibraryPage, 'skip' | 'owner' | 'foot'> {
  const toCatalogue = {kind: 'path', path: home} as const
  const links = [
    ...footer.map(({label, url}) => ({words: label, target: {kind: 'url' as const, url}})),
    ...(path === home ? [] : [{words: labels.allPublications, target: toCatalogue}])
  ]
  return {
    skip: {words: labels.skipToContent, target: {kind: 'main'}},
    owner: {words: publisher ?? labels.library, isOurs: publisher === undefined, target: toCatalogue},
    ...(links.length === 0 ? {} : {foot: {links}})
  }
}

/** Where a page is on the web, where its counterparts are, and by which readers of feeds find the feed. */
export function linksOf(
  {baseUrl, publications, publisher}: LibraryContents,
  path: string,
  counterparts: readonly Counterpart[]
): readonly HeadLink[] {
  if (baseUrl === undefined) return []
  const href = '../'.repeat(path.split('/').length - 1) + feedPath
  const title = publisher === undefined ? {} : {title: publisher}
  return [
    {rel: 'canonical', href: webUrl(baseUrl, path)},
    ...counterparts.map((one) => ({
      rel: 'alternate',
      hreflang: one.language,
      href: webUrl(baseUrl, one.path)
    })),
    ...(feedEntries(publications).length === 0
      ? []
      : [{rel: 'alternate', type: 'application/atom+xml', ...title, href}])
  ]
}
