/** Reads a document of a JSON edition: its units, and what of it contradicts itself or its passages. */
import type {EditionName} from '../../model/publication/front-matter.ts'
import type {Place} from '../../model/place.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import type * as Json from '../../reader/edition-types.ts'
import {DocumentUnits, type DocumentAround, type Holder, type Observer} from '../units/document-units.ts'
import type {FormulaSaid, TreeInline, TreeWords} from '../units/tree.ts'
import type {SaidInDocument} from '../../model/edition/said-addresses.ts'
import type {DocumentBlocks, Unexpected, Unit} from '../units/unit.ts'
import {normalText, wordsOf} from '../units/unit-text.ts'
import {placesIn, wrongUrls, type SaidAround} from './addresses.ts'
import {unexpectedPassages} from './passages.ts'
import {listedDocument, listedRecord, type Listed} from './records.ts'

export interface Examined {
  readonly units: DocumentBlocks<Place>
  readonly beside: {
    /** Where it says that its blocks stand in the other editions. */
    readonly said: SaidInDocument
    readonly unexpected: readonly Unexpected[]
    /** Those among its blocks, and the document where it is one. */
    readonly records: readonly Listed[]
  }
}

/** Its passages are looked at where they are given. */
export function examineDocument(
  document: Json.Document,
  around: DocumentAround & SaidAround,
  passages?: readonly string[]
): Examined {
  const check = new ConsistencyCheck(around)
  const {body, notes, anchors} = new DocumentUnits(document, around, check)
  const {said, words, records} = check
  const others = passages === undefined ? [] : unexpectedPassages(passages, words, {...around, document})
  const unexpected = [...check.unexpected, ...others]
  return {units: {body, notes, anchors}, beside: {said, unexpected, records}}
}

/** What a document says twice has to be the same: words, keys, addresses, digests. */
class ConsistencyCheck implements Observer {
  readonly unexpected: Unexpected[] = []
  readonly said: {[edition in EditionName]?: (readonly [string, string])[]} = {}
  readonly words: string[] = []
  readonly records: Listed[] = []
  readonly #around: SaidAround
  #document = ''
  /** The last words, in the normal form and as a text without marks. */
  #line = {text: '', line: ''}
  /** The key of the block that is read. */
  #block = ''

  constructor(around: SaidAround) {
    this.#around = around
  }

  enter(node: Parameters<Observer['enter']>[0], key: string): void {
    this.#block = key
    if (!('addresses' in node)) return
    if (node.key !== key) this.#report('key of something else', node.key)
    for (const url of wrongUrls(node.addresses, this.#around))
      this.#report('address that contradicts itself', url)
    for (const [edition, place] of placesIn(node.addresses)) (this.said[edition] ??= []).push([key, place])
  }

  inline(inline: TreeInline, formula?: FormulaSaid): void {
    if (inline.type === 'span' && 'key' in inline && inline.key !== `${this.#document}/${inline.id ?? ''}`)
      this.#report('key of something else', inline.key ?? '')
    if (inline.type !== 'formula' || formula === undefined) return
    const {words, display, tex} = formula
    const written = 'tex' in inline ? inline.tex : undefined
    if (written !== tex) this.#report('formula with other TeX', written ?? tex ?? '')
    const heard = inline.spoken ?? inline.alt
    if (words !== heard || display !== inline.display) this.#report('formula with other words', words)
  }

  /** What a program takes that wants no marks has to be the words of what stands beside it. */
  text(words: TreeWords, text: string, line: string): void {
    if ('text' in words && normalText(words.text) !== line) this.#report('text of other words', words.text)
    this.#line = {text, line}
  }

  unit({kind, text, facts: {alternative}}: Unit): void {
    if (kind === 'document' || kind === 'lead') return
    if (text !== undefined) this.words.push(kind === 'code' ? text : this.#lineOf(text))
    else if (typeof alternative === 'string') this.words.push(alternative)
  }

  /** Of a unit, whose text was told before. */
  #lineOf(text: string): string {
    return this.#line.text === text ? this.#line.line : wordsOf(text)
  }

  within(holder: Holder, walk: () => void): void {
    const start = this.words.length
    if ('title' in holder && 'source' in holder) this.#begin(holder)
    const before = this.records.length
    walk()
    const words = this.words.slice(start)
    const around = {document: this.#document, words: words.join(' ')}
    if ('type' in holder && holder.type === 'record' && 'data' in holder)
      this.records.splice(before, 0, listedRecord(holder, around))
    else if ('digest' in holder) this.#hold(holder.digest, words)
  }

  #begin(document: Json.Document): void {
    const {name, key, kind, title, summary = ''} = document
    this.#document = name
    if (title.id !== undefined && title.key !== `${name}/${title.id}`)
      this.#report('key of something else', title.key ?? '')
    this.words.push(normalText(title.text), normalText(summary))
    if (kind !== undefined) this.records.push({type: kind, key, saying: listedDocument(document)})
  }

  /** The digest that a part has is that of its words. */
  #hold(digest: string, words: readonly string[]): void {
    const found = sha256Of(words.filter((text) => text !== '').join('\n'))
    if (digest !== found)
      this.unexpected.push({what: 'digest of other words', at: this.#document, text: digest})
  }

  #report(what: string, text: string): void {
    this.unexpected.push({what, at: this.#block, text})
  }
}
