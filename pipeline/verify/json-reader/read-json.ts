/** Reads the JSON edition: documents as trees of blocks. */
import {createHash} from 'node:crypto'
import {editionNames, type EditionName} from '../../model/publication/front-matter.ts'
import {labelsFor} from '../../locale/index.ts'
import {typeName} from '../../locale/type-name.ts'
import {doiUrl} from '../../model/publication/doi-url.ts'
import {startOf} from '../../model/place.ts'
import {isPlainType} from '../../model/tree/shape.ts'
import type {Facts, Loose, Reading, Unit, UnitKind} from '../units/unit.ts'
import {conformanceFact} from '../units/conformance-fact.ts'
import {absoluteAddress, ownAddress} from '../units/library-address.ts'
import {
  addressList,
  normalAddress,
  normalCode,
  normalList,
  normalText,
  UnitText,
  webAddressOf,
  wordsOf
} from '../units/unit-text.ts'
import {codeLanguage} from '../units/code-language.ts'
import {formulaMarkOf} from '../units/formula-mark.ts'
import type {ReadingContext} from '../readers/context.ts'
import {elementOf, readXmlMarkup} from '../web-reader/markup.ts'
import {strayPassages} from './passages.ts'
import {dataOf, isData, listOf, numberOf, parseData, stringOf, type Data} from './data.ts'
import {addressesIn, type SaidAround} from './addresses.ts'
import {documentEntry, entriesOf, strayEntries, type RecordEntry, type RecordFound} from './records.ts'
import {normalData} from '../units/normal-data.ts'

/** The units of a JSON edition; throws `Unreadable` when it is not one. */
export function readJson(
  bytes: Uint8Array,
  context: Pick<ReadingContext, 'baseUrl' | 'folder'>,
  passages?: Uint8Array
): Reading {
  const edition = parseData(bytes)
  const reader = new JsonReader(edition, context)
  const metadata = dataOf(edition['metadata'], 'metadata')
  reader.body.push({
    key: '',
    kind: 'publication',
    facts: {
      language: stringOf(edition, 'language'),
      direction: stringOf(edition, 'direction'),
      title: normalText(stringOf(metadata, 'title')),
      authors: normalList(listOf(metadata, 'authors').map((author) => stringOf(author, 'name'))),
      date: stringOf(metadata, 'date'),
      publisher: normalText(stringOf(metadata, 'publisher')),
      summary: normalText(stringOf(metadata, 'summary')),
      updated: updatedIn(metadata),
      version: normalText(stringOf(metadata, 'version')),
      licence: normalText(stringOf(dataOf(metadata['licence'] ?? {}, 'licence'), 'name')),
      identifier: identifierIn(metadata),
      ...factsOnPages(edition, metadata),
      data: publicationData(edition, metadata),
      ...conformanceIn(metadata)
    }
  })
  reader.list(listOf(edition, 'contents'), 1)
  const records = entriesOf(dataOf(edition['records'], 'records'))
  for (const document of listOf(edition, 'documents')) reader.document(document, records)
  reader.records(records)
  reader.assets(listOf(edition, 'assets'))
  if (passages !== undefined)
    reader.loose.push(...strayPassages(passages, reader.words, {edition, folder: context.folder}))
  return reader
}

/** A day that is the date is told once. */
function updatedIn(metadata: Data): string {
  const modified = stringOf(metadata, 'modified')
  return modified === stringOf(metadata, 'date') ? '' : modified
}

/** The address of what is to be cited. */
function identifierIn({identifiers}: Data): string {
  const doi = isData(identifiers) ? stringOf(identifiers, 'doi') : ''
  return doi === '' ? '' : normalAddress(doiUrl(doi))
}

/** What web pages say, too, and no book. */
function factsOnPages(edition: Data, metadata: Data): Facts {
  const {licence, identifiers} = metadata
  const isbn = isData(identifiers) ? identifiers['isbn'] : undefined
  const {labels} = labelsFor(stringOf(edition, 'language'))
  return {
    authorAddresses: addressList(listOf(metadata, 'authors').map((one) => ({url: stringOf(one, 'url')}))),
    licenceAddress: isData(licence) ? webAddressOf(stringOf(licence, 'url')) : '',
    dated: stringOf(edition, 'date'),
    isbn: isData(isbn) ? stringOf(isbn, 'html') : '',
    type: normalText(typeName(stringOf(metadata, 'type'), labels)),
    translations: normalList(
      listOf(edition, 'translations').flatMap((one) => [stringOf(one, 'language'), stringOf(one, 'title')])
    )
  }
}

