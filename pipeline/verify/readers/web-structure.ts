/** What the head of a page or a chapter may hold, and what may stand around the text: nothing else has a place there. */
import type {Loose} from '../unit.ts'
import {hasClass, wordsOf, type Markup} from './markup.ts'

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
    has('property', /^og:/)
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
const neededInPages: Needed = [
  ['what it may load', 'meta', has('http-equiv', /^content-security-policy$/)],
  ['that it is as wide as its screen', 'meta', has('name', /^viewport$/)]
]

/** What a page's or a chapter's head says to browsers that none of ours says, or leaves out. */
export function strayHead(head: Markup, file: string, kind: 'page' | 'chapter'): readonly Loose[] {
  const parts = head.children.filter((part) => typeof part !== 'string')
  const found = (text: string): Loose => ({what: 'head not known', at: file, text})
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
    ...stray.map((part) =>
      found([part.name, ...part.attributes.values()].join(' ').slice(0, 80) || wordsOf(part))
    )
  ]
}

/** What stands in what: the parts of a page from its body down to where words begin. */
const frames: readonly (readonly [Test, readonly Test[]])[] = [
  [
    named('body'),
    [
      named('a', 'skip'),
      named('header', 'bar'),
      named('div', 'wrap'),
      named('main'),
      named('footer', 'foot'),
      named('section'),
      named('nav')
    ]
  ],
  [named('div', 'wrap'), [named('nav'), named('div', 'page'), named('main')]],
  [named('div', 'page'), [named('nav'), named('div', 'column')]],
  [named('div', 'column'), [named('main'), named('nav'), named('section', 'parts')]],
  [named('main'), [named('article'), named('div', 'hero'), named('nav'), named('section', 'parts')]],
  [named('header', 'bar'), [named('p', 'owner'), named('nav'), named('form')]],
  [named('footer', 'foot'), [named('div')]]
]

function named(name: string, className?: string): Test {
  return (element) => element.name === name && (className === undefined || hasClass(element, className))
}

/** Words and elements that stand around a text where nothing of ours does. */
export function strayFrame(body: Markup, file: string): readonly Loose[] {
  const found: Loose[] = []
  look(body)
  return found

  function look(element: Markup): void {
    const may = frames.find(([isOne]) => isOne(element))?.[1]
    if (may === undefined) return
    for (const child of element.children) {
      if (typeof child !== 'string' && may.some((test) => test(child))) look(child)
      else {
        const text = (typeof child === 'string' ? child : wordsOf(child) || child.name).trim()
        if (text !== '') found.push({what: 'text in no block', at: file, text})
      }
    }
  }
}
