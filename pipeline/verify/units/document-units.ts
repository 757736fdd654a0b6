/** Walks a document of a publication, or of its JSON edition, and gives its units in reading order. */
import {placeOf, startOf, type Place} from '../../model/place.ts'
import type * as Model from '../../model/tree/nodes.ts'
import {isPlainType, type PlainContainer} from '../../model/tree/shape.ts'
import type * as Json from '../../reader/edition-types.ts'
import {alternativeOf, inlineText, type InlineAround} from './inline-text.ts'
import {normalData} from '../../model/values/normal-data.ts'
import {
  dataOfRecord,
  flowOf,
  pictureOf,
  placeIn,
  recordOf,
  sourceOf,
  type FormulaSaid,
  type TreeAround,
  type TreeBlock,
  type TreeDocument,
  type TreeFlow,
  type TreeInline,
  type TreeNote,
  type TreeWords
} from './tree.ts'
import type {Unit, UnitContent, UnitKind} from './unit.ts'
import {codeLanguage, labelled, normalCode, normalText, wordsOf} from './unit-text.ts'

/** What holds others, with all that is in it. */
export type Holder = TreeDocument | Extract<TreeFlow, {type: 'section' | 'record'}>

/** Is told of all that is met, in reading order, notes where they stand. */
export interface Observer {
  /** A document, a block or a note, by its key. */
  enter(node: TreeDocument | TreeBlock | TreeNote, key: string): void
  /** Of a formula with what it says. */
  inline(inline: TreeInline, formula?: FormulaSaid): void
  /** Words with their text in the normal form, and in the form in which a text without marks has them. */
  text(words: TreeWords, text: string, line: string): void
  unit(unit: Unit): void
  /** Walks through what `holder` holds, of a record without its label and facts. */
  within(holder: Holder, walk: () => void): void
}

/** Where a document stands. */
export interface DocumentAround extends TreeAround {
  /** Of a JSON edition, which has all that a document says as a record among them alone. */
  readonly records?: Json.Edition['records']
}

/** What has an id and a place. */
type Owner = {readonly id: string} & Parameters<typeof placeIn>[1]

/** A block of a type, of a publication or of a JSON edition. */
type Of<T extends TreeBlock['type']> = Extract<TreeBlock, {readonly type: T}>

export class DocumentUnits {
  readonly body: Unit[] = []
  readonly notes: Unit[] = []
  /** The places in lines that links can lead to, and the title where it has an id. */
  readonly anchors: (readonly [string, Place])[] = []
  readonly #document: TreeDocument
  readonly #around: DocumentAround
  readonly #observer: Observer | undefined
  readonly #path: string
  readonly #inlines: InlineAround
  #out: Unit[] = this.body

