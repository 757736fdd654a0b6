/** Lays out what a page of the library lists in the order in which a reader meets it. */
import path from 'node:path/posix'
import {labelsFor} from '../../locale/index.ts'
import {languageName} from '../../locale/language-name.ts'
import type {Target} from '../../model/publication/furniture.ts'
import type {CataloguePage, LibraryPage, ListedEntry} from '../../model/publication/library-furniture.ts'
import {lineText, present, type Landmark} from '../furniture/landmark.ts'
import {linesOf, navigationOutline, type OutlinePlace} from '../furniture/outline.ts'

/** The landmarks of a page; each publication is one. `logo` is what a logo says that stands for who publishes. */
export function outlineOfPage(page: LibraryPage | CataloguePage, logo?: string): readonly Landmark[] {
  const {skip, owner, languages, heading, lead, entries, foot} = page
  const place = placeOn(page.language)
  const ways = 'pages' in page ? page.pages.navigation : undefined
  return [
    {name: 'page', lines: [...linesOf([skip, heading], place, 0), lineText({words: lead})]},
    {name: 'header', lines: linesOf([{...owner, words: logo ?? owner.words}], place, 0)},
    ...present([languages]).map((one) => navigationOutline(one, place)),
    ...entries.map((entry) => entryOutline(entry, page.language)),
    ...present([ways]).map((one) => navigationOutline(one, place)),
    ...present([foot]).map(({links}) => ({name: 'footer', lines: linesOf(links, place, 1)}))
  ]
}

/** One publication on a page in a language. */
export function entryOutline(entry: ListedEntry, language: string): Landmark {
  const {title, filter, cover, summary, facts, mark, editions} = entry
  const place = placeOn(language)
  const own = title.language ?? ''
  const foreign = place.languages.includes(own) ? [] : [own]
  const {target} = title
  const targets = present([target]).map(place.targetOf)
  const head =
    filter === undefined
      ? [
          lineText({words: languageName(own), targets, languages: foreign}),
          lineText({words: present([title.words, mark]).join(' · '), languages: foreign})
        ]
      : [
          lineText({words: `${filter.type}: ${filter.languages.join(' ')}`}),
          ...present([cover]).map((picture) => lineText({words: '', targets: [picture]})),
          ...linesOf([title, ...present([summary]).filter(({words}) => words.trim() !== '')], place, 0)
        ]
  return {
    name: entryName(target?.kind === 'path' ? target.path : ''),
    lines: [
      ...head,
      ...facts.flatMap(({date, ...item}) =>
        date === undefined
          ? linesOf([item], place, 1)
          : [lineText({words: item.words, dates: [date], level: 1})]
      ),
      ...present([editions]).flatMap(({name, items}) => [
        lineText({words: name}),
        ...linesOf(items, place, 1)
      ])
    ]
  }
}

/** An entry is known by the folder of the publication that it leads to first. */
export function entryName(file: string): string {
  return `entry ${path.dirname(file)}`
}

function placeOn(language: string): OutlinePlace {
  return {language, languages: [language, labelsFor(language).language], targetOf: targetText}
}

function targetText(target: Target): string {
  return target.kind === 'path' ? target.path : target.kind === 'url' ? target.url : target.kind
}
