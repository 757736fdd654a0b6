/** The units of a publication itself: what every edition has to say. */
import type {
  Block,
  DefinitionDescription,
  DefinitionList,
  DefinitionTerm,
  Figure,
  Flow,
  Image,
  Inline,
  LinkTarget,
  List,
  Note,
  RecordBlock,
  Table
} from '../../model/tree/nodes.ts'
import {labelsFor} from '../../locale/index.ts'
import {typeName} from '../../locale/type-name.ts'
import {assetName, type Asset} from '../../model/publication/asset.ts'
import {doiUrl} from '../../model/publication/doi-url.ts'
import {placeOf, startOf, type Place} from '../../model/place.ts'
import {isPlainContainer} from '../../model/tree/shape.ts'
import type {ContentsEntry, Publication, PublishedDocument} from '../../model/publication/publication.ts'
import {conformanceFact} from './conformance-fact.ts'
import type {Blocks, FactName, Facts, Unit, UnitKind} from './unit.ts'
import {absoluteAddress, ownAddress} from './library-address.ts'
import {codeLanguage} from './code-language.ts'
import {formulaMark} from './formula-mark.ts'
import {normalData} from './normal-data.ts'
import {
  addressList,
  normalAddress,
  normalCode,
  normalList,
  normalText,
  UnitText,
  webAddressOf
} from './unit-text.ts'

export interface PublicationUnits extends Blocks {
  readonly contents: readonly Unit[]
  /** Beside the blocks: the places in lines that links can lead to, with where the source has them. */
  readonly anchors: ReadonlyMap<string, Place>
  /** Facts of which nothing is known, when an edition stands for the publication. */
  readonly unknown?: readonly FactName[]
}

/** The units of a publication, in reading order; notes apart, in order of document and number. */
export function unitsOfPublication(publication: Publication): PublicationUnits {
  const body: Unit[] = [{key: '', kind: 'publication', facts: publicationFacts(publication)}]
  const notes: Unit[] = []
  const contents: Unit[] = []
  const anchors = new Map<string, Place>()
  addContents(withDocuments(publication), 0, contents)
  for (const document of publication.documents) {
    const units = new DocumentUnits(publication, document)
    body.push(...units.body)
    notes.push(...units.notes)
    for (const [key, place] of units.anchors) anchors.set(key, place)
  }
  return {body, notes, contents, anchors}
}

function publicationFacts(publication: Publication): Facts {
  const {metadata, project, language} = publication
  const {title, summary = '', date = '', publisher = project.publisher ?? '', authors} = metadata
  const {modified = '', version = '', licence, accessibility} = metadata
  const {doi} = metadata.identifiers
  const {conformsTo, certifiedBy, credential, report} = accessibility ?? {}
  return {
    title: normalText(title),
    language,
    direction: publication.direction,
    authors: normalList(authors.map(({name}) => name)),
    date,
    publisher: normalText(publisher),
    summary: normalText(summary),
    // A day that is the date is told once.
    updated: modified === date ? '' : modified,
    version: normalText(version),
    licence: normalText(licence?.name ?? ''),
    identifier: doi === undefined ? '' : normalAddress(doiUrl(doi)),
    ...factsOnPages(publication),
    data: publicationData(publication),
    ...conformanceFact([conformsTo, certifiedBy, credential, report])
  }
}

/** What no book and no PDF says: where authors and licence are found, the day of the issue, and what the publication is among others. */
function factsOnPages({metadata, language, date = '', translations, project}: Publication): Facts {
  const {authors, licence, identifiers, type} = metadata
  return {
    authorAddresses: addressList(authors),
    licenceAddress: webAddressOf(licence?.url),
    dated: date,
    isbn: identifiers.isbn?.html ?? '',
    type: normalText(typeName(type, labelsFor(language).labels)),
    translations: normalList(translations.flatMap((one) => [one.language, one.title])),
    footer: normalList(project.footer.flatMap(({label, url}) => [label, url]))
  }
}

/** What the JSON edition alone says of a publication, by the names of its members. */
function publicationData({metadata, date, translations, assets}: Publication): string {
  const {type, status, identifiers, paragraphs, numbering, sections, data, licence, cover} = metadata
  const coverFile = cover.image === undefined ? undefined : assets.get(cover.image)
  const settings = {type, status, identifiers, paragraphs, numbering, sections, data}
  return normalData({
    ...settings,
    date,
    licence: licence?.url,
    authors: metadata.authors.flatMap(beyondName),
    translations: translations.map(({language, title}) => ({language, title})),
    cover: coverFile === undefined ? undefined : assetName(coverFile),
    assets: pictureFiles([...assets.values()])
  })
}

/** What is said of the files of pictures, each once. */
function pictureFiles(assets: readonly Asset[]): readonly object[] {
  const files = new Map(
    assets.map((asset) => {
      const {mediaType, width, height, size, digest} = asset
      const name = assetName(asset)
      return [name, {name, mediaType, width, height, bytes: size, sha256: digest}]
    })
  )
  return [...files.values()]
}

/** Authors' names are a fact of their own. */
function beyondName({name: _, ...more}: Publication['metadata']['authors'][number]): readonly object[] {
  return Object.keys(more).length === 0 ? [] : [more]
}

