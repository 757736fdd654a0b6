/** Reads the words of a leaf: emphasis, links, images, code and HTML in a line, breaks, escapes and character references. */
import type {Link, LinkReference, PhrasingContent} from 'mdast'
import type {Leaf, Places} from '../leaf.ts'
import {tag} from '../html-block.ts'
import {referenceAt} from './character-reference.ts'
import {CodeSpans, codeOf} from './code-spans.ts'
import {pairRuns, runAt} from './emphasis.ts'
import {nodesOf, whole, type Item, type Nodes, type Opening} from './items.ts'
import {linkEndAt} from './link-end.ts'

export interface InlineSettings {
  readonly hasFormulas: boolean
  /** Whether a link has been defined by a label, as labels are compared. */
  readonly isDefined: (label: string) => boolean
}

/** Nodes that hold words in each other, at most: what is nested deeper is left to the parser and its limits. */
const mostNested = 16

/** What becomes a link without any mark. */
const bareAddress = /www\.|https?:\/\/|@/i

/** With its signs written otherwise, too. */
const mayHoldAddress = /www\.|https?:\/\/|[@\\&]/i

/** The nodes of a leaf; undefined where some of it is not of the common subset. */
export function readWords(leaf: Leaf, settings: InlineSettings): PhrasingContent[] | undefined {
  const reader = new WordReader(leaf, settings)
  if (!reader.read()) return undefined
  const {children, depth} = reader.nodesFrom(0)
  if (depth > mostNested) return undefined
  return mayHoldAddress.test(leaf.text) && hasBareAddress(children) ? undefined : children
}

/** Words in links are none. */
function hasBareAddress(nodes: readonly PhrasingContent[]): boolean {
  return nodes.some((node) => {
    if (node.type === 'text') return bareAddress.test(node.value)
    return (
      'children' in node &&
      node.type !== 'link' &&
      node.type !== 'linkReference' &&
      hasBareAddress(node.children)
    )
  })
}

