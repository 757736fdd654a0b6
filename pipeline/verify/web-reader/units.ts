/** Reads the units of a document on the web or in a book, by one walk over the markup that HTML and EPUB share. */
import {isPlainType} from '../../model/tree/shape.ts'
import {calloutKinds} from '../../model/vocabulary/callout-kinds.ts'
import {markByElement} from '../../model/vocabulary/phrases.ts'
import type {Reading} from '../units/reading.ts'
import type {Blocks, Facts, Unexpected, Unit, UnitContent, UnitKind} from '../units/unit.ts'
import {codeLanguage, labelled, normalCode, normalText, UnitText} from '../units/unit-text.ts'
import {formulaMarkOf} from '../units/formula-mark.ts'
import {childWithClass, elementOf, elementsOf, hasClass, isElement, wordsOf, type Markup} from './markup.ts'

export interface WebDocument {
  readonly name: string
  /** Says where an address leads, in the normal form. */
  readonly targetOf: (address: string) => string
  /** Where pictures lie, in the normal form of an address. */
  readonly pictures: string
  /** The ids of its notes by the numbers that they show. */
  readonly notes: ReadonlyMap<string, string>
}

export type WebUnits = Blocks & Pick<Reading, 'unexpected'>

/** Reads the words and the number of a title, and the blocks of its document: what stands below it. */
export function readWebUnits(
  title: Markup | undefined,
  blocks: Words,
  document: WebDocument
): WebUnits & {readonly title: Required<UnitContent>} {
  const reader = new WebReader(document)
  const facts = reader.numberOf(title, 'num')
  const text = reader.text(reader.behindLeads(title?.children ?? []))
  reader.blocks(blocks, '')
  return {title: {text, facts}, body: reader.body, notes: reader.notes, unexpected: reader.unexpected}
}

type Words = Markup['children']

/** What a block holds, all of its children where that is not said, and what stands at their head. */
interface Held {
  readonly head?: Markup | undefined
  readonly held?: Words
  readonly facts?: Facts
}

/** By the names of elements. */
const marks = new Map<string, string>([...markByElement, ['ruby', 'ruby'], ['rt', 'reading']])

class WebReader {
  readonly body: Unit[] = []
  readonly notes: Unit[] = []
  readonly unexpected: Unexpected[] = []
  readonly #document: WebDocument
  #out: Unit[] = this.body
  /** The numbers and marks that were read as facts: what else stands before words is words. */
  readonly #leads = new Set<Markup | string | undefined>()
  /** The id of the block that is read, or was last. */
  #last = ''

  constructor(document: WebDocument) {
    this.#document = document
  }

  /** But for those that are read elsewhere. */
  blocks(nodes: Words, owner: string, isElsewhere?: (node: Markup | string) => boolean): void {
    for (const node of nodes) {
      if (isElsewhere?.(node) === true) continue
      if (typeof node !== 'string') this.#block(node, owner)
      else if (node.trim() !== '') this.#report('text in no block', owner, node)
    }
  }