/** Documents at the top, whose level is 0: the contents of a publication of one document begin with its sections. */
function withDocuments({contents, documents}: Publication): readonly ContentsEntry[] {
  const [only, ...others] = documents
  if (only === undefined || others.length > 0) return contents
  return [{document: only.name, title: only.titleText, children: contents}]
}

function addContents(entries: readonly ContentsEntry[], level: number, units: Unit[]): void {
  for (const entry of entries) {
    units.push({
      key: `contents:${entry.document}${entry.block === undefined ? '' : `/${entry.block}`}`,
      kind: 'contentsEntry',
      facts: {level, ...(entry.number === undefined ? {} : {number: entry.number})},
      text: normalText(entry.title)
    })
    addContents(entry.children, level + 1, units)
  }
}

class DocumentUnits {
  readonly body: Unit[] = []
  readonly notes: Unit[] = []
  readonly anchors = new Map<string, Place>()
  readonly #publication: Publication
  readonly #document: PublishedDocument
  readonly #names: readonly string[]
  #out: Unit[] = this.body

  constructor(publication: Publication, document: PublishedDocument) {
    this.#publication = publication
    this.#document = document
    this.#names = publication.documents.map(({name}) => name)
    this.body.push({
      key: document.name,
      kind: 'document',
      facts: {
        ...(document.number === undefined ? {} : {number: document.number}),
        ...(document.language === publication.language ? {} : {language: document.language}),
        data: normalData({data: document.data, sha256: document.digest, record: document.record})
      },
      text: this.#text(document.title),
      place: startOf(document.path)
    })
    this.#lead(document)
    if (document.titleId !== undefined)
      this.anchors.set(`${document.name}/${document.titleId}`, startOf(document.path))
    this.#flows(document.children)
  }

