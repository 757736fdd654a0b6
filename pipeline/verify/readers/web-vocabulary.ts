/** What elements of a page or a chapter may be and say: all else could hide words, or say others to who doesn't see them. */
import {directionOf} from '../../locale/index.ts'
import {decode} from '../library-address.ts'
import type {Loose} from '../unit.ts'
import {elementsOf, hasClass, wordsOf, type Markup} from './markup.ts'
import {twoLanguages} from './web-languages.ts'
import {nameFault, type NamedIn} from './web-names.ts'

/** The attributes of an element, with the form of their values. */
type Attributes = {readonly [name: string]: RegExp}

const any = /^/
const nothing = /(?!)/
const language = {lang: any, dir: /^(?:ltr|rtl)$/}
const number = /^\d+$/

/** By element, as it may stand in a text; each may have an `id`. Classes are held as a whole: two of a kind contradict each other. */
const inText: {readonly [element: string]: Attributes} = {
  a: {
    href: any,
    title: any,
    lang: any,
    class: /^(?:pn|hl)$/,
    role: /^doc-(?:noteref|backlink)$/,
    'aria-label': any,
    'epub:type': /^(?:noteref|backlink)$/
  },
  abbr: {title: any},
  article: {...language, class: /^record record-\S+ as-\S+(?: numbered)?$/, 'aria-labelledby': any},
  aside: {
    ...language,
    class: /^callout (?:note|tip|important|warning|caution)$/,
    role: /^(?:note|doc-footnote)$/,
    'aria-labelledby': any,
    'epub:type': /^footnote$/
  },
  b: {class: /^(?:label|note-number)$/},
  bdi: language,
  blockquote: language,
  br: {},
  caption: {},
  cite: {title: any},
  code: {class: /^language-\S+$/},
  dd: {},
  del: {},
  details: {...language, open: /^$/},
  dfn: {title: any},
  div: {
    ...language,
    class: /^(?:heading|scroll|plate|notes|division)$/,
    role: /^group$/,
    tabindex: /^0$/,
    'aria-label': any,
    'aria-labelledby': any
  },
  dl: language,
  dt: {},
  em: {},
  figcaption: {},
  figure: language,
  h1: language,
  h2: language,
  h3: language,
  h4: language,
  h5: language,
  h6: language,
  hr: {},
  img: {
    src: any,
    srcset: any,
    sizes: any,
    width: number,
    height: number,
    alt: any,
    title: any,
    loading: /^lazy$/
  },
  ins: {title: any},
  kbd: {title: any},
  li: {class: /^task$/},
  mark: {title: any},
  math: {display: any, alttext: any, xmlns: /^http:\/\/www\.w3\.org\/1998\/Math\/MathML$/},
  ol: {...language, start: /^-?\d+$/, class: /^loose$/},
  p: {...language, class: /^title$/},
  pre: {...language, translate: /^no$/, tabindex: /^0$/},
  q: {title: any},
  samp: {title: any},
  section: {},
  small: {title: any},
  span: {
    ...language,
    class: /^(?:pn|num|box|caption|tok-[a-z]+)$/,
    role: /^(?:img|doc-pagebreak)$/,
    'aria-label': any,
    'epub:type': /^pagebreak$/
  },
  strong: {},
  sub: {title: any},
  summary: {},
  sup: {title: any, class: /^noteref$/},
  table: language,
  tbody: {},
  td: {colspan: number, rowspan: number, class: /^align-(?:left|center|right)$/},
  th: {
    colspan: number,
    rowspan: number,
    class: /^align-(?:left|center|right)$/,
    scope: /^(?:col|row)$/
  },
  thead: {},
  tr: {},
  u: {title: any},
  ul: {...language, class: /^loose$/},
  var: {title: any}
}

/** Elements in a line. */
const inLine = new Set(
  'a abbr b bdi br cite code del dfn em img ins kbd mark math q samp small span strong sub sup u var'.split(
    ' '
  )
)
/** What holds a line, beside these. */
const linesIn = new Set('p h1 h2 h3 h4 h5 h6 dt summary caption figcaption td th pre'.split(' '))

/** A block in a line would hide words, or part them. */
function mayStandIn({name}: Markup, child: Markup): boolean {
  return inLine.has(child.name) || !(inLine.has(name) || linesIn.has(name))
}

