/** Reads the PDF edition by its structure tree, as a screen reader does, and takes what the glyphs draw beside it. */
import {plainTypeOf} from '../../model/tree/shape.ts'
import {markByStructureType} from '../../model/vocabulary/phrases.ts'
import {conformanceRules, type Violation} from '../rules/conformance-rules.ts'
import {findViolations} from '../rules/find-violations.ts'
import {blockOfContent, inspect, type Inspected} from '../rules/inspected.ts'
import {unexpectedEntries, type UnexpectedEntry} from '../pdf-reader/unexpected-entries.ts'
import {readTaggedPdf, type TaggedPdf} from '../pdf-reader/structure.ts'
import type {ElementContent, StructureElement} from '../pdf-reader/structure-element.ts'
import {openTaggedFile} from '../pdf-reader/tagged-file.ts'
import {directionOf, fill, labelsFor, type Labels} from '../../locale/index.ts'
import type {Facts, Loose, Reading, Unit, UnitKind} from '../units/unit.ts'
import {absoluteAddress} from '../units/library-address.ts'
import {
  lettersOf,
  normalCode,
  normalList,
  normalText,
  UnitText,
  withoutIgnorable
} from '../units/unit-text.ts'
import type {PictureFile} from '../units/colophon.ts'
import type {ReadingContext} from '../readers/context.ts'
import {misplacedLetters, type MisplacedLetters} from './direction.ts'
import {DrawnOrder, isTurned} from './drawn-order.ts'
import {strayArtifacts} from './artifacts.ts'
import {strayAttachments, strayColophon} from './colophon.ts'

type Child = StructureElement | ElementContent

/** What Tetrapla says about a document or publication, and no author said. */
const chrome: ReadonlySet<string> = new Set(['Kicker', 'Lead', 'Imprint', 'TOC', 'Number', 'RecordAddress'])

const aligns: ReadonlyMap<string | number | undefined, string> = new Map([
  ['Center', 'center'],
  ['End', 'right']
])

/** How far a destination stands above the letters or the picture that it leads to: in sizes of the letters, and in points. */
const leastAbove = 0.5
const mostAbove = 2
const headroom = 8
/** A line is as high as the highest picture in it. */
const highestLine = 240
/** Of a link. */
const longestDescription = 1000
/** Of what is drawn and the view box, whose numbers are rounded. */
const leastDifference = 0.02

/** The units of a PDF edition; throws `Unreadable` when it is damaged or not tagged. */
export function readPdf(bytes: Uint8Array, context: ReadingContext): Reading {
  const opened = openTaggedFile(bytes)
  const pdf = readTaggedPdf(opened)
  const inspected = inspect(opened)
  const reader = new PdfReader(context, pdf)
  reader.publication(pdf)
  for (const part of pdf.root.children) reader.part(part)
  reader.bookmarks(pdf.outline)
  reader.artifacts(pdf)
  return {
    body: reader.body,
    notes: reader.notes,
    contents: reader.contents,
    loose: [
      ...pdf.findings.map((finding) => looseOf(finding, inspected)),
      ...unexpectedEntries(inspected).map(looseEntry),
      ...reader.loose,
      ...misplacedLetters(pdf.root, pdf.language ?? 'und').map(misplacedOf),
      ...strayColophon(pdf, context.colophon),
      ...strayAttachments(pdf.attachments, context)
    ],
    violations: findViolations(inspected).map(violationOf),
    anchors: new Map([
      ['', `${String(inspected.pages.length)} pages`],
      ...Array.from(pdf.destinations, ([key, page]) => [key, `page ${String(page)}`] as const)
    ])
  }
}

/** A bookmark is text, and may hold what is not drawn. */
function visible(text = ''): string {
  return withoutIgnorable(text, 'text')
}

/** What no element holds is told of the block that the parent tree names for it, else of its page. */
function looseOf(finding: TaggedPdf['findings'][number], inspected: Inspected): Loose {
  const {kind, page, text, at} = finding
  const block =
    'content' in finding && at === undefined ? blockOfContent(page, finding.content ?? -1, inspected) : at
  return {what: kind, at: block || `page ${String(page)}`, text}
}