  #block(node: Markup, owner: string): void {
    if (isPageBreak(node)) return
    const id = node.attributes.get('id') ?? ''
    // What is found in its words is told of it.
    if (id !== '') this.#last = id
    const level = /^h([1-6])$/.exec(node.name)?.[1]
    if (level !== undefined) {
      const facts = {level: Number(level), ...this.numberOf(node, 'num')}
      return this.#put(node, 'heading', {text: this.text(this.behindLeads(node.children)), facts})
    }
    switch (node.name) {
      case 'p':
        return this.#paragraph(node)
      case 'hr':
        return this.#put(node, 'thematicBreak')
      case 'pre':
        return this.#put(node, 'code', {text: normalCode(wordsOf(node)), facts: languageIn(node)})
      case 'blockquote':
        return this.#container(node, 'blockquote')
      case 'section':
        return this.blocks(node.children, headingIn(node) || owner)
      case 'div':
      case 'aside':
        return isNote(node) || hasClass(node, 'callout') ? this.#remark(node) : this.#division(node, owner)
      case 'article':
        return this.#record(node)
      case 'details':
        return this.#container(node, 'details', {head: elementOf(node, 'summary')})
      case 'ul':
      case 'ol':
        return this.#list(node, id)
      case 'dl':
        return this.#definitionList(node, id)
      case 'figure':
        return this.#figure(node, id)
      default:
        return this.#report('block not known', owner, node.name)
    }
  }

  #paragraph(node: Markup): void {
    const number = this.numberOf(node, 'pn')
    const {words, facts} = besideLabel(this.behindLeads(node.children))
    this.#put(node, 'paragraph', {text: this.text(words), facts: {...number, ...facts}})
  }

  /** A block that holds others, behind a title or summary where it has one. */
  #container(node: Markup, kind: UnitKind, {head, held = node.children, facts = {}}: Held = {}): void {
    const id = node.attributes.get('id') ?? ''
    const part = kind === 'details' ? 'summary' : 'title'
    this.#put(node, kind, {facts})
    if (head !== undefined)
      this.#part(id, `/${part}`, part, {text: this.text(this.behindLeads(head.children))})
    this.blocks(held, id, (child) => child === head)
    this.#part(id, '/end', 'end')
  }

  #division(node: Markup, owner: string): void {
    if (hasClass(node, 'heading')) {
      // The heading, and beside it the link that is its address.
      const heading = node.children.filter(isElement).find((child) => /^h\d$/.test(child.name))
      const [, ...more] = node.children.filter(isAddress)
      const id = heading?.attributes.get('id') ?? ''
      if (id !== '') this.#ownLink(node, id)
      for (const one of more) this.#report('a second address', id, wordsOf(one))
      this.blocks(node.children, id || owner, isAddress)
    } else if (hasClass(node, 'scroll')) {
      const table = elementOf(node, 'table')?.attributes.get('id')
      // What is no part of the table is moved before it by browsers.
      if (table !== undefined) this.#last = table
      for (const child of node.children) {
        if (isElement(child) && child.name === 'table') this.#table(child)
        else this.blocks([child], table ?? owner)
      }
    } else if (hasClass(node, 'notes')) {
      this.blocks(node.children, owner)
    } else {
      const type = node.attributes.get('class') ?? ''
      if (isPlainType(type)) return this.#container(node, type)
      this.#report('block not known', owner, node.attributes.get('class') ?? node.name)
    }
  }

  #remark(node: Markup): void {
    if (isNote(node)) return this.#note(node)
    const facts = {kind: calloutKinds.filter((one) => hasClass(node, one)).join(' ')}
    this.#container(node, 'callout', {head: childWithClass(node, 'title'), facts})
  }

  #record(node: Markup): void {
    const classes = node.attributes.get('class')?.split(/\s+/) ?? []
    const after = (prefix: string) =>
      classes.flatMap((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : [])).join(' ')
    const head = childWithClass(node, 'title')
    const facts = {kind: after('record-'), presentation: after('as-'), ...this.numberOf(head, 'num')}
    this.#container(node, 'record', {head, facts})
  }

  #note(node: Markup): void {
    const keep = this.#out
    const number = numberOfNote(node)
    this.#leads.add(number)
    this.#out = this.notes
    // A paragraph without an id holds nothing but the number or the ways back.
    const held = node.children.filter((child) => !isElement(child) || !this.#isNumberAlone(child))
    this.#container(node, 'note', {held, facts: {label: wordsOf(number ?? '')}})
    this.#out = keep
  }

  #isNumberAlone({name, attributes, children}: Markup): boolean {
    return name === 'p' && !attributes.has('id') && this.text(this.behindLeads(children)) === ''
  }

  #list(node: Markup, id: string): void {
    const isOrdered = node.name === 'ol'
    const start = Number(node.attributes.get('start') ?? 1)
    this.#put(node, 'list', {facts: {ordered: isOrdered}})
    this.#elementsIn(node, id, ['li']).forEach((item, index) => {
      const mark = markOf(item)
      this.#leads.add(mark)
      const counted = isOrdered ? `${String(start + index)}.` : '•'
      const label = mark === undefined ? counted : normalText(wordsOf(mark))
      this.#part(id, `/${String(index + 1)}`, 'item', {facts: {label}})
      this.#item(item, id)
    })
    this.#part(id, '/end', 'end')
  }

  /** A close list's item holds the words of its first paragraph itself, and has its id. */
  #item(item: Markup, list: string): void {
    const id = item.attributes.get('id')
    if (id === undefined) return this.blocks(item.children, list, (child) => this.#leads.has(child))
    const first = item.children.findIndex(isBlock)
    const words = first === -1 ? item.children : item.children.slice(0, first)
    this.#last = id
    this.#ownLink(item, id)
    const facts = this.numberOf(item, 'pn')
    this.#part(id, '', 'paragraph', {text: this.text(this.behindLeads(words)), facts})
    if (first !== -1) this.blocks(item.children.slice(first), id)
  }

  #definitionList(node: Markup, id: string): void {
    this.#put(node, 'definitionList')
    this.#elementsIn(node, id, ['dt', 'dd']).forEach(({name, children}, index) => {
      const part = `/${String(index + 1)}`
      if (name === 'dt') return this.#part(id, part, 'term', {text: this.text(children)})
      this.#part(id, part, 'description')
      this.blocks(children, id)
    })
    this.#part(id, '/end', 'end')
  }

  #figure(node: Markup, id: string): void {
    this.#put(node, 'figure')
    let images = 0
    for (const part of this.#elementsIn(node, id, ['figcaption', 'div'])) {
      if (part.name === 'figcaption') this.#caption(id, part.children)
      else if (!hasClass(part, 'plate')) this.#report('block not known', id, part.name)
      else
        for (const image of this.#elementsIn(part, id, ['img'])) {
          images += 1
          this.#part(id, `/image${String(images)}`, 'image', {
            facts: {
              alternative: normalText(image.attributes.get('alt') ?? ''),
              imageTitle: normalText(image.attributes.get('title') ?? ''),
              picture: this.#pictureOf(image)
            }
          })
        }
    }
  }

  /** The elements with these names in what holds no words itself, and no others. */
  #elementsIn({children}: Markup, owner: string, names: readonly string[]): readonly Markup[] {
    return children.flatMap((child) => {
      if (!isElement(child)) {
        if (child.trim() !== '') this.#report('text in no block', owner, child)
      } else if (names.includes(child.name)) return [child]
      else if (!isPageBreak(child)) this.#report('block not known', owner, child.name)
      return []
    })
  }

  #caption(id: string, children: Words): void {
    const label = children.find((child) => hasClass(child, 'label'))
    this.#part(id, '/caption', 'caption', {
      text: this.text(children.filter((child) => child !== label)),
      facts: labelled(label === undefined ? undefined : wordsOf(label))
    })
  }

  #table(node: Markup): void {
    const id = node.attributes.get('id') ?? ''
    const parts = this.#elementsIn(node, id, ['caption', 'thead', 'tbody'])
    const head = parts.flatMap(({name, children}) => (name === 'thead' ? children : []))
    this.#put(node, 'table', {facts: {headRows: head.filter(isElement).length}})
    for (const caption of parts.filter(({name}) => name === 'caption')) {
      const inner = childWithClass(caption, 'caption')
      this.#caption(id, (inner ?? caption).children)
      const others = caption.children.filter((child) => child !== inner)
      if (inner !== undefined) this.#elementsIn({...caption, children: others}, id, [])
    }
    const groups = parts.filter(({name}) => name !== 'caption')
    const rows = groups.flatMap((part) => this.#elementsIn(part, id, ['tr']))
    rows.forEach((row, y) => {
      this.#elementsIn(row, id, ['th', 'td']).forEach((cell, x) => {
        const text = this.text(cell.children)
        this.#part(id, `/r${String(y + 1)}c${String(x + 1)}`, 'cell', {
          text,
          facts: {
            header: text === '' ? 'data' : cellRole(cell),
            columnSpan: Number(cell.attributes.get('colspan') ?? 1),
            rowSpan: Number(cell.attributes.get('rowspan') ?? 1),
            align: alignmentOf(cell)
          }
        })
      })
    })
    this.#part(id, '/end', 'end')
  }

  /** The number that stands before the words of a block, which are read afterwards. */
  numberOf(node: Markup | undefined, className: string): Facts {
    const number = node && childWithClass(node, className)
    this.#leads.add(number)
    return {number: number && wordsOf(number)}
  }

  /** Words without the numbers and marks before them that were read as facts. */
  behindLeads(nodes: Words): Words {
    const start = nodes.findIndex((node) => {
      // Other spaces are characters.
      if (!isElement(node)) return /[^ \t\n\f\r]/.test(node)
      return !isPageBreak(node) && !(this.#leads.has(node) && isLead(node))
    })
    return start === -1 ? [] : nodes.slice(start)
  }

  /** The words of inlines, in the normal form. */
  text(nodes: Words): string {
    return this.#inlines(new UnitText(), nodes).end()
  }

  #inlines(text: UnitText, nodes: Words): UnitText {
    for (const node of nodes) {
      if (typeof node === 'string') text.add(node)
      else this.#inline(text, node)
    }
    return text
  }

  #inline(text: UnitText, node: Markup): UnitText {
    if (isChrome(node)) return text
    const {name, attributes, children} = node
    if (name === 'sup' && hasClass(node, 'noteref')) return this.#noteReference(text, node)
    const title = attributes.get('title')
    const mark = marks.get(name)
    if (mark !== undefined) return this.#inlines(text.open(mark, title), children).close()
    switch (name) {
      case 'br':
        return text.lineEnd()
      case 'math':
        return text
          .open('formula', formulaMarkOf(node))
          .add(attributes.get('alttext') ?? '')
          .close()
      case 'img':
        return text.image(normalText(attributes.get('alt') ?? ''), title, this.#pictureOf(node))
      case 'a': {
        const target = this.#document.targetOf(attributes.get('href') ?? '')
        return this.#inlines(text.open('link', target, title), children).close()
      }
      case 'span':
      case 'bdi': {
        const language = attributes.get('lang')
        return language === undefined
          ? this.#inlines(text, children)
          : this.#inlines(text.open('span', language), children).close()
      }
      default:
        this.#report('inline not known', '', name)
        return text
    }
  }

  /** In a link, which holds no other, a reference has nothing but the note's number. */
  #noteReference(text: UnitText, node: Markup): UnitText {
    const {name, notes, targetOf} = this.#document
    const label = wordsOf(node)
    const address = elementOf(node, 'a')?.attributes.get('href')
    const target = address === undefined ? `${name}/${notes.get(label) ?? ''}` : targetOf(address).slice(1)
    return text.note(target, label)
  }

  /** The name of the file that an image shows; its whole address, where that is none of ours. */
  #pictureOf({attributes}: Markup): string {
    const {targetOf, pictures} = this.#document
    const address = targetOf(attributes.get('src') ?? '')
    return address.startsWith(pictures) ? address.slice(pictures.length) : address
  }

  #put(node: Markup, kind: UnitKind, more: UnitContent = {}): void {
    const {attributes} = node
    const id = attributes.get('id') ?? ''
    this.#ownLink(node, id)
    this.#part(id, '', kind, {...more, facts: {...more.facts, language: attributes.get('lang')}})
  }

  /** The link beside a block is the address of that block. */
  #ownLink({children}: Markup, id: string): void {
    for (const child of children) {
      if (!(hasClass(child, 'pn') || hasClass(child, 'hl')) || child.name !== 'a') continue
      const target = this.#document.targetOf(child.attributes.get('href') ?? '')
      if (target !== `#${this.#document.name}/${id}`) this.#report('address of another block', id, target)
    }
  }

  #part(id: string, part: string, kind: UnitKind, {facts = {}, text}: UnitContent = {}): void {
    // What has no id is told of the block that it stands in, or behind.
    if (id === '') return this.#report('block without an id', '', text ?? kind)
    this.#last = id
    this.#out.push({key: `${this.#document.name}/${id}${part}`, kind, facts, text})
  }

  /** Of the block with an id, or the last that was read; of the document for none. */
  #report(what: string, at: string, text: string): void {
    const {name} = this.#document
    const id = at || this.#last
    this.unexpected.push({what, at: id === '' ? name : `${name}/${id}`, text: text.trim()})
  }
}