/** What stands around a text: bars, ways, facts; and in a book its cover, title page and contents. */
const around: {readonly [element: string]: Attributes} = {
  ...inText,
  a: {
    ...inText['a'],
    dir: any,
    hreflang: any,
    type: any,
    download: any,
    rel: /^(?:prev|next)$/,
    class: /^(?:skip|previous|next)$/,
    'aria-current': /^(?:page|true)$/,
    'epub:type': /^(?:cover|titlepage|toc|bodymatter)$/
  },
  body: {'epub:type': /^(?:frontmatter|bodymatter)$/},
  dd: {'data-fact': any},
  details: {class: /^format$/},
  div: {
    class: /^(?:wrap|page(?: with-contents)?|column|citation|hero|meta|text)$/
  },
  dl: {class: /^facts$/},
  dt: {lang: any},
  footer: {class: /^foot$/},
  h1: {...language, class: /^(?:long|wide|long wide)$/},
  header: {class: /^(?:bar|head)$/},
  img: {...inText['img'], srcset: nothing, sizes: nothing, class: /^cover$/, role: /^doc-cover$/},
  li: {class: /^numbered$/, 'aria-current': /^page$/},
  main: {class: /^wrap$/, tabindex: /^-1$/},
  nav: {
    class: /^(?:crumbs|contents|editions(?: short)?|pager|parts|languages)$/,
    tabindex: /^0$/,
    hidden: /^$/,
    role: /^doc-(?:toc|pagelist)$/,
    'aria-label': any,
    'aria-labelledby': any,
    'epub:type': /^(?:toc|landmarks|page-list)$/
  },
  p: {...language, class: /^(?:owner(?: unnamed)?|kicker|lead|hint)$/},
  pre: inText['pre'] ?? {},
  section: {
    class: /^(?:parts|cover|titlepage)$/,
    role: /^doc-chapter$/,
    'aria-label': any,
    'aria-labelledby': any,
    'epub:type': /^(?:chapter|cover|titlepage)$/
  },
  small: {lang: any},
  span: {...inText['span'], class: /^(?:num|pn)$/, 'aria-hidden': /^true$/},
  summary: {lang: any},
  time: {datetime: any, lang: any}
}

/** Elements, and their attributes, by name: whatever else an object has is none of them, and they are asked for often. */
type Vocabulary = ReadonlyMap<string, ReadonlyMap<string, RegExp>>

function vocabularyOf(elements: typeof inText): Vocabulary {
  return new Map(
    Object.entries(elements).map(([name, attributes]) => [name, new Map(Object.entries(attributes))])
  )
}

const textVocabulary = vocabularyOf(inText)
const pageVocabulary = vocabularyOf(around)

/** A page or a chapter, and how what is found in it is told. */
export interface MarkedText extends NamedIn {
  readonly file: string
  /** The document whose text it holds, where it holds one. */
  readonly document?: string
  /** What stands in other texts, too, and was looked at there: what is found in it is told of those. */
  readonly known?: ReadonlySet<Markup>
}

/**
 * What is no known element, says what is not for it, has another name for screen readers than it shows, an id that stands
 * twice, or is written in another direction than its language; told of the block that it is in.
 */
export function strayMarkup(
  body: Markup,
  {file, document = '', known, ...names}: MarkedText
): readonly Loose[] {
  const found: Loose[] = []
  const ids = new Set<string>()
  const ways: Ways = {references: new Map(), back: []}
  look(body, undefined, {vocabulary: pageVocabulary, at: '', note: ''})
  return [...found, ...strayWays(ways, document === '' ? file : document)]

  function look(node: Markup, parent: Markup | undefined, place: Place): void {
    if (known?.has(node) === true) return
    const here = placeIn(node, parent, place)
    const attributes = here.vocabulary.get(node.name)
    if (attributes === undefined) return lose('element not known', here, node.name)
    if (here.vocabulary === textVocabulary && parent !== undefined && !mayStandIn(parent, node))
      lose('element where it has no place', here, node.name)
    if (node.attributes.size > 0) lookAtAttributes(node, parent, attributes, here)
    // The signs of a formula are compared with all their attributes.
    if (node.name !== 'math')
      for (const child of node.children) if (typeof child !== 'string') look(child, node, here)
  }

  function lookAtAttributes(
    node: Markup,
    parent: Markup | undefined,
    attributes: ReadonlyMap<string, RegExp>,
    here: Place
  ): void {
    let isNamed = false
    for (const [name, value] of node.attributes) {
      if (name === 'id') {
        if (ids.has(value)) lose('an id that stands twice', here, value)
        ids.add(value)
        continue
      }
      if (name === 'xml:lang') continue
      const form = attributes.get(name)
      if (form === undefined || (form !== any && !form.test(value)))
        lose('attribute not known', here, `${node.name} ${name}="${value}"`)
      isNamed ||= name !== 'href' && !value.startsWith('tok-')
    }
    const isOther = otherInBook(node, names)
    if (isOther !== undefined) lose('another element than this edition has', here, isOther)
    const two = names.isBook ? twoLanguages(node) : undefined
    if (two !== undefined) lose('two languages of one element', here, two)
    keepWay(node, parent, here.at)
    const direction = node.attributes.get('dir')
    if ((here.vocabulary === textVocabulary || node.name === 'pre') && direction !== directionWanted(node))
      lose('another direction than the language', here, direction ?? 'none')
    const fault = isNamed ? nameFault(node, parent, names, here.note) : undefined
    if (fault !== undefined) lose('another name than is shown', here, fault)
  }

  function keepWay(node: Markup, parent: Markup | undefined, at: string): void {
    const id = node.attributes.get('id')
    if (node.attributes.get('role') === 'doc-backlink')
      ways.back.push({at, to: node.attributes.get('href') ?? ''})
    else if (id !== undefined && parent !== undefined && hasClass(parent, 'noteref'))
      ways.references.set(`#${id}`, decode(node.attributes.get('href') ?? '').replace('#', '') || at)
  }

  function lose(what: string, {vocabulary, at}: Place, text: string): void {
    found.push({
      what,
      at: vocabulary === textVocabulary && document !== '' ? blockIn(document, at) : file,
      text
    })
  }
}