/** What no other edition says of the publication. */
function publicationData(edition: Data, metadata: Data): string {
  const {date} = edition
  const {type, status, identifiers, paragraphs, numbering, sections, data, licence} = metadata
  const settings = {type, status, identifiers, paragraphs, numbering, sections, data}
  return normalData({
    ...settings,
    date,
    licence: isData(licence) ? licence['url'] : undefined,
    authors: listOf(metadata, 'authors').flatMap(({name: _, ...more}) =>
      Object.keys(more).length === 0 ? [] : [more]
    ),
    translations: listOf(edition, 'translations').map(({language, title}) => ({language, title})),
    cover: metadata['cover'],
    assets: listOf(edition, 'assets').map(({path: _, ...file}) => file)
  })
}

function conformanceIn({accessibility}: Data): Facts {
  if (accessibility === undefined) return {}
  const claim = dataOf(accessibility, 'accessibility')
  return conformanceFact(
    ['conformsTo', 'certifiedBy', 'credential', 'report'].map((key) => stringOf(claim, key))
  )
}

class JsonReader implements Reading {
  readonly body: Unit[] = []
  readonly notes: Unit[] = []
  readonly contents: Unit[] = []
  readonly loose: Loose[] = []
  readonly anchors = new Map<string, string>()
  readonly said = new Map(editionNames.map((name) => [name, new Map<string, string>()]))
  readonly #publication: string
  readonly #language: string
  readonly #names: readonly string[]
  readonly #around: SaidAround
  #out: Unit[] = this.body
  #document = ''
  /** The source file of the document. */
  #path = ''
  /** The key of the block that is read. */
  #block = ''
  readonly #records: RecordFound[] = []
  /** The edition's words in the order of the file, notes among them, for the digests of its parts and the passages. */
  readonly words: string[] = []

  constructor(edition: Data, {folder, baseUrl}: Pick<ReadingContext, 'baseUrl' | 'folder'>) {
    this.#publication = stringOf(edition, 'id')
    this.#language = stringOf(edition, 'language')
    this.#names = listOf(edition, 'documents').map((document) => stringOf(document, 'name'))
    const editions = dataOf(edition['editions'], 'editions')
    const {pdf} = editions
    if (isData(pdf)) this.said.get('pdf')?.set('', `${stringOf(pdf, 'pages')} pages`)
    this.#around = {folder, editions, ...(baseUrl === undefined ? {} : {baseUrl})}
  }

  list(entries: readonly Data[], level: number): void {
    for (const entry of entries) {
      this.contents.push({
        key: `contents:${stringOf(entry, 'key')}`,
        kind: 'contentsEntry',
        facts: {level, ...shownNumber(entry)},
        text: normalText(stringOf(entry, 'title'))
      })
      this.list(listOf(entry, 'children'), level + 1)
    }
  }

  /** A picture's file is named by its digest, and lies beside the pages where there are any. */
  assets(files: readonly Data[]): void {
    for (const file of files) {
      const [name, beside = `assets/${name}`] = [stringOf(file, 'name'), optional(file, 'path')]
      if (beside !== `assets/${name}` || !name.startsWith(stringOf(file, 'sha256').slice(0, 16)))
        this.loose.push({what: 'picture of another name', at: '', text: name})
    }
  }