/** The language of code, by the class of the element in it. */
function languageIn(pre: Markup): Facts {
  const name = elementOf(pre, 'code')?.attributes.get('class')
  return codeLanguage(name?.replace(/^language-/, ''))
}

/** The id of a section's heading. */
function headingIn({children}: Markup): string {
  const [first] = children.filter(isElement)
  if (first === undefined) return ''
  return hasClass(first, 'heading') ? headingIn(first) : (first.attributes.get('id') ?? '')
}

/** The ids of a document's notes by the numbers that they show. */
export function noteIds(nodes: Words): ReadonlyMap<string, string> {
  const boxesIn = (node: Markup) => [node, ...elementsOf(node, 'aside'), ...elementsOf(node, 'div')]
  const notes = nodes.filter(isElement).flatMap(boxesIn).filter(isNote)
  return new Map(notes.map((note) => [wordsOf(numberOfNote(note) ?? ''), note.attributes.get('id') ?? '']))
}

function isNote(node: Markup): boolean {
  return node.attributes.get('role') === 'doc-footnote'
}

function numberOfNote(note: Markup): Markup | undefined {
  return elementsOf(note, 'b').find((one) => hasClass(one, 'note-number'))
}

/** What Tetrapla writes for orientation in a line, and no author said: ways back, and where a page begins. */
function isChrome(node: Markup): boolean {
  const isWayBack = node.attributes.get('role') === 'doc-backlink' && /^\s*\u2191\d*$/u.test(wordsOf(node))
  return isWayBack || isPageBreak(node)
}

