/** Lays the furniture of a page out in the order in which a reader meets it, as landmarks with their lines. */
import {listSeparator} from '../../locale/index.ts'
import type {
  Citation,
  Fact,
  Item,
  Navigation,
  Opening,
  PageFurniture,
  Target
} from '../../model/publication/furniture.ts'
import {lineText, present, type Landmark, type Line} from './landmark.ts'

export interface OutlinePlace {
  readonly targetOf: (target: Target) => string
  /** Of the publication. */
  readonly language: string
  /** Of the page and of its labels. */
  readonly languages: readonly string[]
  /** What a logo says that stands for who publishes. */
  readonly logo?: string | undefined
  /** What items say that pages have in common. */
  readonly told?: WeakMap<object, string> | undefined
}

/** The landmarks that a page with this furniture has. */
export function outlineOf(furniture: Omit<PageFurniture, 'head'>, place: OutlinePlace): readonly Landmark[] {
  const {skip, owner, search, languages, breadcrumb, contents, opening, former = []} = furniture
  const {parts, pager, citation, foot} = furniture
  const navigation = (one: Navigation | undefined, level?: number): readonly Landmark[] =>
    present([one]).map((list) => navigationOutline(list, place, level))
  const issue = present([foot.issue]).map((words) => lineText({words}))
  return [
    {
      name: 'page',
      lines: [...linesOf([skip], place, 0), ...openingLines(opening, place), ...linesOf(former, place, 0)]
    },
    {name: 'header', lines: linesOf([{...owner, words: place.logo ?? owner.words}, search], place, 0)},
    ...navigation(languages),
    ...navigation(breadcrumb),
    ...present([contents]).map((one) => {
      const {name, lines} = navigationOutline(one, {...place, isFolded: true})
      return {name, lines: [one.name, ...lines]}
    }),
    ...navigation(opening.editions),
    ...present([parts]).map((one) => partsOf(one, place)),
    ...navigation(pager, 0),
    ...present([citation]).map((one) => citationOf(one, place)),
    {name: 'footer', lines: [...issue, ...linesOf(foot.links, place, 1)]}
  ]
}

type LinePlace = OutlinePlace & {readonly isFolded?: boolean}

/** A navigation with its items, which stand in a list but for `level` 0. */
export function navigationOutline({name, items}: Navigation, place: LinePlace, level = 1): Landmark {
  return {name: `navigation “${name}”`, lines: linesOf(items, place, level)}
}

/** The items of a list, each with those below it. */
export function linesOf(items: readonly Item[], place: LinePlace, level: number): readonly string[] {
  const told = place.isFolded === true ? place.told : undefined
  const lines: string[] = []
  for (const item of items) {
    const known = told?.get(item)
    const text = known ?? lineText(lineOf(item, place, level))
    if (known === undefined && item.language === undefined) told?.set(item, text)
    lines.push(text, ...linesOf(item.items ?? [], place, level + 1))
  }
  return lines
}

function lineOf(
  {label = '', words, target, isCurrent, language}: Item,
  place: LinePlace,
  level: number
): Line {
  return {
    words: `${label} ${words}`,
    targets: present([target]).map(place.targetOf),
    languages: foreign(language, place),
    isCurrent: isCurrent === true,
    isFolded: place.isFolded === true,
    level
  }
}

function foreign(language: string | undefined, {languages}: OutlinePlace): readonly string[] {
  return language === undefined || languages.includes(language) ? [] : [language]
}

function openingLines(
  {kicker, title, lead, dated, facts = []}: Opening,
  place: OutlinePlace
): readonly string[] {
  return [
    ...present([kicker.words, title, lead]).map((words) => lineText({words})),
    ...present([dated]).map(({label, words, date}) => lineText({words: `${label} ${words}`, dates: [date]})),
    ...facts.flatMap((fact) => factLines(fact, place))
  ]
}

/** The name of a fact, and its values in one line. */
function factLines({label, values}: Fact, place: OutlinePlace): readonly string[] {
  const line = {
    words: values.map(({words}) => words).join(listSeparator(place.language)),
    targets: present(values.map(({target}) => target)).map(place.targetOf),
    dates: values.flatMap(({date}) => date ?? []),
    languages: values.flatMap(({language}) => foreign(language, place))
  }
  return [lineText({words: label}), lineText(line)]
}

/** On the first page numbers, titles and summaries stand in lines of their own. */
function partsOf(parts: Navigation, place: OutlinePlace): Landmark {
  const lines = parts.items.flatMap(({label, more, items = [], ...item}) => [
    ...present([label]).map((words) => lineText({words, level: 1})),
    ...linesOf([item], place, 1),
    ...present([more]).map((words) => lineText({words, level: 1})),
    ...linesOf(items, place, 2)
  ])
  return {name: `navigation “${parts.name}”`, lines: [lineText({words: parts.name}), ...lines]}
}

function citationOf(citation: Citation, place: OutlinePlace): Landmark {
  const {heading, by, title, issue, address, hint, references} = citation
  const words = [
    by === undefined ? '' : `${by}: `,
    title,
    issue === undefined ? '.' : `. ${issue}.`,
    address === undefined ? '' : ` ${address}`
  ].join('')
  const targets = present([address]).map((url) => place.targetOf({kind: 'url', url}))
  return {
    name: `section “${heading}”`,
    lines: [
      lineText({words: heading}),
      lineText({words, targets}),
      lineText({words: hint}),
      ...references.flatMap(({format, name, text}) => [
        lineText({words: format}),
        lineText({words: text, isFolded: true}),
        lineText({words: name, targets: [place.targetOf({kind: 'file', name})], isFolded: true})
      ])
    ]
  }
}