  /** Of one that is a record, the list of its type alone has all of its front matter. */
  document(document: Data, records: readonly RecordEntry[]): void {
    this.#document = stringOf(document, 'name')
    const source = dataOf(document['source'], 'source')
    this.#path = stringOf(source, 'path')
    this.#stand(document, this.#document)
    const title = dataOf(document['title'], 'title')
    this.#anchor(title)
    const text = this.#text(title)
    const type = optional(document, 'kind')
    const own = type === undefined ? undefined : documentEntry(records, this.#document, type)
    const record = type === undefined ? {} : {record: {type, data: own?.entry['data']}}
    this.body.push({
      key: this.#document,
      kind: 'document',
      facts: {
        ...shownNumber(document),
        ...this.#foreignLanguage(stringOf(document, 'language')),
        data: normalData({data: document['data'], sha256: source['sha256'], ...record})
      },
      text,
      place: startOf(this.#path)
    })
    const summary = normalText(stringOf(document, 'summary'))
    if (summary !== '' && this.#names.length > 1)
      this.body.push({key: `${this.#document}//lead`, kind: 'lead', facts: {}, text: summary})
    const start = this.words.length
    this.words.push(wordsOf(text), summary)
    if (type !== undefined)
      this.#records.push({
        type,
        key: this.#document,
        part: 'document',
        id: this.#document,
        number: '',
        document: this.#document,
        label: wordsOf(text),
        words: summary,
        data: own?.data ?? '',
        source: normalData({line: 1, column: 1})
      })
    this.#flows(listOf(document, 'children'))
    this.#hold(document, start)
  }

  /** The lists by type hold the documents that are records and the records that stand among the blocks, and no others. */
  records(entries: readonly RecordEntry[]): void {
    for (const {key, entry} of entries) {
      this.#block = key
      const places = this.#addressesOf(entry)
      for (const [edition, said] of this.said)
        if (places.get(edition) !== said.get(key))
          this.#lose('list of records with another place', `${edition} ${places.get(edition) ?? ''}`)
    }
    for (const {at, text} of strayEntries(this.#records, entries))
      this.loose.push({what: 'list of records unlike the text', at, text})
  }

  #foreignLanguage(language: string): Facts {
    return language === this.#language ? {} : {language}
  }

  #flows(flows: readonly Data[]): void {
    for (const flow of flows) this.#flow(flow)
  }

  #flow(flow: Data): void {
    const type = stringOf(flow, 'type')
    this.#anchor(flow)
    switch (type) {
      case 'section':
        return this.#section(flow)
      case 'noteGroup':
        return this.#flows(listOf(flow, 'children'))
      case 'note': {
        this.#out = this.notes
        this.#put(flow, 'note', {facts: {label: stringOf(flow, 'number')}})
        this.#flows(listOf(flow, 'children'))
        this.#part(flow, '/end', 'end')
        this.#out = this.body
        return
      }
      case 'paragraph':
        return this.#put(flow, type, {text: this.#text(flow), facts: shownNumber(flow)})
      case 'heading':
        return this.#put(flow, type, {
          text: this.#text(flow),
          facts: {level: numberOf(flow, 'depth', 0), ...shownNumber(flow)}
        })
      case 'thematicBreak':
        return this.#put(flow, type)
      case 'code':
        return this.#put(flow, type, {
          text: normalCode(stringOf(flow, 'text')),
          facts: codeLanguage(optional(flow, 'language'))
        })
      case 'callout':
        return this.#container(flow, type, {facts: {kind: stringOf(flow, 'kind')}}, 'title')
      case 'record':
        return this.#record(flow)
      case 'details':
        return this.#container(flow, type, {}, 'summary')
      case 'list':
        return this.#list(flow)
      case 'table':
        return this.#table(flow)
      case 'figure':
        return this.#figure(flow)
      case 'definitionList':
        return this.#definitionList(flow)
      default:
        if (isPlainType(type)) return this.#container(flow, type)
        this.#lose('block not known', type)
    }
  }

  #section(section: Data): void {
    const start = this.words.length
    this.#flow(dataOf(section['heading'], 'heading'))
    this.#flows(listOf(section, 'children'))
    this.#hold(section, start)
  }

  /** The digest that a part has is that of its words; a file of before there were digests has none. */
  #hold(part: Data, start: number): void {
    const digest = optional(part, 'digest')
    const words = this.words.slice(start).filter((text) => text !== '')
    const found = createHash('sha256').update(words.join('\n')).digest('hex')
    if (digest !== undefined && digest !== found)
      this.loose.push({what: 'digest of other words', at: this.#document, text: digest})
  }

  #container(
    node: Data,
    kind: UnitKind,
    more: {readonly facts?: Facts} = {},
    ...[words]: readonly ('title' | 'summary')[]
  ): void {
    this.#put(node, kind, more)
    if (words !== undefined) {
      this.#part(node, `/${words}`, words, {text: this.#text(dataOf(node[words], words))})
    }
    this.#flows(listOf(node, 'children'))
    this.#part(node, '/end', 'end')
  }

  #record(record: Data): void {
    const [label, facts] = [record['label'], record['facts']]
    const [kind, data] = [stringOf(record, 'kind'), normalData(record['data'])]
    const shown = optional(record, 'presentation')
    const presentation = shown === undefined ? {} : {presentation: shown}
    this.#put(record, 'record', {facts: {kind, ...shownNumber(record), ...presentation, data}})
    const title = isData(label) ? this.#text(label) : ''
    if (isData(label)) this.#part(record, '/title', 'title', {text: title})
    const start = this.words.length
    const before = this.#records.length
    this.#flows(listOf(record, 'children'))
    const words = this.words.slice(start)
    if (isData(facts)) this.#flow(facts)
    this.#part(record, '/end', 'end')
    // Those in it come behind it, as they stand.
    this.#records.splice(before, 0, {
      type: kind,
      key: `${this.#document}/${stringOf(record, 'id')}`,
      part: '',
      id: stringOf(record, 'id'),
      number: stringOf(record, 'number'),
      document: this.#document,
      label: wordsOf(title),
      words: words.join(' '),
      data,
      source: normalData(record['source'])
    })
  }

  #list(list: Data): void {
    const ordered = list['ordered'] === true
    this.#put(list, 'list', {facts: {ordered}})
    listOf(list, 'children').forEach((item, index) => {
      const checked = item['checked']
      const number = ordered ? `${String(numberOf(list, 'start', 1) + index)}.` : '•'
      const label = typeof checked === 'boolean' ? (checked ? '☑' : '☐') : number
      this.#part(list, `/${String(index + 1)}`, 'item', {facts: {label}})
      this.#flows(listOf(item, 'children'))
    })
    this.#part(list, '/end', 'end')
  }

  #table(table: Data): void {
    this.#put(table, 'table', {facts: {headRows: numberOf(table, 'headRows', 0)}})
    this.#caption(table)
    listOf(table, 'children').forEach((row, y) => {
      listOf(row, 'children').forEach((cell, x) => {
        const text = this.#text(cell)
        this.#part(table, `/r${String(y + 1)}c${String(x + 1)}`, 'cell', {
          text,
          facts: {
            header: text === '' ? 'data' : stringOf(cell, 'role'),
            columnSpan: numberOf(cell, 'columnSpan', 0),
            rowSpan: numberOf(cell, 'rowSpan', 0),
            align: stringOf(cell, 'align') || 'left'
          }
        })
      })
    })
    this.#part(table, '/end', 'end')
  }

  #figure(figure: Data): void {
    this.#put(figure, 'figure')
    listOf(figure, 'children').forEach((image, index) => {
      this.#part(figure, `/image${String(index + 1)}`, 'image', {
        facts: {
          alternative: alternativeOf(image),
          imageTitle: normalText(stringOf(image, 'title')),
          picture: stringOf(image, 'asset')
        }
      })
    })
    this.#caption(figure)
  }

  #caption(node: Data): void {
    const caption = node['caption']
    if (!isData(caption)) return
    const label = stringOf(node, 'label')
    this.#part(node, '/caption', 'caption', {
      text: this.#text(caption),
      facts: label === '' ? {} : {label: normalText(label)}
    })
  }

  #definitionList(list: Data): void {
    this.#put(list, 'definitionList')
    listOf(list, 'children').forEach((part, index) => {
      if (stringOf(part, 'type') === 'definitionTerm') {
        this.#part(list, `/${String(index + 1)}`, 'term', {text: this.#text(part)})
      } else {
        this.#part(list, `/${String(index + 1)}`, 'description')
        this.#flows(listOf(part, 'children'))
      }
    })
    this.#part(list, '/end', 'end')
  }

  /** What a program takes that wants no marks has to be the words of what stands beside it. */
  #text(words: Data): string {
    const text = this.#inlines(new UnitText(), listOf(words, 'content')).end()
    const plain = stringOf(words, 'text')
    if (normalText(plain) !== wordsOf(text)) this.#lose('text of other words', plain)
    return text
  }

  #lose(what: string, text: string): void {
    this.loose.push({what, at: this.#block, text})
  }

  #inlines(text: UnitText, inlines: readonly Data[]): UnitText {
    for (const inline of inlines) this.#inline(text, inline)
    return text
  }

  #inline(text: UnitText, inline: Data): UnitText {
    const type = stringOf(inline, 'type')
    const content = listOf(inline, 'content')
    switch (type) {
      case 'text':
        return text.add(stringOf(inline, 'value'))
      case 'inlineCode':
        return text.open('code').add(stringOf(inline, 'value')).close()
      case 'break':
        return text.lineEnd()
      case 'emphasis':
      case 'strong':
      case 'delete':
        return this.#inlines(text.open(type), content).close()
      case 'phrase':
        return this.#inlines(text.open(stringOf(inline, 'kind'), optional(inline, 'title')), content).close()
      case 'image':
        return text.image(alternativeOf(inline), optional(inline, 'title'), stringOf(inline, 'asset'))
      case 'formula': {
        const math = elementOf(readXmlMarkup(stringOf(inline, 'mathml'), 'mathml'), 'math')
        const words = math?.attributes.get('alttext') ?? ''
        const display = math?.attributes.get('display') ?? 'inline'
        if (words !== stringOf(inline, 'alt') || display !== stringOf(inline, 'display'))
          this.#lose('formula with other words', words)
        return math === undefined ? text : text.open('formula', formulaMarkOf(math)).add(words).close()
      }
      case 'footnoteReference': {
        const note = stringOf(inline, 'note')
        return note === '' ? text : text.note(`${this.#document}/${note}`, stringOf(inline, 'number'))
      }
      case 'span': {
        this.#anchor(inline)
        const language = optional(inline, 'lang')
        return language === undefined
          ? this.#inlines(text, content)
          : this.#inlines(text.open('span', language), content).close()
      }
      case 'link': {
        const target = this.#target(dataOf(inline['target'], 'target'))
        return target === undefined
          ? this.#inlines(text, content)
          : this.#inlines(text.open('link', target, optional(inline, 'title')), content).close()
      }
      default:
        this.#lose('inline not known', type)
        return text
    }
  }

  #target(target: Data): string | undefined {
    const [publication, language] = [stringOf(target, 'publication'), stringOf(target, 'language')]
    switch (stringOf(target, 'kind')) {
      case 'external':
        return absoluteAddress(stringOf(target, 'url'), this.#around.baseUrl)
      case 'internal': {
        const [document, block] = [optional(target, 'document'), optional(target, 'block')]
        return publication === this.#publication && language === this.#language
          ? ownAddress({document, block}, this.#names)
          : `${publication}/${language.toLowerCase()}/${document ?? ''}${block === undefined ? '' : `#${block}`}`
      }
      default:
        return undefined
    }
  }

  #put(node: Data, kind: UnitKind, more: {readonly text?: string; readonly facts?: Facts} = {}): void {
    const language = optional(node, 'lang')
    this.#part(node, '', kind, {
      ...more,
      facts: {...more.facts, ...(language === undefined ? {} : {language})},
      ...this.#placeOf(node)
    })
  }

  #anchor(node: Data): void {
    const id = optional(node, 'id')
    if (id === undefined) return
    const key = `${this.#document}/${id}`
    if (node['addresses'] !== undefined || node['key'] !== undefined) this.#stand(node, key)
    else this.anchors.set(key, '')
  }

  /** A block, a title or a document: its key is what its id makes it, and its addresses lead to it. */
  #stand(node: Data, key: string): void {
    this.#block = key
    this.anchors.set(key, '')
    if (stringOf(node, 'key') !== key) this.#lose('key of something else', stringOf(node, 'key'))
    for (const [edition, place] of this.#addressesOf(node)) this.said.get(edition)?.set(key, place)
  }

  #addressesOf(node: Data): ReadonlyMap<EditionName, string> {
    const {places, faults} = addressesIn(node, this.#around)
    for (const fault of faults) this.#lose('address that contradicts itself', fault)
    return places
  }

  #part(
    node: Data,
    part: string,
    kind: UnitKind,
    {facts = {}, text, place}: Partial<Pick<Unit, 'facts' | 'text' | 'place'>> = {}
  ): void {
    const {alternative} = facts
    if (text !== undefined) this.words.push(kind === 'code' ? text : wordsOf(text))
    else if (typeof alternative === 'string') this.words.push(alternative)
    this.#out.push({
      key: `${this.#document}/${stringOf(node, 'id')}${part}`,
      kind,
      facts,
      ...(text === undefined ? {} : {text}),
      ...(place === undefined ? {} : {place})
    })
  }

  #placeOf({source}: Data): Pick<Unit, 'place'> {
    if (!isData(source)) return {}
    const [line, column] = [numberOf(source, 'line', 0), numberOf(source, 'column', 0)]
    return {place: {path: this.#path, start: {line, column}}}
  }
}

function optional(data: Data, key: string): string | undefined {
  const value = data[key]
  return typeof value === 'string' ? value : undefined
}

function shownNumber(data: Data): Facts {
  const number = stringOf(data, 'number')
  return number === '' ? {} : {number}
}

function alternativeOf(image: Data): string {
  return image['decorative'] === true ? '' : normalText(stringOf(image, 'alt'))
}
