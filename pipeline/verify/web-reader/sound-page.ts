/** Reads a sound page in one pass: one in which each element ends in its place, so that a browser reads it as it is written. */
import {pageKind, type ElementKind} from './element-kinds.ts'
import type {Markup} from './markup.ts'

/** Of one publication: by their texts what lines of lists are, and by that what a page says there, empty until it was read. */
export interface CommonLines {
  readonly parsed: Map<string, Markup>
  readonly told: WeakMap<object, string>
}

/**
 * The tree that a browser makes of a page; undefined for one that it may read as anything else than it is written.
 * Of `lines`, which pages have in common, each is one element in all of them.
 */
export function readSoundPage(text: string, lines?: CommonLines): Markup | undefined {
  const doctype = /^<!doctype html>[\t\n\f ]*(?=<html)/.exec(text)
  const end = text.lastIndexOf('</body>')
  const ending = /^<\/body>([\t\n\f ]*)<\/html>([\t\n\f ]*)$/.exec(text.slice(end))
  if (doctype === null || ending === null || text.includes('\0') || text.includes('\r')) return undefined
  return new Scanner(text, lines).read(doctype[0].length, end, ending.slice(1).join(''))
}

/** Of deeper ones a browser's parser is asked, and tells which are too deep. */
const deepest = 300

/** The characters that pages refer to. */
const references: ReadonlyMap<string, string> = new Map([
  ['amp;', '&'],
  ['lt;', '<'],
  ['quot;', '"'],
  ['#x22;', '"'],
  ['#x26;', '&'],
  ['#x27;', "'"],
  ['#x3C;', '<'],
  ['#x60;', '`']
])

/** Lines are let go when there are more: of many, pages have those around their own. */
const mostLines = 1000

const none: ReadonlyMap<string, string> = new Map()

interface Open {
  readonly kind: ElementKind
  readonly attributes: Markup['attributes']
  /** Where its children begin in the list of all nodes that wait for their parent. */
  readonly from: number
  readonly line: string | undefined
}

class Scanner {
  readonly #text: string
  readonly #lines: CommonLines | undefined
  readonly #open: Open[] = []
  readonly #nodes: (Markup | string)[] = []
  #count = 0
  /** By how they are written, attributes that many elements have: coloured code has one with a class a word. */
  readonly #attributes = new Map<string, Markup['attributes']>([['>', none]])
  /** An item of words that lead to another page, which says what it says wherever it stands in a list. */
  readonly #line =
    /<li><a href="[^"#<>][^"<>]*">(?:<span class="num">[^<>]*<\/span> )?<span>[^<>]*<\/span><\/a><\/li>/y
  #at = 0
  /** The first reference that was not yet met. */
  #reference = -1

  constructor(text: string, lines: CommonLines | undefined) {
    this.#text = text
    this.#lines = lines
    if (lines !== undefined && lines.parsed.size > mostLines) lines.parsed.clear()
  }