  constructor(document: TreeDocument, around: DocumentAround, observer?: Observer) {
    this.#document = document
    this.#around = around
    this.#observer = observer
    const {path, titleId} = sourceOf(document)
    this.#path = path
    this.#inlines = {...around, document: document.name, see: (inline, formula) => this.#see(inline, formula)}
    if (titleId !== undefined) this.anchors.push([`${document.name}/${titleId}`, startOf(path)])
    observer?.enter(document, document.name)
    this.#within(document, () => {
      this.#head(document)
      this.#flows(document.children)
    })
  }

  #head(document: TreeDocument): void {
    const {name, number, language, data, title, summary = ''} = document
    const {language: usual, documents, records} = this.#around
    const place = startOf(this.#path)
    this.#add({
      key: name,
      kind: 'document',
      facts: {
        number,
        language: language === usual ? undefined : language,
        data: normalData({data, sha256: sourceOf(document).sha256, record: recordOf(document, records)})
      },
      text: this.#text(title),
      place
    })
    // The summary of an only document is its publication's.
    const lead = documents.length > 1 ? normalText(summary) : ''
    if (lead !== '') this.#add({key: `${name}//lead`, kind: 'lead', facts: {}, text: lead, place})
  }

  #see(inline: TreeInline, formula?: FormulaSaid): void {
    this.#observer?.inline(inline, formula)
    if (inline.type !== 'span' || inline.id === undefined) return
    const place = 'position' in inline ? placeOf(this.#path, inline) : startOf(this.#path)
    this.anchors.push([`${this.#document.name}/${inline.id}`, place])
  }

  #enter(node: TreeBlock | TreeNote): void {
    this.#observer?.enter(node, `${this.#document.name}/${node.id}`)
  }

  #within(holder: Holder, walk: () => void): void {
    if (this.#observer === undefined) walk()
    else this.#observer.within(holder, walk)
  }

  #add(unit: Unit): void {
    this.#out.push(unit)
    this.#observer?.unit(unit)
  }

  #text(words: TreeWords): string {
    const text = inlineText(words, this.#inlines)
    if (this.#observer === undefined) return text
    const inSigns = {...this.#inlines, see: () => undefined, inSigns: true}
    const own = text.includes('formula ') ? inlineText(words, inSigns) : text
    this.#observer.text(words, text, wordsOf(own))
    return text
  }

  #put(node: Owner & {readonly lang?: string}, kind: UnitKind, more: UnitContent = {}): void {
    this.#part(node, '', kind, {...more, facts: {...more.facts, language: node.lang}})
  }

  #part(node: Owner, part: string, kind: UnitKind, {facts = {}, text}: UnitContent = {}): void {
    this.#add({
      key: `${this.#document.name}/${node.id}${part}`,
      kind,
      facts,
      // A JSON edition tells the places of blocks alone.
      place: 'source' in node && part !== '' ? undefined : placeIn(this.#path, node),
      text
    })
  }

  #flows(flows: readonly TreeFlow[]): void {
    for (const flow of flows) {
      switch (flow.type) {
        case 'section':
          this.#within(flow, () => this.#flows(flowOf(flow)))
          break
        case 'noteGroup':
          for (const note of flow.children) this.#note(note)
          break
        default:
          this.#block(flow)
      }
    }
  }

  #note(note: TreeNote): void {
    this.#out = this.notes
    this.#enter(note)
    this.#put(note, 'note', {facts: {label: String(note.number)}})
    this.#rest(note)
    this.#out = this.body
  }

  #block(block: TreeBlock): void {
    this.#enter(block)
    if (isPlain(block)) {
      this.#put(block, block.type)
      return this.#rest(block)
    }
    switch (block.type) {
      case 'paragraph':
        return this.#put(block, 'paragraph', {
          text: this.#text(block),
          facts: {number: block.number?.toString(), ...labelled(block.label)}
        })
      case 'heading':
        return this.#put(block, 'heading', {
          text: this.#text(block),
          facts: {level: block.depth, number: block.number}
        })
      case 'thematicBreak':
        return this.#put(block, 'thematicBreak')
      case 'code':
        return this.#put(block, 'code', {
          text: normalCode('value' in block ? block.value : block.text),
          facts: codeLanguage(block.language)
        })
      case 'callout':
        this.#put(block, 'callout', {facts: {kind: block.kind}})
        this.#part(block, '/title', 'title', {text: this.#text(block.title ?? [])})
        return this.#rest(block)
      case 'details':
        this.#put(block, 'details')
        this.#part(block, '/summary', 'summary', {text: this.#text(block.summary)})
        return this.#rest(block)
      case 'list':
        return this.#list(block)
      case 'table':
        return this.#table(block)
      case 'figure':
        return this.#figure(block)
      case 'record':
        return this.#record(block)
      case 'definitionList':
        return this.#definitionList(block)
    }
  }

  /** The blocks in one, and its end. */
  #rest(container: Owner & {readonly children: readonly TreeBlock[]}): void {
    this.#flows(container.children)
    this.#part(container, '/end', 'end')
  }

  #record(record: Of<'record'>): void {
    const {kind, label, number, children, facts, presentation = 'card'} = record
    this.#put(record, 'record', {
      facts: {kind, presentation, number: number?.toString(), data: normalData(dataOfRecord(record))}
    })
    if (label !== undefined) this.#part(record, '/title', 'title', {text: this.#text(label)})
    this.#within(record, () => this.#flows(children))
    if (facts !== undefined) this.#block(facts)
    this.#part(record, '/end', 'end')
  }

  #definitionList(list: Of<'definitionList'>): void {
    this.#put(list, 'definitionList')
    list.children.forEach((part, index) => {
      const [owner, place] = [partOf(list, part), `/${String(index + 1)}`]
      if (part.type === 'definitionTerm') return this.#part(owner, place, 'term', {text: this.#text(part)})
      this.#part(owner, place, 'description')
      this.#flows(part.children)
    })
    this.#part(list, '/end', 'end')
  }

  #list(list: Of<'list'>): void {
    this.#put(list, 'list', {facts: {ordered: list.ordered}})
    list.children.forEach((item, index) => {
      const label = normalText(item.label ?? markerOf(list, item.checked, index))
      this.#part(partOf(list, item), `/${String(index + 1)}`, 'item', {facts: {label}})
      this.#flows(item.children)
    })
    this.#part(list, '/end', 'end')
  }

  #table(table: Of<'table'>): void {
    this.#put(table, 'table', {facts: {headRows: table.headRows}})
    this.#caption(table)
    table.children.forEach((row, y) => {
      row.children.forEach((cell, x) => {
        const owner = partOf(table, cell)
        const text = this.#text(cell)
        this.#part(owner, `/r${String(y + 1)}c${String(x + 1)}`, 'cell', {
          text,
          facts: {
            // An empty cell heads nothing, whatever its row says.
            header: text === '' ? 'data' : cell.role,
            columnSpan: cell.columnSpan,
            rowSpan: cell.rowSpan,
            align: cell.align ?? 'left'
          }
        })
      })
    })
    this.#part(table, '/end', 'end')
  }

  #figure(figure: Of<'figure'>): void {
    this.#put(figure, 'figure')
    figure.children.forEach((image, index) => {
      this.#part(partOf(figure, image), `/image${String(index + 1)}`, 'image', {
        facts: {
          alternative: alternativeOf(image),
          imageTitle: normalText(image.title ?? ''),
          picture: pictureOf(image, this.#around)
        }
      })
    })
    this.#caption(figure)
  }

  #caption(block: Of<'table' | 'figure'>): void {
    const {caption, label} = block
    if (caption === undefined) return
    this.#part(block, '/caption', 'caption', {text: this.#text(caption), facts: labelled(label)})
  }
}

/** What stands before an item that has no label of its author's. */
function markerOf({ordered, start}: Of<'list'>, checked: boolean | undefined, index: number): string {
  if (checked !== undefined) return checked ? '☑' : '☐'
  return ordered ? `${String(start + index)}.` : '•'
}

function isPlain(block: TreeBlock): block is Of<PlainContainer['type']> {
  return isPlainType(block.type)
}

/** A part of a block stands where the source has it, where that is known. */
function partOf(owner: Owner, part: object | Pick<Model.ListItem, 'position'>): Owner {
  return 'position' in part ? {id: owner.id, position: part.position} : owner
}