function isPageBreak(node: Markup): boolean {
  return node.attributes.get('role') === 'doc-pagebreak' && node.children.length === 0
}

/** The numbers and boxes that Tetrapla writes before words, each by its class, and what they may be. */
const leads: ReadonlyMap<string, RegExp> = new Map([
  ['pn', /^\d+$/],
  ['num', /^(?:[A-Z]+|\d)[\d.]*$/],
  ['note-number', /^\d+$/],
  ['box', /^[\u2610\u2611]$/],
  ['item-label', /\S/]
])

function isLead(node: Markup): boolean {
  return leads.get(node.attributes.get('class') ?? '')?.test(wordsOf(node)) === true
}

/** Words without the label of an equation, which stands behind all of them. */
function besideLabel(nodes: Words): {readonly words: Words; readonly facts: Facts} {
  const at = nodes.findIndex((node) => hasClass(node, 'equation-label'))
  const [label, ...behind] = at === -1 ? [] : nodes.slice(at)
  const isLast = behind.every((node) => (isElement(node) ? isChrome(node) : node.trim() === ''))
  if (label === undefined || !isLast) return {words: nodes, facts: {}}
  return {words: nodes.slice(0, at), facts: labelled(wordsOf(label))}
}

/** The link that is a heading's address, which has no words. */
function isAddress(node: Markup | string): boolean {
  return hasClass(node, 'hl') && wordsOf(node) === ''
}

function isMark(node: Markup | string): node is Markup {
  return hasClass(node, 'box') || hasClass(node, 'item-label')
}

/** The box of a task or the label that an item has of its author's; a browser counts the others. */
function markOf(item: Markup): Markup | undefined {
  // A page of the print edition may begin before it.
  const [first] = item.children.filter((child) =>
    isElement(child) ? !isPageBreak(child) : child.trim() !== ''
  )
  const lead = typeof first === 'object' && first.name === 'p' ? first.children : item.children
  return lead.find(isMark)
}

const blockNames = new Set(
  'p ul ol dl pre blockquote div aside details figure section article hr h1 h2 h3 h4 h5 h6'.split(' ')
)

function isBlock(node: Markup | string): boolean {
  return isElement(node) && blockNames.has(node.name)
}

function alignmentOf(cell: Markup): string {
  const all = ['left', 'center', 'right'].filter((align) => hasClass(cell, `align-${align}`))
  return all.length === 0 ? 'left' : all.join(' ')
}

function cellRole(cell: Markup): string {
  if (cell.name !== 'th') return 'data'
  const scope = cell.attributes.get('scope')
  return scope === 'row' ? 'rowHeader' : scope === 'col' ? 'columnHeader' : 'header without scope'
}