  /** The tree of what stands from a place to the end of the body, and of spaces behind it, which are the last words in it. */
  read(start: number, end: number, spaces: string): Markup | undefined {
    this.#at = start
    let open: Open = {kind: pageKind, attributes: none, from: 0, line: undefined}
    this.#open.push(open)
    for (;;) {
      const tag = this.#text.indexOf('<', this.#at)
      if (!this.#readWords(open, tag, tag === end ? spaces : '')) return undefined
      if (tag === end) break
      this.#at = tag
      const isSound = this.#text.charCodeAt(tag + 1) === slash ? this.#readEnd(open) : this.#readStart(open)
      const next = this.#open.at(-1)
      if (!isSound || next === undefined) return undefined
      open = next
    }
    if (open.kind.name !== 'body') return undefined
    while (this.#open.length > 0) this.#close()
    const [page] = this.#nodes
    return typeof page === 'object' && isWhole(page) ? page : undefined
  }

  /** Words up to a tag, and those that follow them elsewhere. What stands before the head is none of the page. */
  #readWords({kind, from}: Open, to: number, behind: string): boolean {
    const at = this.#at
    if (to === at && behind === '') return true
    if (kind.words === 'spaces') {
      for (let one = at; one < to; one += 1) if (!isSpace(this.#text.charCodeAt(one))) return false
      if (kind.name === 'html' && this.#count === from) return true
    }
    const words = kind.words === 'script' ? this.#text.slice(at, to) : this.#decoded(at, to)
    // The first line of preformatted words is none where nothing stands in it.
    if (words === undefined || (kind.name === 'pre' && this.#count === from && words.startsWith('\n')))
      return false
    this.#put(words + behind)
    return true
  }

  #readEnd({kind: {end}}: Open): boolean {
    if (!this.#text.startsWith(end, this.#at)) return false
    this.#at += end.length
    this.#close()
    return true
  }

  #readStart({kind: around}: Open): boolean {
    const line = around.name === 'ol' ? this.#lineAt() : undefined
    const known = line === undefined ? undefined : this.#lines?.parsed.get(line)
    if (line !== undefined && known !== undefined) {
      this.#put(known)
      this.#at += line.length
      return true
    }
    const begin = this.#at + 1
    let end = begin
    while (isOfName(this.#text.charCodeAt(end))) end += 1
    const kind = around.holds.get(this.#text.slice(begin, end))
    if (kind === undefined || this.#open.length > deepest) return false
    if (kind.isAlone && this.#open.some((open) => open.kind === kind)) return false
    this.#at = end
    const attributes = this.#readAttributes()
    if (attributes === undefined) return false
    if (kind.words === 'none') this.#put({name: kind.name, attributes, children: []})
    else this.#open.push({kind, attributes, from: this.#count, line})
    return true
  }

  /** A line of a list that pages may have in common. */
  #lineAt(): string | undefined {
    if (this.#lines === undefined) return undefined
    this.#line.lastIndex = this.#at
    return this.#line.exec(this.#text)?.[0]
  }

  /** Those from the end of a tag's name, and past it. */
  #readAttributes(): Markup['attributes'] | undefined {
    const text = this.#text
    const written = text.slice(this.#at, text.indexOf('>', this.#at) + 1)
    const known = this.#attributes.get(written)
    if (known !== undefined) {
      this.#at += written.length
      return known
    }
    const start = this.#at
    const attributes = new Map<string, string>()
    while (text.charCodeAt(this.#at) === space) {
      const begin = this.#at + 1
      let end = begin
      while (isOfAttribute(text.charCodeAt(end))) end += 1
      const name = text.slice(begin, end)
      if (end === begin || attributes.has(name) || name === 'definitionurl') return undefined
      let value: string | undefined = ''
      if (text.startsWith('="', end)) {
        const close = text.indexOf('"', end + 2)
        if (close === -1) return undefined
        value = this.#decoded(end + 2, close)
        end = close + 1
      }
      if (value === undefined) return undefined
      attributes.set(name, value)
      this.#at = end
    }
    if (text.charCodeAt(this.#at) !== greater) return undefined
    this.#at += 1
    if (attributes.size === 1 && attributes.has('class') && this.#at - start === written.length)
      this.#attributes.set(written, attributes)
    return attributes
  }

  /** A part of the text with its references as characters; undefined where one is not known. */
  #decoded(from: number, to: number): string | undefined {
    const raw = this.#text.slice(from, to)
    if (this.#reference < from) {
      const next = this.#text.indexOf('&', from)
      this.#reference = next === -1 ? this.#text.length : next
    }
    if (this.#reference >= to) return raw
    const [before = '', ...parts] = raw.split('&')
    let decoded = before
    for (const part of parts) {
      const end = part.indexOf(';') + 1
      const character = references.get(part.slice(0, end))
      if (character === undefined) return undefined
      decoded += character + part.slice(end)
    }
    return decoded
  }

  #put(node: Markup | string): void {
    this.#nodes[this.#count] = node
    this.#count += 1
  }

  #close(): void {
    const open = this.#open.pop()
    if (open === undefined) return
    const {kind, attributes, from, line} = open
    const element = {name: kind.name, attributes, children: this.#nodes.slice(from, this.#count)}
    this.#count = from
    this.#put(element)
    if (line === undefined || this.#lines === undefined) return
    this.#lines.parsed.set(line, element)
    this.#lines.told.set(element, '')
  }
}

/** Whether a page has a head and a body alone, in that order: a browser makes what is not there. */
function isWhole({children: [html, ...others]}: Markup): boolean {
  const parts = typeof html === 'object' ? html.children.filter((one) => typeof one === 'object') : []
  return others.length === 0 && parts.map(({name}) => name).join(' ') === 'head body'
}

const [slash, greater, space] = [0x2f, 0x3e, 0x20]

function isSpace(code: number): boolean {
  return code === 0x0a || code === space || code === 0x09 || code === 0x0c
}

function isOfName(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)
}

function isOfAttribute(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || code === 0x2d
}