function looseEntry({at, text}: UnexpectedEntry): Loose {
  return {what: 'entry that acts, hides or says otherwise', at, text}
}

function misplacedOf({at, wanted, found}: MisplacedLetters): Loose {
  return {what: 'letters in another order than they are read', at, text: `${found} instead of ${wanted}`}
}

function violationOf({rule, at, found}: Violation): Loose {
  return {what: `${rule} (${conformanceRules[rule]})`, at, text: found}
}

class PdfReader {
  readonly body: Unit[] = []
  readonly notes: Unit[] = []
  readonly contents: Unit[] = []
  readonly loose: Loose[] = []
  readonly #context: ReadingContext
  readonly #destinations: TaggedPdf['destinations']
  readonly #heights: TaggedPdf['heights']
  readonly #decorated: TaggedPdf['decorated']
  /** What the heads of tables draw: they may be drawn again on the pages that follow. */
  readonly #heads: string[] = []
  #out: Unit[] = this.body
  /** Of the text, or of the note that is read: each stands by itself at the foot of a page. */
  #order = this.#newOrder()
  /** Whether the file, and each element around, the innermost last, is from left to right with all that it is in. */
  readonly #leftToRight: boolean[] = []
  /** The block that is read, or was last: what has no id is told of it. */
  #at = ''
  readonly #labels: Labels
  /** Those of links, as they are heard. */
  #titles: ReadonlySet<string> | undefined

  constructor(context: ReadingContext, {destinations, heights, decorated, language = 'und'}: TaggedPdf) {
    this.#decorated = decorated
    this.#labels = labelsFor(language).labels
    this.#context = context
    this.#destinations = destinations
    this.#heights = heights
    this.#leftToRight.push(directionOf(language) === 'ltr')
  }

  publication({title = '', author = '', subject = '', language = 'und', metadata}: TaggedPdf): void {
    this.body.push({
      key: '',
      kind: 'publication',
      facts: {
        title: normalText(metadata.title),
        language,
        authors: normalList(metadata.authors),
        date: metadata.date,
        publisher: normalText(metadata.publisher),
        summary: normalText(metadata.description),
        licence: normalText(metadata.rights)
      }
    })
    // A file says these twice, and it is the viewer's choice which it shows.
    this.#sameTwice('title', metadata.title, title)
    this.#sameTwice('authors', metadata.authors.join('; '), author)
    this.#sameTwice('summary', metadata.description, subject)
    this.#sameTwice('language', metadata.language, language)
  }

