/**
 * Finds what could change a page from what it says: active content, resources from elsewhere, hidden words, and other
 * words for screen readers.
 */
import {directionOf, labelsFor} from '../../locale/index.ts'
import {decode} from '../units/library-address.ts'
import type {Unexpected} from '../units/unit.ts'
import {hasClass, wordsOf, type Markup} from './markup.ts'
import {twoLanguages} from './languages.ts'

export interface MarkedText {
  readonly file: string
  /** The document whose text it holds, where it holds one. */
  readonly document?: string
  /** A book says languages twice, and folds nothing, since not every reader can unfold it. */
  readonly isBook: boolean
  /** A list of publications has forms, which its scripts show. */
  readonly hasForms?: boolean
  /** Of the words that stand for signs. */
  readonly language: string
  /** Whether a script is one of the library's, by its address. */
  readonly isOurs?: (address: string) => boolean
}

/** Elements that act, load, or show something else than what stands in them. */
const active = new Set(
  'applet audio base button dialog embed fieldset form frame iframe input noscript object portal select style svg template textarea video'.split(
    ' '
  )
)
/** Attributes that hide words, or change how they are read. */
const changing = new Set(
  'abbr accesskey action background contenteditable data formaction http-equiv inert ping popover poster reversed srcdoc style target value'.split(
    ' '
  )
)
const roles = /^(?:note|img|group|doc-(?:noteref|backlink|footnote|pagebreak|chapter|toc|pagelist|cover))$/
/** Told at the block, else at the file. */
export function unsafeMarkup(body: Markup, text: MarkedText): readonly Unexpected[] {
  const walk = new SafetyWalk(text)
  walk.look(body, {isText: false, at: ''}, undefined)
  return [...walk.found, ...walk.deadNotes()]
}

/** What a head may not hold: it would load, act or lead on. */
export function unsafeHead(head: Markup, text: MarkedText): readonly Unexpected[] {
  const found: Unexpected[] = []
  const report = (what: string, words: string): void => void found.push({what, at: text.file, text: words})
  let [hasEncoding, hasPolicy] = [false, text.isBook]
  for (const child of head.children) {
    if (typeof child === 'string') continue
    const {name, attributes} = child
    const value = (key: string): string => attributes.get(key) ?? ''
    const policy = value('http-equiv').toLowerCase() === 'content-security-policy' ? value('content') : ''
    const isPolicy = policy.startsWith("default-src 'none'; base-uri 'none'")
    if (value('charset').toLowerCase() === 'utf-8') hasEncoding = true
    if (isPolicy) hasPolicy = true
    if (name === 'meta' && attributes.has('http-equiv') && !isPolicy)
      report('head that acts', [...attributes.values()].join(' '))
    if (name === 'script' && !isScript(child, text))
      report('script that is not ours', value('src') || wordsOf(child))
    if (name === 'link' && isLoaded(value('rel')) && isElsewhere(value('href')))
      report('file from elsewhere', value('href'))
    if (!['meta', 'title', 'link', 'script'].includes(name)) report('head that acts', name)
  }
  if (!hasEncoding) report('head without its character encoding', 'utf-8')
  if (!hasPolicy) report('head without what the page may load', '')
  return found
}

function isScript(script: Markup, {isOurs}: MarkedText): boolean {
  const src = script.attributes.get('src')
  if (src === undefined) return script.attributes.get('type') === 'application/ld+json'
  return isOurs?.(src) === true && wordsOf(script) === ''
}

function isLoaded(rel: string): boolean {
  return /^(?:stylesheet|preload|icon)$/.test(rel)
}

function isElsewhere(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)
}

interface Place {
  /** Whether it stands in the text of a document. */
  readonly isText: boolean
  /** The id of the block. */
  readonly at: string
}

class SafetyWalk {
  readonly found: Unexpected[] = []
  readonly #text: MarkedText
  readonly #ids = new Set<string>()
  /** References, by their addresses with the notes that they lead to; and the ways back from notes. */
  readonly #references = new Map<string, string>()
  readonly #back: {readonly at: string; readonly to: string}[] = []

  constructor(text: MarkedText) {
    this.#text = text
  }