/** In a book nothing is folded, since not every reader can unfold it, and a formula is one by its namespace alone. */
function otherInBook({name, attributes}: Markup, {isBook}: NamedIn): string | undefined {
  const isOther =
    (name === 'details' && attributes.has('open') !== isBook) ||
    (name === 'math' && isBook && !attributes.has('xmlns'))
  return isOther ? name : undefined
}

/** References, by their addresses with the notes that they lead to; and the ways back from notes. */
interface Ways {
  readonly references: Map<string, string>
  readonly back: {readonly at: string; readonly to: string}[]
}

/** From each note there is a way back to each of its references. */
function strayWays({references, back}: Ways, document: string): readonly Loose[] {
  const targets = new Set(back.map(({to}) => decode(to)))
  const dead = back.filter(({to}) => !references.has(decode(to)))
  const without = [...references].filter(([address]) => !targets.has(address))
  return [
    ...dead.map(({at, to}) => ({what: 'way back to no reference', at: blockIn(document, at), text: to})),
    ...without.map(([address, at]) => ({
      what: 'reference without a way back',
      at: blockIn(document, at),
      text: address
    }))
  ]
}

/** A block's key, or the document's where it is none. */
function blockIn(document: string, id: string): string {
  return id === '' ? document : `${document}/${id}`
}

interface Place {
  readonly vocabulary: Vocabulary
  /** The id of the block. */
  readonly at: string
  /** The number of the note. */
  readonly note: string
}

/** A text stands in its box, or in a chapter behind its title; the title's words are some, too. */
function placeIn(node: Markup, parent: Markup | undefined, place: Place): Place {
  const {vocabulary, at, note} = place
  if (vocabulary !== textVocabulary && !isInText(node, parent)) return place
  // Only a section without attributes can be the place of a block.
  if (node.attributes.size === 0 && node.name !== 'section')
    return vocabulary === textVocabulary ? place : {vocabulary: textVocabulary, at, note}
  const number = node.attributes.get('role') === 'doc-footnote' ? numberIn(node) : note
  return {vocabulary: textVocabulary, at: keyOf(node) ?? at, note: number}
}

function isInText(node: Markup, parent: Markup | undefined): boolean {
  if (parent === undefined) return false
  const isInChapter = parent.attributes.get('role') === 'doc-chapter' && !isOpening(node)
  return isInChapter || hasClass(parent, 'text') || parent.name === 'h1'
}

function isOpening(node: Markup): boolean {
  return node.name === 'h1' || ['kicker', 'lead'].some((name) => hasClass(node, name))
}

function numberIn(note: Markup): string {
  const number = elementsOf(note, 'b').find((one) => hasClass(one, 'note-number'))
  return number === undefined ? '' : wordsOf(number)
}

/** Undefined for none: with a language goes its direction, but where it is that of words of ours. */
function directionWanted(node: Markup): string | undefined {
  const language = node.attributes.get('lang')
  if (node.name === 'pre') return 'ltr'
  return language === undefined || isOurs(node) ? undefined : directionOf(language)
}

/** Whether an element's language is that of words of ours, in it or in its name. */
function isOurs(node: Markup): boolean {
  const isReference = node.attributes.get('role')?.startsWith('doc-') === true
  return isReference || ['pn', 'hl', 'box', 'title', 'scroll'].some((name) => hasClass(node, name))
}

/** The block that an element is, or is the first of; ids of places in a line and of parts are none. */
function keyOf(node: Markup): string | undefined {
  const {name, attributes, children} = node
  if (name === 'section' || hasClass(node, 'heading') || hasClass(node, 'scroll')) {
    const [first] = children.filter((child) => typeof child !== 'string')
    return first === undefined ? undefined : keyOf(first)
  }
  const id = attributes.get('id')
  return id === undefined || id.startsWith('_') || ['a', 'span', 'bdi'].includes(name) ? undefined : id
}