const plain = /[^\\`*_~[\]!<&$\n]+/y
const autolink = /<[A-Za-z][A-Za-z\d+.-]{1,31}:[^\u0000-\u0020<>\u007F]*>/y // oxlint-disable-line no-control-regex -- CommonMark 0.31 §6.5
const tagAt = new RegExp(tag.source, 'y')

class WordReader {
  readonly #text: string
  readonly #places: Places
  readonly #settings: InlineSettings
  readonly #code: CodeSpans
  readonly #openings: Opening[] = []
  /** So many of them can begin no link, since one is behind them. */
  #spent = 0
  #items: Item[] = []

  constructor({text, places}: Leaf, settings: InlineSettings) {
    this.#text = text
    this.#places = places
    this.#settings = settings
    this.#code = new CodeSpans(text)
  }

  read(): boolean {
    for (let at = 0; at < this.#text.length;) {
      const next = this.#step(at)
      if (next === undefined) return false
      at = next
    }
    return true
  }

  /** Takes the items from an index on, and makes nodes of them. */
  nodesFrom(index: number): Nodes {
    return nodesOf(pairRuns(this.#items.splice(index), this.#places), this.#places)
  }

  /** Reads what is at an offset, and says what is behind it. */
  #step(at: number): number | undefined {
    const text = this.#text
    plain.lastIndex = at
    if (plain.test(text)) return this.#words(text.slice(at, plain.lastIndex), at, plain.lastIndex)
    const sign = text[at] ?? ''
    switch (sign) {
      case '\n':
        return this.#lineEnd(at)
      case '\\':
        return this.#escape(at)
      case '`':
        return this.#codeAt(at)
      case '*':
      case '_':
        return this.#run(at, sign)
      case '[':
        return this.#open(at, false)
      case '!':
        return text[at + 1] === '[' ? this.#open(at, true) : this.#words(sign, at, at + 1)
      case ']':
        return this.#close(at)
      case '<':
        return this.#angle(at)
      case '&':
        return this.#reference(at)
      default:
        return this.#pairedSign(sign, at)
    }
  }

  #words(value: string, start: number, end: number): number {
    const last = this.#items.at(-1)
    if (last?.kind === 'words' && last.end === start) {
      this.#items[this.#items.length - 1] = {...last, value: last.value + value, end}
    } else this.#items.push({kind: 'words', value, start, end})
    return end
  }

  #put(node: PhrasingContent, start: number, end: number, depth = 0): number {
    this.#items.push(whole(node, {start, end, places: this.#places, depth}))
    return end
  }

  /** Of strikethrough and formulas: where no other is behind it, it is a sign itself. */
  #pairedSign(sign: string, at: number): number | undefined {
    const isMark = sign === '~' || this.#settings.hasFormulas
    if (isMark && this.#text.includes(sign, at + 1)) return undefined
    return isMark && this.#isLookedForOn(at) ? undefined : this.#words(sign, at, at + 1)
  }

  /** Whether remark looks for an end over marks of lines, which moves the end of the words before the next line. */
  #isLookedForOn(at: number): boolean {
    return this.#places.isWithin && this.#text.includes('\n', at)
  }

  /** Two spaces make a break of it; spaces before it are no words. */
  #lineEnd(at: number): number | undefined {
    let start = at
    while (this.#text[start - 1] === ' ') start -= 1
    const spaces = at - start
    if (spaces > 0) {
      const last = this.#items.pop()
      if (last?.kind !== 'words' || last.end !== at || !last.value.endsWith(' '.repeat(spaces)))
        return undefined
      const value = last.value.slice(0, -spaces)
      if (value !== '') this.#items.push({...last, value, end: start})
    }
    if (spaces >= 2) return this.#put({type: 'break'}, start, at + 1)
    const last = this.#items.at(-1)
    if (spaces > 0 && last?.kind === 'words' && last.end === start) {
      this.#items[this.#items.length - 1] = {...last, value: `${last.value}\n`, end: at + 1}
      return at + 1
    }
    return this.#words('\n', at, at + 1)
  }

  #escape(at: number): number {
    const next = this.#text[at + 1] ?? ''
    if (next === '\n') return this.#put({type: 'break'}, at, at + 2)
    if (/[!-/:-@[-`{-~]/.test(next)) return this.#words(next, at, at + 2)
    return this.#words('\\', at, at + 1)
  }

  #codeAt(at: number): number | undefined {
    let from = at
    while (this.#text[from] === '`') from += 1
    const length = from - at
    const to = this.#code.closing(length, from)
    if (to === undefined && this.#isLookedForOn(at)) return undefined
    if (to === undefined) return this.#words('`'.repeat(length), at, from)
    const value = codeOf(this.#text.slice(from, to), this.#places.isIndented)
    return value === undefined ? undefined : this.#put({type: 'inlineCode', value}, at, to + length)
  }

  #run(at: number, sign: '*' | '_'): number {
    const run = runAt(this.#text, at, sign)
    this.#items.push(run)
    return run.end
  }

  #open(at: number, isImage: boolean): number | undefined {
    const end = at + (isImage ? 2 : 1)
    if (this.#text[end] === '^') return undefined
    const opening: Opening = {kind: 'opening', isImage, start: at, end, before: this.#items.length}
    this.#items.push(opening)
    this.#openings.push(opening)
    return end
  }

  #close(at: number): number | undefined {
    const opening = this.#openings.pop()
    const isSpent = this.#openings.length < this.#spent
    if (isSpent) this.#spent = this.#openings.length
    if (opening === undefined || (isSpent && !opening.isImage)) return this.#words(']', at, at + 1)
    const {isImage, start, end: from, before} = opening
    const label = this.#text.slice(from, at)
    const link = linkEndAt({text: this.#text, at, label, isImage, isDefined: this.#settings.isDefined})
    if (link === undefined) return undefined
    if (link === 'none') return this.#words(']', at, at + 1)
    const {children, depth} = this.nodesFrom(before + 1)
    this.#items.length = before
    const {node, end} = link
    if (node.type === 'image' || node.type === 'imageReference') node.alt = children.map(wordsOf).join('')
    else {
      node.children = children.filter(isNoLink)
      if (node.children.length < children.length) return undefined
      this.#spent = this.#openings.length
    }
    return this.#put(node, start, end, 'alt' in node ? 0 : depth + 1)
  }

  #angle(at: number): number | undefined {
    const text = this.#text
    autolink.lastIndex = at
    const [address] = autolink.exec(text) ?? []
    if (address !== undefined) {
      const url = address.slice(1, -1)
      const position = {start: this.#places.start(at + 1), end: this.#places.start(at + address.length - 1)}
      const children = [{type: 'text', value: url, position}] as const
      return this.#put({type: 'link', title: null, url, children: [...children]}, at, at + address.length, 1)
    }
    tagAt.lastIndex = at
    const [value] = tagAt.exec(text) ?? []
    if (value !== undefined) return this.#put({type: 'html', value}, at, at + value.length)
    if (text.startsWith('<!--', at)) return this.#comment(at)
    return /[ \n=\d]/.test(text[at + 1] ?? ' ') ? this.#words('<', at, at + 1) : undefined
  }

  /** One without an end is left to remark, and so are lines that are indented, of which it takes three spaces. */
  #comment(at: number): number | undefined {
    // `<!-->` is one, too (CommonMark 0.31 §6.6).
    const closing = this.#text.indexOf('-->', at + 2)
    const value = this.#text.slice(at, closing + 3)
    if (closing === -1 || (value.includes('\n') && this.#places.isIndented)) return undefined
    return this.#put({type: 'html', value}, at, closing + 3)
  }

  #reference(at: number): number | undefined {
    const reference = referenceAt(this.#text, at)
    if (reference === 'none') return this.#words('&', at, at + 1)
    return reference === undefined ? undefined : this.#words(reference.value, at, at + reference.length)
  }
}

function isNoLink(node: PhrasingContent): node is Exclude<PhrasingContent, Link | LinkReference> {
  return node.type !== 'link' && node.type !== 'linkReference'
}

/** What an image says in words. */
function wordsOf(node: PhrasingContent): string {
  if ('value' in node) return node.value
  if ('alt' in node) return node.alt ?? ''
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}