  look(node: Markup, outside: Place, parent: Markup | undefined): void {
    if (this.#text.hasForms === true && (node.name === 'form' || isMore(node))) return
    const here = placeIn(node, parent, outside)
    if (active.has(node.name) || (node.name === 'script' && !isScript(node, this.#text)))
      this.#report('element that acts', here, node.name)
    if (node.attributes.size > 0) this.#attributes(node, parent, here)
    if (here.isText) this.#inText(node, here)
    // The signs of a formula are compared with all their attributes.
    if (node.name === 'math') return
    for (const child of node.children) if (typeof child !== 'string') this.look(child, here, node)
  }

  #attributes(node: Markup, parent: Markup | undefined, here: Place): void {
    const {name, attributes} = node
    for (const [key, value] of attributes) {
      const isFault =
        key.startsWith('on') ||
        changing.has(key) ||
        isHiding(node, key) ||
        (key === 'href' && /^(?:javascript|data|vbscript):/i.test(value)) ||
        (!here.isText && ['src', 'srcset'].includes(key) && value.split(/,\s*/).some(isElsewhere)) ||
        (key === 'type' && (name === 'ol' || name === 'li'))
      if (isFault) this.#report('attribute that hides or acts', here, `${name} ${key}="${value}"`)
    }
    const id = attributes.get('id')
    if (id !== undefined && this.#ids.has(id)) this.#report('id that stands twice', here, id)
    if (id !== undefined) this.#ids.add(id)
    const direction = attributes.get('dir')
    const isSaid = direction !== undefined && (name === 'pre' || attributes.has('lang'))
    const kept = directionKept(node, parent, this.#text.language)
    const isKept = direction === kept || (direction === undefined && name === 'a')
    const isRight = kept === undefined ? direction === directionWanted(node) : isKept
    if ((here.isText || isSaid) && name !== 'html' && !isRight)
      this.#report('another direction than the language', here, direction ?? 'none')
    const two = this.#text.isBook ? twoLanguages(node) : undefined
    if (two !== undefined) this.#report('two languages of one element', here, two)
    if (attributes.get('role') === 'doc-backlink')
      this.#back.push({at: here.at, to: attributes.get('href') ?? ''})
    else if (id !== undefined && parent !== undefined && hasClass(parent, 'noteref'))
      this.#references.set(`#${id}`, decode(attributes.get('href') ?? '').replace('#', '') || here.at)
  }

  #inText(node: Markup, here: Place): void {
    const {name, attributes} = node
    const role = attributes.get('role')
    if (role !== undefined && !roles.test(role)) this.#report('another role', here, `${name} ${role}`)
    const fault = nameFault(node, this.#text.language)
    if (fault !== undefined) this.#report('another name than is shown', here, fault)
    if (name === 'details' && (!attributes.has('id') || attributes.has('open') !== this.#text.isBook))
      this.#report('words that are folded away', here, wordsOf(node))
    if (name === 'math' && this.#text.isBook && !attributes.has('xmlns'))
      this.#report('formula that is none', here, name)
  }

  /** From each note there is a way back to each of its references. */
  deadNotes(): readonly Unexpected[] {
    const targets = new Set(this.#back.map(({to}) => decode(to)))
    const dead = this.#back.filter(({to}) => !this.#references.has(decode(to)))
    const without = [...this.#references].filter(([address]) => !targets.has(address))
    return [
      ...dead.map(({at, to}) => ({what: 'way back to no reference', at: this.#keyOf(at), text: to})),
      ...without.map(([address, at]) => ({
        what: 'reference without a way back',
        at: this.#keyOf(at),
        text: address
      }))
    ]
  }

  #report(what: string, {isText, at}: Place, text: string): void {
    const {file, document = ''} = this.#text
    this.found.push({what, at: isText && document !== '' ? this.#keyOf(at) : file, text})
  }

  #keyOf(id: string): string {
    const {document, file} = this.#text
    if (document === undefined) return file
    return id === '' ? document : `${document}/${id}`
  }
}

/** The button for more of what was found. */
function isMore({name, attributes}: Markup): boolean {
  return name === 'p' && attributes.has('hidden')
}

/** Numbers that stand beside what names them are not said twice; landmarks of a book are not shown. */
function isHiding({name, attributes, children}: Markup, key: string): boolean {
  if (key === 'hidden') return !(name === 'nav' && attributes.has('epub:type'))
  if (key !== 'aria-hidden') return false
  return !children.every((child) => typeof child === 'string' && /^[\d.\s]*$/.test(child))
}

/** A name says what is shown: on what has a role or is a sign of ours, with the same number. */
function nameFault(node: Markup, language: string): string | undefined {
  const {attributes} = node
  const name = attributes.get('aria-label')
  const role = attributes.get('role')
  if (hasClass(node, 'box')) {
    const {taskDone, taskOpen} = labelsFor(language).labels
    const isNamed = role === 'img' && name === (wordsOf(node) === '\u2611' ? taskDone : taskOpen)
    return isNamed ? undefined : (name ?? 'no name')
  }
  if (role === 'doc-backlink' && wordsOf(node).trim() === '') return 'no words'
  if (name === undefined) return undefined
  if (role === undefined && !attributes.has('class') && node.name !== 'nav') return name
  const isNumbered = role === 'doc-noteref' || hasClass(node, 'pn')
  return isNumbered && digitsIn(name) !== digitsIn(wordsOf(node)) ? name : undefined
}

function digitsIn(text: string): string {
  return text.replace(/\D/g, '')
}

/** A text stands in its article behind what is said of it, or in a chapter behind its title; the title's words are some, too. */
function placeIn(node: Markup, parent: Markup | undefined, place: Place): Place {
  const isText = place.isText || isInText(node, parent)
  if (!isText) return place
  return {isText, at: keyOf(node) ?? place.at}
}

function isInText(node: Markup, parent: Markup | undefined): boolean {
  if (parent === undefined) return false
  if (parent.name === 'h1') return true
  if (parent.name === 'article') return node.name !== 'header'
  const isInChapter = parent.attributes.get('role') === 'doc-chapter'
  return isInChapter && node.name !== 'h1' && !['kicker', 'lead'].some((name) => hasClass(node, name))
}

/** Of what is isolated in a line from right to left; undefined for all else. A link may have none. */
function directionKept(node: Markup, parent: Markup | undefined, language: string): string | undefined {
  const {name, attributes} = node
  // the number of a note may be called by words in another language
  const isOther = attributes.has('lang') && attributes.get('role') !== 'doc-noteref'
  if (directionOf(language) === 'ltr' || parent?.name === 'pre' || isOther) return undefined
  if (name === 'code' || name === 'kbd' || name === 'samp') return 'ltr'
  if (name !== 'a') return undefined
  const [first = ''] = /\p{L}/u.exec(wordsOf(node)) ?? []
  return /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u.test(first)
    ? 'rtl'
    : 'ltr'
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
    const first = children.find((child) => typeof child !== 'string')
    return first === undefined || typeof first === 'string' ? undefined : keyOf(first)
  }
  const id = attributes.get('id')
  return id === undefined || id.startsWith('_') || ['a', 'span', 'bdi'].includes(name) ? undefined : id
}