  #sameTwice(what: string, inMetadata: string, elsewhere: string): void {
    if (normalText(inMetadata) !== normalText(elsewhere))
      this.#lose(`${what} that the metadata tell otherwise`, '', elsewhere)
  }

  /** A child of the root: the cover, the front page, a document (whose id is its name), or the imprint. */
  part(part: Child): void {
    if (!isElement(part) || part.type === 'Figure') return
    const document = part.id
    if (document === undefined) {
      this.#entries(part)
      return
    }
    const title = part.children.find((child) => isElement(child) && child.type === 'H1')
    const language = part.language === undefined ? {} : {language: part.language}
    this.#at = document
    this.#enter(part)
    this.#stand(document, part)
    this.#add(document, 'document', language, title === undefined ? undefined : {words: [title]})
    const lead = part.children.filter(isElement).find(({type}) => type === 'Lead')
    const hasLead = lead !== undefined && this.#text(lead.children) !== ''
    if (hasLead && this.#context.documents.length > 1)
      this.#add(`${document}//lead`, 'lead', {}, {words: lead.children})
    this.#blocks(
      part.children.filter((child) => child !== title),
      document
    )
    this.#leftToRight.pop()
  }

  #blocks(children: readonly Child[], owner: string): void {
    for (const child of children) {
      if (isElement(child)) this.#block(child, owner)
      else if (child.text.trim() !== '') this.#lose('text in no block', owner, child.text)
    }
  }

  #block(element: StructureElement, owner: string): void {
    const key = element.id ?? ''
    if (chrome.has(element.type)) return
    if (key !== '') this.#at = key
    this.#enter(element)
    this.#known(element, owner)
    this.#leftToRight.pop()
  }

  #known(element: StructureElement, owner: string): void {
    const key = element.id ?? ''
    switch (element.type) {
      case 'P':
        return this.#put(element, 'paragraph', numberOf(element), {words: element.children})
      case 'H1':
      case 'H2':
      case 'H3':
      case 'H4':
      case 'H5':
      case 'H6':
        return this.#put(
          element,
          'heading',
          {level: Number(element.type[1]), ...numberOf(element)},
          {words: element.children}
        )
      case 'CodeBlock':
        return this.#code(element)
      case 'Sect':
        return this.#blocks(element.children, owner)
      case 'Callout':
        return this.#container(element, 'callout', {type: 'CalloutTitle', kind: 'title'})
      case 'Card':
      case 'Entry':
      case 'Definition':
      case 'Row':
        return this.#record(element)
      case 'Details':
        return this.#container(element, 'details', {type: 'Summary', kind: 'summary'})
      case 'L':
        return this.#list(element)
      case 'DefinitionList':
        return this.#definitionList(element)
      case 'Table':
        return this.#table(element)
      case 'FigureBlock':
        return this.#figure(element)
      case 'Note':
        return this.#note(element)
      default: {
        const plain = plainTypeOf(element.type)
        if (plain !== undefined) return this.#container(element, plain)
        return this.#lose('block not known', key === '' ? owner : key, element.type)
      }
    }
  }

  #code(element: StructureElement): void {
    const lines = element.children.flatMap((child) => (isElement(child) ? child.children : []))
    for (const other of [...element.children.filter(isOther('Code')), ...lines.filter(isOther('Span'))])
      this.#lose('inline not known', element.id ?? '', other.type)
    const starts = lines.map(lineOf).filter((line) => line !== '')
    const joined = starts.findIndex((start, index) => start === starts[index - 1])
    if (joined !== -1)
      this.#lose('lines of code drawn as one', element.id ?? '', logicalText(element).slice(0, 40))
    this.#put(element, 'code', {}, {words: lines, text: normalCode(lines.map(logicalText).join('\n'))})
  }

  #container(
    element: StructureElement,
    kind: UnitKind,
    words?: {readonly type: string; readonly kind: 'title' | 'summary'},
    facts: Facts = {}
  ): void {
    const key = element.id ?? ''
    this.#put(element, kind, facts)
    const heading = element.children.find((child) => isElement(child) && child.type === words?.type)
    if (words !== undefined && (heading !== undefined || kind !== 'record')) {
      this.#add(`${key}/${words.kind}`, words.kind, {}, {words: heading === undefined ? [] : [heading]})
    }
    this.#blocks(
      element.children.filter((child) => child !== heading),
      key
    )
    this.#add(`${key}/end`, 'end')
  }

  /** The tag says the type; a card shows it, too, with its id. */
  #record(element: StructureElement): void {
    const {type, title: kind = '', id: key = ''} = element
    const part = (name: string) => element.children.filter(isElement).find((child) => child.type === name)
    const [address, label] = [part('RecordAddress'), part('RecordTitle')]
    const shown = address === undefined ? '' : logicalText(address)
    const right = `${kind} #${key.slice(key.indexOf('/') + 1)}`
    if (address !== undefined && visible(shown) !== visible(right))
      this.#lose('address of another record', key, shown)
    this.#container(
      element,
      'record',
      {type: 'RecordTitle', kind: 'title'},
      {presentation: type.toLowerCase(), kind, ...(label === undefined ? {} : numberOf(label))}
    )
  }

  #list(element: StructureElement): void {
    const key = element.id ?? ''
    this.#put(element, 'list', {ordered: element.attributes.get('ListNumbering') === 'Decimal'})
    element.children.filter(isElement).forEach((item, index) => {
      const label = item.children.find((child) => isElement(child) && child.type === 'Lbl')
      this.#add(`${key}/${String(index + 1)}`, 'item', {
        label: label === undefined ? '' : logicalText(label).trim()
      })
      // A wide label begins where its item does, or before.
      if (label !== undefined) this.#order.place(`${key}/${String(index + 1)}`, [label], false)
      for (const child of item.children) {
        if (isElement(child) && child.type === 'LBody') this.#blocks(child.children, key)
      }
    })
    this.#add(`${key}/end`, 'end')
  }

  #definitionList(element: StructureElement): void {
    const key = element.id ?? ''
    this.#put(element, 'definitionList')
    const parts = element.children.flatMap((item) => (isElement(item) ? item.children : [])).filter(isElement)
    parts.forEach((part, index) => {
      const partKey = `${key}/${String(index + 1)}`
      if (part.type === 'Lbl') this.#add(partKey, 'term', {}, {words: part.children})
      else {
        this.#add(partKey, 'description')
        this.#blocks(part.children, key)
      }
    })
    this.#add(`${key}/end`, 'end')
  }

  #table(element: StructureElement): void {
    const key = element.id ?? ''
    const head = element.children.filter(isElement).find(({type}) => type === 'THead')
    if (head !== undefined) this.#heads.push(drawnText(head))
    this.#put(element, 'table', {headRows: head?.children.filter(isElement).length ?? 0})
    const rows: StructureElement[] = []
    for (const child of element.children.filter(isElement)) {
      if (child.type === 'Caption') {
        if (rows.length > 0) this.#lose('caption behind its table', `${key}/caption`, logicalText(child))
        this.#caption(child, key)
      } else if (child.type === 'TR') rows.push(child)
      else rows.push(...child.children.filter(isElement))
    }
    rows.forEach((row, y) => {
      const cells = row.children.filter(isElement).map(({children: words, attributes}, x) => ({
        key: `${key}/r${String(y + 1)}c${String(x + 1)}`,
        words,
        isTall: Number(attributes.get('RowSpan') ?? 1) > 1
      }))
      this.#order.row(cells, this.#isLeftToRight(), y === 0)
      row.children.filter(isElement).forEach((cell, x) => {
        const {attributes} = cell
        const text = this.#text(cell.children)
        this.#add(
          `${key}/r${String(y + 1)}c${String(x + 1)}`,
          'cell',
          {
            header: text === '' ? 'data' : roleOf(cell.type, attributes.get('Scope')),
            columnSpan: Number(attributes.get('ColSpan') ?? 1),
            rowSpan: Number(attributes.get('RowSpan') ?? 1),
            align: aligns.get(attributes.get('TextAlign')) ?? 'left'
          },
          {words: cell.children, text}
        )
      })
    })
    this.#add(`${key}/end`, 'end')
  }

  #figure(element: StructureElement): void {
    const key = element.id ?? ''
    let index = 0
    this.#put(element, 'figure')
    for (const child of element.children.filter(isElement)) {
      if (child.type === 'Figure') {
        index += 1
        this.#add(`${key}/image${String(index)}`, 'image', {alternative: normalText(child.alternative ?? '')})
        if (!child.children.some(hasGraphics)) this.#lose('figure that draws nothing', key, '')
        this.#pictures([child], `${key}/image${String(index)}`)
      } else if (child.type === 'Caption') this.#caption(child, key)
    }
  }

  #caption(element: StructureElement, key: string): void {
    const label = element.children.find((child) => isElement(child) && child.type === 'Label')
    if (label !== undefined) this.#place(`${key}/caption`, [label])
    this.#add(
      `${key}/caption`,
      'caption',
      label === undefined ? {} : {label: normalText(logicalText(label))},
      {words: element.children.filter((child) => child !== label)}
    )
  }

  #note(element: StructureElement): void {
    const key = element.id ?? ''
    const label = element.children.filter(isElement).find(({type}) => type === 'Lbl')
    const [back] = label?.children.filter(isElement) ?? []
    const number = label === undefined ? '' : logicalText(label).trim()
    if (back !== undefined) {
      this.#described(back, [fill(this.#labels.backToNote, {number})])
      if (key !== '') this.#leadsBack(back, key)
    }
    const keep = {out: this.#out, order: this.#order}
    this.#out = this.notes
    this.#order = this.#newOrder()
    this.#put(element, 'note', {label: number})
    this.#blocks(
      element.children.filter((child) => child !== label),
      key
    )
    this.#add(`${key}/end`, 'end')
    this.#out = keep.out
    this.#order = keep.order
  }

  /** A note's number leads to where it is referred to first: `fnref-x` for `fn-x`, with a number behind it where that is taken. */
  #leadsBack(back: StructureElement, note: string): void {
    const target = this.#target(back)?.replace(/^#/, '') ?? ''
    const [document, id] = splitKey(note)
    const base = `${document}/fnref-${id.replace(/^fn-/, '')}`
    const isOwn =
      target === base || (target.startsWith(`${base}-`) && /^\d+$/.test(target.slice(base.length + 1)))
    if (!isOwn) this.#lose('way back to another place', note, target)
  }

  /** The lines of the contents: links with a number before them and a page at their end. */
  #entries(element: StructureElement): void {
    for (const child of element.children.filter(isElement)) {
      if (child.type === 'TOCI') this.#entry(child)
      this.#entries(child)
    }
  }

  /** The outline: all that the contents list, however deep, in their order; the contents themselves where no page lists them. */
  bookmarks(outline: TaggedPdf['outline']): void {
    const entries = outlineUnits(outline)
    if (this.contents.length === 0) this.contents.push(...entries)
    const wanted = this.#lines(entries)
    const listed = new Map(entries.map(({key, text}) => [key, text]))
    for (const [key, text] of wanted) {
      if (visible(listed.get(key)) !== visible(text)) this.#lose('contents without a bookmark', key, text)
    }
    const more = entries.find(({key}) => !wanted.has(key))
    if (more !== undefined) this.#lose('bookmark of no line of the contents', more.key, more.text ?? '')
    const keys = [...wanted.keys()]
    const other = entries.find(({key}, index) => key !== keys[index])
    if (other !== undefined && entries.length === keys.length)
      this.#lose('bookmarks in another order', other.key, other.text ?? '')
  }

  /** What bookmarks have to say, by their keys; whether an only document has one, is the edition's choice. */
  #lines([first]: readonly Unit[]): ReadonlyMap<string, string> {
    const {contents, documents} = this.#context
    const hasDocuments = documents.length > 1 || first?.key === `contents:${documents[0] ?? ''}`
    return new Map(
      [...contents.values()]
        .filter(({facts}) => hasDocuments || facts.level !== 0)
        .map(({key, text = '', facts: {number = ''}}) => [key, `${String(number)} ${text}`.trim()])
    )
  }

  /** Words in no block are those that stand around the text on its pages. */
  artifacts({artifacts, metadata, outline, pages}: TaggedPdf): void {
    const sections = outlineUnits(outline).map(({text = ''}) => text)
    const heads = lettersOf(this.#heads.join(''))
    this.loose.push(...strayArtifacts(artifacts, {title: metadata.title, sections, heads, pages}))
  }

  #entry(item: StructureElement): void {
    const own = item.children.filter((child) => isElement(child) && child.type !== 'TOC')
    const number = own.find((child) => isElement(child) && child.type === 'Lbl')
    const link = own.flatMap((child) => (isElement(child) ? child.children : [])).find(isElement)
    // The page's number stands at the end, behind the dots.
    const words = link?.children.slice(0, -1).map(logicalText).join('') ?? ''
    const key = link?.links[0]?.replace(/^#/, '') ?? ''
    const shown = link?.children.slice(-1).map(logicalText).join('').trim() ?? ''
    const page = String(this.#destinations.get(key) ?? '')
    if (shown !== page) this.#lose('contents with another page', key, shown)
    this.#at = key
    if (link !== undefined) this.#described(link, [words, key])
    this.contents.push({
      key: `contents:${key}`,
      kind: 'contentsEntry',
      facts: {},
      text: normalText(`${number === undefined ? '' : logicalText(number)} ${words}`)
    })
  }

  #text(children: readonly Child[]): string {
    return this.#inlines(new UnitText(), children).end()
  }

  #inlines(text: UnitText, children: readonly Child[]): UnitText {
    for (const child of children) {
      if (isElement(child)) this.#inline(text, child)
      else text.add(child.text)
    }
    return text
  }

  #inline(text: UnitText, element: StructureElement): UnitText {
    if (chrome.has(element.type)) return text
    const phrase = markByStructureType.get(element.type)
    if (phrase !== undefined) {
      return this.#inlines(text.open(phrase, element.expansion), element.children).close()
    }
    switch (element.type) {
      case 'H1':
      case 'CalloutTitle':
      case 'RecordTitle':
      case 'Summary':
        return this.#inlines(text, element.children)
      case 'Span':
        return element.language === undefined
          ? this.#inlines(text, element.children)
          : this.#inlines(text.open('span', element.language), element.children).close()
      case 'Figure':
        if (!element.children.some(hasGraphics)) this.#lose('figure that draws nothing', this.#at, '')
        return text.image(normalText(element.alternative ?? ''))
      case 'Formula':
        return text
          .open('formula')
          .add(element.alternative ?? '')
          .close()
      case 'Link': {
        const target = this.#target(element)
        this.#described(element, [spoken(element), element.links[0] ?? ''])
        return target === undefined
          ? this.#inlines(text, element.children)
          : this.#inlines(text.open('link', target), element.children).close()
      }
      case 'Reference': {
        const link = element.children.find(isElement)
        if (link !== undefined) this.#described(link, [fill(this.#labels.note, {number: logicalText(link)})])
        if (link === undefined) return text
        const note = this.#target(link)?.replace(/^#/, '') ?? ''
        return text.note(note, logicalText(link))
      }
      default:
        this.#lose('inline not known', this.#at, element.type)
        return text
    }
  }

  /** A unit shows the pictures that it has to, in order; whether it has as many is told by its text. */
  #pictures(words: readonly Child[], key: string): void {
    const {pictures, colophon} = this.#context
    const names = pictures?.get(key)
    if (names === undefined) return
    figuresIn(words).forEach((figure, index) => {
      const drawn = firstOf(figure)
      const wanted = colophon.assets.get(names[index] ?? '')
      if (drawn !== undefined && wanted !== undefined && !isDrawnAs(drawn, wanted))
        this.#lose('another picture', key, names[index] ?? '')
      if (wanted !== undefined && drawn?.picture === undefined && imagesIn(figure) < (wanted.pictures ?? 0))
        this.#lose('picture in a drawing that is not drawn', key, names[index] ?? '')
    })
  }

  /** Who hears a link hears its words, its title where it has one, or its address where it has neither. */
  #described({descriptions}: StructureElement, wanted: readonly string[]): void {
    for (const description of descriptions) {
      const heard = heardOf(description)
      // What is longer is cut off.
      const isWhole = description.length < longestDescription
      const isRight = wanted
        .map(heardOf)
        .some((words) => (isWhole ? words === heard : words.startsWith(heard)))
      if (!isRight && !(isWhole && this.#isTitle(heard)))
        this.#lose('link with another description', this.#at, description)
    }
  }

  #isTitle(heard: string): boolean {
    this.#titles ??= new Set(this.#context.titles?.map(heardOf))
    return this.#titles.has(heard)
  }

  /** Undefined for a file beside this one: that is a convenience, no address that can be relied on. */
  #target({links}: StructureElement): string | undefined {
    const [first = '', ...others] = new Set(links)
    if (others.length > 0) this.#lose('one link with several targets', this.#at, [first, ...others].join(' '))
    if (first.startsWith('#')) return first
    return URL.canParse(first) ? absoluteAddress(first, this.#context.baseUrl) : undefined
  }

  #put(
    element: StructureElement,
    kind: UnitKind,
    facts: Facts = {},
    words?: {readonly words: readonly Child[]; readonly text?: string}
  ): void {
    if (element.id === undefined)
      return this.#lose('block without an id', this.#at, logicalText(element).slice(0, 40))
    this.#stand(element.id, element)
    const language = element.language === undefined ? {} : {language: element.language}
    this.#add(element.id, kind, {...facts, ...language}, words)
  }

  /** Whoever follows a link to a block is shown the block: its destination stands a little above what is drawn first. */
  #stand(key: string, element: StructureElement): void {
    const page = this.#destinations.get(key)
    const top = this.#heights.get(key)
    const first = firstOf(element)
    if (page === undefined || top === undefined || first === undefined) return
    const isPicture = first.tag === 'Figure'
    const foot = isPicture ? first.frame?.top : first.start?.y
    if (foot === undefined) return
    const size = isPicture ? 0 : (first.start?.size ?? 0)
    const above = top - foot
    const mayBeHigh = this.#decorated.has(page) || hasPicture(element)
    const isNear =
      above < (mayBeHigh ? highestLine : headroom + size * mostAbove) ||
      above < headroom + largestBeside(first, element) * mostAbove
    // What begins with what is not said begins above what is drawn for it first, however far, and be it on a page before.
    const isRight =
      this.#context.begunUnsaid?.has(key) === true
        ? page < first.page || (page === first.page && above >= size * leastAbove)
        : page === first.page && above >= size * leastAbove && isNear
    if (!isRight) this.#lose('destination of another place', key, `page ${String(page)}, ${top.toFixed(0)}`)
  }

  #add(
    key: string,
    kind: UnitKind,
    facts: Facts = {},
    words?: {readonly words: readonly Child[]; readonly text?: string}
  ): void {
    // What has no id is no unit, and was told of.
    if (key === '' || key.startsWith('/')) return
    if (words !== undefined) this.#pictures(words.words, key)
    if (words !== undefined && kind !== 'cell') this.#place(key, words.words)
    this.#out.push({
      key,
      kind,
      facts,
      ...(words === undefined
        ? {}
        : {text: words.text ?? this.#text(words.words), drawn: words.words.map(drawnText).join('')}),
      ...(words === undefined || (this.#isLeftToRight() && !words.words.some(isTurned))
        ? {}
        : {isTurned: true})
    })
  }

  #newOrder(): DrawnOrder {
    return new DrawnOrder(
      (type) => chrome.has(type) || type === 'Figure',
      (what, at) => this.#lose(what, at, '')
    )
  }

  #place(key: string, words: readonly Child[]): void {
    this.#order.place(key, words, this.#isLeftToRight())
  }

  #enter({language}: StructureElement): void {
    const isOpposed = language !== undefined && directionOf(language) === 'rtl'
    this.#leftToRight.push(this.#isLeftToRight() && !isOpposed)
  }

  #isLeftToRight(): boolean {
    return this.#leftToRight.at(-1) === true
  }

  #lose(what: string, at: string, text: string): void {
    this.loose.push({what, at, text: text.trim()})
  }
}

