/** What the head of a page or a chapter may hold, and what may stand around the text: nothing else has a place there. */
import type {Loose} from '../unit.ts'
import {wordsOf, type Markup} from './markup.ts'

type Test = (element: Markup) => boolean

const has =
  (name: string, form: RegExp): Test =>
  ({attributes}) =>
    form.test(attributes.get(name) ?? '')
const beside = /^(?![a-z][a-z0-9+.-]*:|\/\/)/i

/** By element, what one of them has to be. */
const inHead: {readonly [element: string]: readonly Test[]} = {
  meta: [
    has('charset', /^utf-8$/i),
    ({attributes}) =>
      attributes.get('http-equiv') === 'content-security-policy' &&
      (attributes.get('content') ?? '').startsWith("default-src 'none'; base-uri 'none'"),
    ({attributes}) =>
      attributes.get('name') !== 'viewport'
        ? /^(?:description|color-scheme|twitter:card|citation_\w+)$/.test(attributes.get('name') ?? '')
        : attributes.get('content') === 'width=device-width, initial-scale=1',
    has(
      'property',
      /^og:(?:type|title|description|url|locale|site_name|image(?::(?:type|width|height|alt))?)$/
    )
  ],
  title: [() => true],
  link: [
    (link) =>
      /^(?:stylesheet|preload|icon)$/.test(link.attributes.get('rel') ?? '') && has('href', beside)(link),
    has('rel', /^(?:canonical|alternate|cite-as|describedby)$/)
  ],
  script: [
    has('type', /^application\/ld\+json$/),
    (script) => script.attributes.has('src') && has('src', beside)(script)
  ]
}

type Needed = readonly (readonly [what: string, element: string, test: Test])[]

/** What has to be in every head, of pages and of chapters; and in those of pages alone. */
const needed: Needed = [
  ['its character encoding', 'meta', has('charset', /^utf-8$/i)],
  ['a stylesheet', 'link', has('rel', /^stylesheet$/)],
  ['its title', 'title', () => true]
]
const onlyOnce: Needed = [
  ['its title', 'title', () => true],
  ['its structured data', 'script', has('type', /^application\/ld\+json$/)]
]
const neededInPages: Needed = [
  ['what it may load', 'meta', has('http-equiv', /^content-security-policy$/)],
  ['that it is as wide as its screen', 'meta', has('name', /^viewport$/)]
]

/** What a page's or a chapter's head says to browsers that none of ours says, or leaves out. */
export function strayHead(head: Markup, file: string, kind: 'page' | 'chapter'): readonly Loose[] {
  const parts = head.children.filter((part) => typeof part !== 'string')
  const found = (text: string): Loose => ({what: 'head not known', at: file, text})
  const again = onlyOnce.filter(
    ([, name, test]) => parts.filter((part) => part.name === name && test(part)).length > 1
  )
  const missing = [...needed, ...(kind === 'page' ? neededInPages : [])].filter(
    ([, name, test]) => parts.filter((part) => part.name === name && test(part)).length < 1
  )
  const stray = parts.filter(({name}, index) => {
    const part = parts[index]
    const tests = Object.hasOwn(inHead, name) ? inHead[name] : undefined
    return part === undefined || tests?.some((test) => test(part)) !== true
  })
  return [
    ...missing.map(([what]) => ({what: 'head without what it needs', at: file, text: what})),
    ...again.map(([what]) => ({what: 'head that says twice', at: file, text: what})),
    ...stray.map((part) =>
      found([part.name, ...part.attributes.values()].join(' ').slice(0, 80) || wordsOf(part))
    )
  ]
}

/** What may stand in an element, in this order and each once, and whether words may. */
interface Frame {
  readonly may: readonly string[]
  readonly words?: boolean
  /** Each may stand there again, in this order all the same. */
  readonly often?: boolean
  /** In any order, and again. */
  readonly unordered?: boolean
}

const withWords = (...may: readonly string[]): Frame => ({may, words: true, unordered: true})
const opening = ['p.kicker', 'h1', 'p.lead', 'div.meta', 'nav.editions', 'dl.facts']
const page: Frame = {may: ['nav.contents', 'div.column']}
const item: Frame = {may: ['span.num', 'h3', 'p', 'a', 'ol']}
const editions: Frame = {may: ['ul']}

/**
 * What stands in what, from the body down to where words begin: elements by name and class. What is not here is read as a
 * text, or as the contents at its side.
 */
