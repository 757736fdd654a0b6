/**
 * Finds what could change a page from what it says: active content, resources from elsewhere, hidden words, and other
 * words for screen readers.
 */
import {directionOf, labelsFor, type OwnLabels} from '../../locale/index.ts'
import {decodePercent} from '../../model/values/decode-percent.ts'
import {isPartId} from '../../model/publication/page-ids.ts'
import type {Unexpected} from '../units/unit.ts'
import {hasClass, inLine, isElement, wordsOf, type Markup} from './markup.ts'
import {twoLanguages} from './languages.ts'
import type {WebPage} from './page.ts'

export interface MarkedText {
  readonly file: string
  /** The document whose text it holds, where it holds one. */
  readonly document?: string | undefined
  /** A book says languages twice. */
  readonly isBook: boolean
  /** A list of publications has forms, which its scripts show. */
  readonly hasForms?: boolean
  /** Of the words that stand for signs. */
  readonly language: string
  readonly labels?: OwnLabels | undefined
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
export function unsafeMarkup(
  {root, body}: Pick<WebPage, 'root' | 'body'>,
  text: MarkedText
): readonly Unexpected[] {
  const walk = new SafetyWalk(text)
  const outside = {isText: false, at: '', direction: '', wanted: ''}
  // What the root hides or makes inert, it does to all of the page.
  walk.attributes(root, undefined, outside)
  walk.look(body, outside, undefined)
  return [...walk.found, ...walk.deadNotes()]
}

/** What a head may not hold: it would load, act or lead on. */
export function unsafeHead(head: Markup, text: MarkedText): readonly Unexpected[] {
  const found: Unexpected[] = []
  const report = (what: string, words: string): void => void found.push({what, at: text.file, text: words})
  for (const child of head.children) {
    if (!isElement(child)) continue
    const {name, attributes} = child
    const value = (key: string): string => attributes.get(key) ?? ''
    const isPolicy = value('http-equiv').toLowerCase() === 'content-security-policy'
    if (name === 'meta' && attributes.has('http-equiv') && !isPolicy)
      report('head that acts', [...attributes.values()].join(' '))
    if (name === 'script' && !isScript(child, text))
      report('script that is not ours', value('src') || wordsOf(child))
    if (name === 'link' && isLoaded(value('rel')) && isElsewhere(value('href')))
      report('file from elsewhere', value('href'))
    if (!['meta', 'title', 'link', 'script'].includes(name)) report('head that acts', name)
  }
  return found
}

function isScript(script: Markup, {isOurs}: MarkedText): boolean {
  const src = script.attributes.get('src')
  if (src === undefined) return script.attributes.get('type') === 'application/ld+json'
  return isOurs?.(src) === true && wordsOf(script) === ''
}

/** Whether a page loads what a link of this kind leads to. */
export function isLoaded(rel: string): boolean {
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
  /** In which it is written, and that of the language that it is in. */
  readonly direction: string
  readonly wanted: string
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
    // The button for more of what was found is hidden.
    const isMore = node.name === 'p' && node.attributes.has('hidden')
    if (this.#text.hasForms === true && (node.name === 'form' || isMore)) return
    const here = placeIn(node, parent, outside)
    if (active.has(node.name) || (node.name === 'script' && !isScript(node, this.#text)))
      this.#report('element that acts', here, node.name)
    if (node.attributes.size > 0) this.attributes(node, parent, here)
    if (here.isText) this.#inText(node, here)
    // The signs of a formula are compared with all their attributes.
    if (node.name === 'math') return
    for (const child of node.children) if (isElement(child)) this.look(child, here, node)
  }

  attributes(node: Markup, parent: Markup | undefined, here: Place): void {
    const {name, attributes} = node
    for (const [key, value] of attributes) {
      const isFault =
        key.startsWith('on') ||
        changing.has(key) ||
        isHiding(node, key) ||
        (key === 'href' && /^(?:javascript|data|vbscript):/i.test(value)) ||
        (['src', 'srcset'].includes(key) && value.split(/,\s*/).some(isElsewhere)) ||
        (key === 'type' && (name === 'ol' || name === 'li'))
      if (isFault) this.#report('attribute that hides or acts', here, `${name} ${key}="${value}"`)
    }
    const id = attributes.get('id')
    if (id !== undefined && this.#ids.has(id)) this.#report('id that stands twice', here, id)
    if (id !== undefined) this.#ids.add(id)
    if (here.isText && isBlock(node) && here.direction !== here.wanted)
      this.#report('another direction than the language', here, attributes.get('dir') ?? 'none')
    const two = this.#text.isBook ? twoLanguages(node) : undefined
    if (two !== undefined) this.#report('two languages of one element', here, two)
    if (attributes.get('role') === 'doc-backlink')
      this.#back.push({at: here.at, to: attributes.get('href') ?? ''})
    else if (id !== undefined && parent !== undefined && hasClass(parent, 'noteref'))
      this.#references.set(`#${id}`, decodePercent(attributes.get('href') ?? '').replace('#', '') || here.at)
  }

  #inText(node: Markup, here: Place): void {
    const {name, attributes} = node
    const [role, language] = [attributes.get('role'), attributes.get('lang')]
    if (language !== undefined && !isBlock(node) && !['span', 'bdi'].includes(name) && !isOurs(node))
      this.#report('another language', here, `${name} ${language}`)
    if (role !== undefined && !roles.test(role)) this.#report('another role', here, `${name} ${role}`)
    const fault = nameFault(node, this.#text)
    if (fault !== undefined) this.#report('another name than is shown', here, fault)
    if (name === 'details' && !attributes.has('id'))
      this.#report('words that are folded away', here, wordsOf(node))
  }

  /** From each note there is a way back to each of its references. */
  deadNotes(): readonly Unexpected[] {
    const targets = new Set(this.#back.map(({to}) => decodePercent(to)))
    const dead = this.#back.filter(({to}) => !this.#references.has(decodePercent(to)))
    const without = [...this.#references].filter(([address]) => !targets.has(address))
    return [
      ...dead.map(({at, to}) => ({what: 'way back to no reference', at: this.#keyOf(at), text: to})),
      ...without.map(([text, at]) => ({what: 'reference without a way back', at: this.#keyOf(at), text}))
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

/** Numbers that stand beside what names them are not said twice; landmarks of a book are not shown. */
function isHiding(node: Markup, key: string): boolean {
  const {name, attributes, children} = node
  if (key === 'hidden') return !(name === 'nav' && attributes.has('epub:type'))
  if (key !== 'aria-hidden') return false
  // Those of annexes and parts are letters.
  const number = hasClass(node, 'num') ? /^[A-Z]*[\d.\s]*$/ : /^[\d.\s]*$/
  return !children.every((child) => !isElement(child) && number.test(child))
}

/** A name says what is shown: on what has a role or is a sign of ours, with the same number. */
function nameFault(node: Markup, {language, labels: own}: MarkedText): string | undefined {
  const {attributes} = node
  const name = attributes.get('aria-label')
  const role = attributes.get('role')
  if (hasClass(node, 'box')) {
    const {taskDone, taskOpen} = labelsFor(language, own).labels
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
  const at = isText ? (keyOf(node) ?? place.at) : place.at
  const [language, direction = place.direction] = [node.attributes.get('lang'), node.attributes.get('dir')]
  // Code runs from left to right in every language; the language of a label alone changes nothing of what it stands at.
  if (node.name === 'pre') return {isText, at, direction, wanted: 'ltr'}
  const isWritten = language !== undefined && (node.attributes.has('dir') || isBlock(node))
  return {isText, at, direction, wanted: isWritten ? directionOf(language) : place.wanted}
}

function isInText(node: Markup, parent: Markup | undefined): boolean {
  if (parent === undefined) return false
  if (parent.name === 'h1') return true
  if (parent.name === 'article') return node.name !== 'header'
  const isInChapter = parent.attributes.get('role') === 'doc-chapter'
  return isInChapter && node.name !== 'h1' && !['kicker', 'lead'].some((name) => hasClass(node, name))
}

/** Whether an element's language is that of words of ours, in it or in its name. */
function isOurs(node: Markup): boolean {
  const isReference = node.attributes.get('role')?.startsWith('doc-') === true
  return isReference || ['pn', 'hl', 'box', 'title', 'scroll'].some((name) => hasClass(node, name))
}

function isBlock(node: Markup): boolean {
  const id = node.attributes.get('id')
  return id !== undefined && keyOf(node) === id
}

/** The block that an element is, or is the first of; ids of places in a line and of parts are none. */
function keyOf(node: Markup): string | undefined {
  const {name, attributes, children} = node
  if (name === 'section' || hasClass(node, 'heading') || hasClass(node, 'scroll')) {
    const first = children.find(isElement)
    return first && keyOf(first)
  }
  const id = attributes.get('id')
  return id === undefined || isPartId(id) || inLine.has(name) ? undefined : id
}