function outlineUnits(items: TaggedPdf['outline']): readonly Unit[] {
  return items.flatMap(({title, destination, children}): readonly Unit[] => [
    {key: `contents:${destination}`, kind: 'contentsEntry', facts: {}, text: normalText(title)},
    ...outlineUnits(children)
  ])
}

/** A block's key as its document, whose name may have slashes, and its id. */
function splitKey(key: string): readonly [string, string] {
  const at = key.lastIndexOf('/')
  return [key.slice(0, Math.max(at, 0)), key.slice(at + 1)]
}

function isElement(child: Child): child is StructureElement {
  return child.type !== 'content'
}

/** An element of another type than the one that is wanted. */
function isOther(type: string): (child: Child) => child is StructureElement {
  return (child): child is StructureElement => isElement(child) && child.type !== type
}

function numberOf(element: StructureElement): Facts {
  const number = element.children.find((child) => isElement(child) && child.type === 'Number')
  return number === undefined ? {} : {number: logicalText(number).trim()}
}

function roleOf(type: string, scope: string | number | undefined): string {
  if (type !== 'TH') return 'data'
  return scope === 'Row' ? 'rowHeader' : 'columnHeader'
}

/** What an element says: its replacement text, else its words. */
function logicalText(child: Child): string {
  if (!isElement(child)) return child.text
  return child.actualText ?? child.children.map(logicalText).join('')
}