const frames: ReadonlyMap<string, Frame> = new Map<string, Frame>([
  [
    'body',
    {
      may: [
        'a.skip',
        'header.bar',
        'main.wrap',
        'div.wrap',
        'footer.foot',
        'section',
        'section.cover',
        'section.titlepage',
        'nav'
      ],
      // A page has one of each; a book several lists.
      often: true
    }
  ],
  ['a.skip', withWords()],
  ['header.bar', {may: ['p.owner', 'p.owner unnamed', 'nav.languages']}],
  ['p.owner', {may: ['a']}],
  ['p.owner unnamed', {may: ['a']}],
  ['nav.languages', editions],
  ['ul', {may: ['li'], unordered: true}],
  ['div.wrap', {may: ['nav.crumbs', 'div.page', 'div.page with-contents']}],
  ['nav.crumbs', {may: ['ol']}],
  ['ol', {may: ['li', 'li.numbered', 'li current'], unordered: true}],
  ['li', item],
  ['li.numbered', item],
  ['li current', withWords()],
  ['div.page', page],
  ['div.page with-contents', page],
  ['nav.contents', {may: ['details']}],
  ['details', {may: ['summary', 'ol of contents']}],
  ['summary', withWords()],
  ['div.column', {may: ['main', 'nav.pager', 'section.parts']}],
  ['nav.pager', {may: ['a.previous', 'a.next']}],
  ['a.previous', withWords('small')],
  ['a.next', withWords('small')],
  ['main', {may: ['article']}],
  ['article', {may: ['header.head', 'div.text']}],
  ['header.head', {may: opening}],
  ['p.kicker', withWords('span')],
  ['p.lead', withWords()],
  ['div.meta', {may: ['span', 'nav.editions short']}],
  ['span', withWords('span', 'time')],
  ['time', withWords()],
  ['nav.editions', editions],
  ['nav.editions short', editions],
  ['dl.facts', {may: ['dt', 'dd'], unordered: true}],
  ['dt', withWords()],
  ['dd', withWords('bdi', 'a', 'time', 'span', 'code')],
  ['bdi', withWords('a')],
  ['code', withWords()],
  ['a', {may: ['img', 'span.num', 'span', 'b', 'small'], words: true}],
  ['b', withWords()],
  ['small', withWords('bdi')],
  ['span.num', withWords()],
  ['main.wrap', {may: ['div.hero', 'nav.parts', 'section.parts']}],
  ['div.hero', {may: ['div'], often: true}],
  ['div', {may: ['img.cover', ...opening, 'p', 'ul']}],
  ['nav.parts', {may: ['h2', 'ol']}],
  ['h2', withWords()],
  ['h3', {may: ['a']}],
  ['section.parts', {may: ['h2', 'div.citation']}],
  ['div.citation', {may: ['p', 'p.hint', 'details.format'], often: true}],
  ['p', withWords('bdi', 'cite', 'span', 'a')],
  ['p.hint', withWords()],
  ['cite', withWords()],
  ['details.format', {may: ['summary', 'pre', 'p']}],
  ['pre', {may: ['code']}],
  ['footer.foot', {may: ['div']}]
])

/** Words and elements that stand around a text where nothing of ours does, or in another order. */
export function strayFrame(body: Markup, file: string): readonly Loose[] {
  const found: Loose[] = []
  look(body, 'body')
  return found

  function look({children}: Markup, name: string): void {
    const frame = frames.get(name)
    if (frame === undefined) return
    let last = -1
    for (const child of children) {
      if (typeof child === 'string') {
        if (frame.words !== true && child.trim() !== '') lose('text in no block', child)
        continue
      }
      const own = nameOf(child, name)
      const index = frame.may.indexOf(own)
      if (index === -1 || index < last || (index === last && frame.often !== true))
        lose('element where it has no place', wordsOf(child).trim() || child.name)
      else {
        if (frame.unordered !== true) last = index
        look(child, own)
      }
    }
  }

  function lose(what: string, text: string): void {
    found.push({what, at: file, text: text.trim()})
  }
}

/** How long a title is, is a matter of its look. */
function nameOf({name, attributes}: Markup, parent: string): string {
  if (name === 'h1') return name
  if (name === 'li' && attributes.has('aria-current')) return 'li current'
  if (name === 'ol' && parent === 'details') return 'ol of contents'
  const own = attributes.get('class')
  return own === undefined ? name : `${name}.${own}`
}
