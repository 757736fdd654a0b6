/** Reads the JSON edition: its units, and what of it contradicts itself. */
import {editionNames} from '../../model/publication/front-matter.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import type * as Json from '../../reader/edition-types.ts'
import type {Whereabouts} from '../readers/context.ts'
import type {Holder, Observer} from '../units/document-units.ts'
import {unitsOfEdition, type PublicationUnits} from '../units/publication-units.ts'
import type {FormulaSaid, TreeInline, TreeWords} from '../units/tree.ts'
import type {Unexpected, Reading, SaidAddresses, Unit} from '../units/unit.ts'
import {normalText, wordsOf} from '../units/unit-text.ts'
import {placesIn, wrongUrls, type SaidAround} from './addresses.ts'
import {readEditionFile, type EditionSchema} from './edition-file.ts'
import {unexpectedPassages} from './passages.ts'
import {RecordsInText} from './records.ts'

export interface JsonContext extends Whereabouts {
  readonly isEdition: EditionSchema
}

/** The units of a JSON edition; throws `Unreadable` when it is not one. */
export function readJson(bytes: Uint8Array, context: JsonContext, passages?: Uint8Array): Reading {
  const edition = readEditionFile(bytes, context.isEdition)
  const {units, said, words, unexpected} = examine(edition, context)
  const beside =
    passages === undefined ? [] : unexpectedPassages(passages, words, {edition, folder: context.folder})
  const keys = [...[...units.body, ...units.notes].map(({key}) => key), ...units.anchors.keys()]
  return {
    ...units,
    anchors: new Map(keys.map((key) => [key, ''])),
    unexpected: [...unexpected, ...beside],
    said
  }
}

/** What an edition says, and where it says that blocks stand in the others. */
export interface Examined {
  readonly units: PublicationUnits
  readonly said: SaidAddresses
  /** In the order of the file, notes among them. */
  readonly words: readonly string[]
  readonly unexpected: readonly Unexpected[]
  /** Those among the blocks. */
  readonly records: readonly Json.RecordBlock[]
}

export function examine(edition: Json.Edition, context: Whereabouts): Examined {
  const check = new ConsistencyCheck(edition, context)
  const units = unitsOfEdition(edition, context, check)
  const records = check.records.unlike(edition.records)
  return {
    units,
    said: check.said,
    words: check.words,
    unexpected: [...check.unexpected, ...misnamed(edition), ...records],
    records: check.recordBlocks
  }
}

/** A picture's file is named by its digest, and lies beside the pages where there are any. */
function misnamed({assets}: Json.Edition): readonly Unexpected[] {
  return assets
    .filter(
      ({name, path, sha256}) =>
        !name.startsWith(sha256.slice(0, 16)) || (path ?? `assets/${name}`) !== `assets/${name}`
    )
    .map(({name}) => ({what: 'picture of another name', at: '', text: name}))
}

/** What a JSON edition says twice has to be the same: words, keys, addresses, digests. */
class ConsistencyCheck implements Observer {
  readonly unexpected: Unexpected[] = []
  readonly said = new Map(editionNames.map((name) => [name, new Map<string, string>()]))
  readonly words: string[] = []
  readonly records = new RecordsInText()
  readonly recordBlocks: Json.RecordBlock[] = []
  readonly #around: SaidAround
  #document = ''
  /** The last words, in the normal form and as a text without marks. */
  #line = {text: '', line: ''}
  /** The key of the block that is read. */
  #block = ''

  constructor({editions}: Json.Edition, {folder, baseUrl}: Whereabouts) {
    const {pdf} = editions
    if (pdf !== undefined) this.said.get('pdf')?.set('', `${String(pdf.pages ?? '')} pages`)
    this.#around = {folder, baseUrl, editions}
  }

  enter(node: Parameters<Observer['enter']>[0], key: string): void {
    this.#block = key
    if (!('addresses' in node)) return
    if (node.key !== key) this.#report('key of something else', node.key)
    for (const url of wrongUrls(node.addresses, this.#around))
      this.#report('address that contradicts itself', url)
    for (const [edition, place] of placesIn(node.addresses)) this.said.get(edition)?.set(key, place)
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
    if ('type' in holder && holder.type === 'record' && 'data' in holder) {
      this.recordBlocks.push(holder)
      this.records.add({...holder, document: this.#document, words: words.join(' ')}, before)
    } else if ('digest' in holder) this.#hold(holder.digest, words)
  }

  #begin(document: Json.Document): void {
    const {name, title, summary = ''} = document
    this.#document = name
    if (title.id !== undefined && title.key !== `${name}/${title.id}`)
      this.#report('key of something else', title.key ?? '')
    this.words.push(normalText(title.text), normalText(summary))
    this.records.addDocument(document)
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