/** What the glyphs of an element draw, but for numbers in the gutter and pictures. */
function drawnText(child: Child): string {
  if (!isElement(child)) return child.drawn
  if (chrome.has(child.type) || child.type === 'Figure') return ''
  return child.children.map(drawnText).join('')
}

/** What is drawn first of an element: letters, or a picture whose frame is known; undefined when there is neither. */
function firstOf(child: Child): ElementContent | undefined {
  if (!isElement(child)) {
    const isEmpty = child.start === undefined && !child.hasGraphics
    return isEmpty ? undefined : child
  }
  for (const one of child.children) {
    const first = firstOf(one)
    if (first !== undefined) return first
  }
  return undefined
}

/** The size of the largest letters in the line where an element begins: a note's number, which may be first, is smaller and raised. */
function largestBeside(first: ElementContent, child: Child): number {
  const {page, start} = first
  if (isElement(child)) return Math.max(0, ...child.children.map((one) => largestBeside(first, one)))
  if (start === undefined || child.page !== page) return 0
  return Math.max(0, ...child.lines.filter(({y, size}) => Math.abs(y - start.y) < size).map(({size}) => size))
}

/** On which page and how high the first letters of an element stand; empty where there are none. */
function lineOf(child: Child): string {
  const first = firstOf(child)
  return first?.start === undefined ? '' : `${String(first.page)} ${first.start.y.toFixed(1)}`
}