  /** The name of the file that an image shows. */
  #pictureOf({path}: Image): string {
    const asset = path === undefined ? undefined : this.#publication.assets.get(path)
    return asset === undefined ? '' : assetName(asset)
  }

  /** The summary of one document of several; an only one's is its publication's. */
  #lead({name, path, summary}: PublishedDocument): void {
    const text = this.#names.length > 1 ? normalText(summary ?? '') : ''
    if (text !== '')
      this.body.push({key: `${name}//lead`, kind: 'lead', facts: {}, text, place: startOf(path)})
  }

  #put(
    node: {readonly id: string; readonly lang?: string} & Parameters<typeof placeOf>[1],
    kind: UnitKind,
    more: Pick<Unit, 'text'> & {readonly facts?: Facts} = {}
  ): void {
    this.#part(node, '', kind, {
      ...more,
      facts: {...more.facts, ...(node.lang === undefined ? {} : {language: node.lang})}
    })
  }

  #part(
    node: {readonly id: string} & Parameters<typeof placeOf>[1],
    part: string,
    kind: UnitKind,
    {facts = {}, text}: {readonly facts?: Facts; readonly text?: string} = {}
  ): void {
    this.#out.push({
      key: `${this.#document.name}/${node.id}${part}`,
      kind,
      facts,
      place: placeOf(this.#document.path, node),
      ...(text === undefined ? {} : {text})
    })
  }

  #flows(flows: readonly Flow[]): void {
    for (const flow of flows) {
      switch (flow.type) {
        case 'section':
          this.#flows(flow.children)
          break
        case 'noteGroup':
          for (const note of flow.children) this.#note(note)
          break
        default:
          this.#block(flow)
      }
    }
  }

  #note(note: Note): void {
    this.#out = this.notes
    this.#put(note, 'note', {facts: {label: String(note.number)}})
    this.#flows(note.children)
    this.#part(note, '/end', 'end')
    this.#out = this.body
  }

  #block(block: Block): void {
    if (isPlainContainer(block)) {
      this.#put(block, block.type)
      this.#flows(block.children)
      return this.#part(block, '/end', 'end')
    }
    switch (block.type) {
      case 'paragraph':
        return this.#put(block, 'paragraph', {
          text: this.#text(block.children),
          facts: block.number === undefined ? {} : {number: String(block.number)}
        })
      case 'heading':
        return this.#put(block, 'heading', {
          text: this.#text(block.children),
          facts: {level: block.depth, ...(block.number === undefined ? {} : {number: block.number})}
        })
      case 'thematicBreak':
        return this.#put(block, 'thematicBreak')
      case 'code':
        return this.#put(block, 'code', {
          text: normalCode(block.value),
          facts: codeLanguage(block.language)
        })
      case 'callout':
        this.#put(block, 'callout', {facts: {kind: block.kind}})
        this.#part(block, '/title', 'title', {text: this.#text(block.title ?? [])})
        this.#flows(block.children)
        return this.#part(block, '/end', 'end')
      case 'details':
        this.#put(block, 'details')
        this.#part(block, '/summary', 'summary', {text: this.#text(block.summary)})
        this.#flows(block.children)
        return this.#part(block, '/end', 'end')
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

  #record(record: RecordBlock): void {
    const {kind, label, number, fields, children, facts, presentation = 'card'} = record
    const numbered = number === undefined ? {} : {number: String(number)}
    this.#put(record, 'record', {facts: {kind, presentation, ...numbered, data: normalData(fields.data)}})
    if (label !== undefined) this.#part(record, '/title', 'title', {text: this.#text(label)})
    this.#flows(children)
    if (facts !== undefined) this.#definitionList(facts)
    this.#part(record, '/end', 'end')
  }

  #definitionList(list: DefinitionList): void {
    this.#put(list, 'definitionList')
    list.children.forEach((part, index) => {
      this.#definition(list.id, part, index + 1)
    })
    this.#part(list, '/end', 'end')
  }

  #definition(id: string, part: DefinitionTerm | DefinitionDescription, index: number): void {
    const owner = {id, position: part.position}
    if (part.type === 'definitionTerm') {
      this.#part(owner, `/${String(index)}`, 'term', {text: this.#text(part.children)})
      return
    }
    this.#part(owner, `/${String(index)}`, 'description')
    this.#flows(part.children)
  }

  #list(list: List): void {
    this.#put(list, 'list', {facts: {ordered: list.ordered}})
    list.children.forEach((item, index) => {
      const label =
        item.checked === undefined
          ? list.ordered
            ? `${String(list.start + index)}.`
            : '•'
          : item.checked
            ? '☑'
            : '☐'
      this.#part({id: list.id, position: item.position}, `/${String(index + 1)}`, 'item', {facts: {label}})
      this.#flows(item.children)
    })
    this.#part(list, '/end', 'end')
  }

  #table(table: Table): void {
    this.#put(table, 'table', {facts: {headRows: table.headRows}})
    if (table.caption !== undefined) {
      this.#part(table, '/caption', 'caption', {
        text: this.#text(table.caption),
        facts: table.label === undefined ? {} : {label: normalText(table.label)}
      })
    }
    table.children.forEach((row, y) => {
      row.children.forEach((cell, x) => {
        const owner = {id: table.id, position: cell.position}
        const text = this.#text(cell.children)
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

  #figure(figure: Figure): void {
    this.#put(figure, 'figure')
    figure.children.forEach((image, index) => {
      this.#part({id: figure.id, position: image.position}, `/image${String(index + 1)}`, 'image', {
        facts: {
          alternative: alternativeOf(image),
          imageTitle: normalText(image.title ?? ''),
          picture: this.#pictureOf(image)
        }
      })
    })
    if (figure.caption !== undefined) {
      this.#part(figure, '/caption', 'caption', {
        text: this.#text(figure.caption),
        facts: figure.label === undefined ? {} : {label: normalText(figure.label)}
      })
    }
  }

  #text(inlines: readonly Inline[]): string {
    return this.#inlines(new UnitText(), inlines).end()
  }

  #inlines(text: UnitText, inlines: readonly Inline[]): UnitText {
    for (const inline of inlines) this.#inline(text, inline)
    return text
  }

  #inline(text: UnitText, inline: Inline): UnitText {
    switch (inline.type) {
      case 'text':
        return text.add(inline.value)
      case 'break':
        return text.lineEnd()
      case 'inlineCode':
        return text.open('code').add(inline.value).close()
      case 'emphasis':
      case 'strong':
      case 'delete':
        return this.#inlines(text.open(inline.type), inline.children).close()
      case 'phrase':
        return this.#inlines(text.open(inline.kind, inline.title), inline.children).close()
      case 'image':
        return text.image(alternativeOf(inline), inline.title, this.#pictureOf(inline))
      case 'formula':
        return text.open('formula', formulaMark(inline.display, inline.mathml)).add(inline.alt).close()
      case 'footnoteReference':
        return inline.note === undefined
          ? text
          : text.note(`${this.#document.name}/${inline.note}`, String(inline.number ?? ''))
      case 'span':
        if (inline.id !== undefined)
          this.anchors.set(`${this.#document.name}/${inline.id}`, placeOf(this.#document.path, inline))
        return inline.lang === undefined
          ? this.#inlines(text, inline.children)
          : this.#inlines(text.open('span', inline.lang), inline.children).close()
      case 'link': {
        const target = this.#target(inline.target)
        return target === undefined
          ? this.#inlines(text, inline.children)
          : this.#inlines(text.open('link', target, inline.title), inline.children).close()
      }
    }
  }

  /** Where a link leads; undefined for one that is shown as its text. */
  #target(target: LinkTarget): string | undefined {
    switch (target.kind) {
      case 'external':
        return absoluteAddress(target.url, this.#publication.project.baseUrl)
      case 'internal': {
        const {publication, language, document = '', block} = target.to
        if (publication === this.#publication.id && language === this.#publication.language)
          return ownAddress(target.to, this.#names)
        return `${publication}/${language.toLowerCase()}/${document}${block === undefined ? '' : `#${block}`}`
      }
      case 'placeholder':
      case 'missing':
      case 'reference':
        return undefined
    }
  }
}

/** An image that says nothing has no alternative text, whatever its author wrote. */
function alternativeOf({alt, decorative}: Image): string {
  return decorative ? '' : normalText(alt)
}