/** An image has its own number of pixels; a drawing is as wide as it is high as its view box says. */
function isDrawnAs(
  {picture, frame}: ElementContent,
  {isDrawing, width, height, digest}: PictureFile
): boolean {
  if (!isDrawing)
    return picture?.width === width && picture.height === height && (picture.digest ?? digest) === digest
  // One that could not be drawn as lines is pixels.
  if (picture !== undefined) return isAlike(picture, {width, height})
  if (frame === undefined) return true
  const [across, up] = [frame.right - frame.left, frame.top - frame.bottom]
  return Math.abs(across * height - up * width) <= leastDifference * (across * height + up * width)
}

/** Of the same shape, but for the pixel that it is rounded to. */
function isAlike(picture: Size, whole: Size): boolean {
  const scale = Math.max(picture.width, picture.height) / Math.max(whole.width, whole.height)
  return (
    Math.abs(picture.width - whole.width * scale) <= 1 && Math.abs(picture.height - whole.height * scale) <= 1
  )
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Images that an element draws. */
function imagesIn(child: Child): number {
  return isElement(child) ? child.children.reduce((sum, one) => sum + imagesIn(one), 0) : child.images
}

/** What is heard of words, wherever lines and pieces end. */
function heardOf(words: string): string {
  return visible(words).replace(/\s+/gu, '').normalize('NFC')
}

/** What an element says to whoever hears it: descriptions of pictures and formulas, and nothing for a note's number. */
function spoken(child: Child): string {
  if (!isElement(child)) return child.text
  if (child.type === 'Reference') return ''
  if (child.type === 'Figure' || child.type === 'Formula') return child.alternative ?? ''
  return child.actualText ?? child.children.map(spoken).join('')
}

/** In order. */
function figuresIn(children: readonly Child[]): readonly StructureElement[] {
  return children
    .filter(isElement)
    .flatMap((child) => (child.type === 'Figure' ? [child] : figuresIn(child.children)))
}

function hasPicture(element: StructureElement): boolean {
  return element.children.some((child) => isElement(child) && (child.type === 'Figure' || hasPicture(child)))
}

function hasGraphics(child: Child): boolean {
  return isElement(child) ? child.children.some(hasGraphics) : child.hasGraphics || child.drawn !== ''
}
