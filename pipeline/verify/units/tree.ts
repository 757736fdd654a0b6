/**
 * Joins the trees of a publication and its JSON edition in one type, so that both are walked alike: their nodes
 * differ only in words, sources and addresses.
 */
import {assetName} from '../../model/publication/asset.ts'
import type {ContentsEntry, Publication, PublishedDocument} from '../../model/publication/publication.ts'
import {placeOf, type Place} from '../../model/place.ts'
import type * as Model from '../../model/tree/nodes.ts'
import type * as Json from '../../reader/edition-types.ts'
import {elementOf, elementsOf, having, readXmlMarkup, wordsOf} from '../web-reader/markup.ts'
import {formulaMark, formulaMarkOf} from './formula-mark.ts'

export type TreeBlock = Model.Block | Json.Block
export type TreeFlow = Model.Flow | Json.Flow
export type TreeInline = Model.Inline | Json.Inline
export type TreeNote = Model.Note | Json.Note
export type TreeDocument = PublishedDocument | Json.Document

/** What words stand in: a JSON edition calls the inlines `content`, and has the words alone beside them. */
export type TreeWords =
  | readonly Model.Inline[]
  | {readonly children: readonly Model.Inline[]}
  | {readonly content: readonly Json.Inline[]; readonly text?: string}

/** Where links lead from and pictures lie: what a node alone does not say. */
export interface TreeAround {
  readonly publication: string
  readonly language: string
  /** The names of its documents, in order. */
  readonly documents: readonly string[]
  readonly baseUrl?: string | undefined
  /** Of a publication, by their paths; a JSON edition has names. */
  readonly assets: Publication['assets']
}

/** The inlines of words. */
export function inlinesIn(words: TreeWords): readonly TreeInline[] {
  if ('content' in words) return words.content
  return 'children' in words ? words.children : words
}

/** The source file of a document, its digest, and the id of its title where a heading gave that. */
export function sourceOf(
  document: TreeDocument
): Json.Document['source'] & {readonly titleId?: string | undefined} {
  return 'source' in document
    ? {...document.source, titleId: document.title.id}
    : {path: document.path, sha256: document.digest, titleId: document.titleId}
}

/** What a document says as a record; in a JSON edition the entry of its type alone has all of it. */
export function recordOf(
  document: TreeDocument,
  records: Json.Edition['records'] = {}
): {readonly type: string; readonly data: unknown} | undefined {
  if (!('source' in document)) return document.record
  const {kind: type, name} = document
  if (type === undefined) return undefined
  const entry = records[type]?.find(({part, key}) => part === 'document' && key === name)
  return {type, data: entry?.data}
}

/** Where the source has a node. */
export function placeIn(
  path: string,
  node: Parameters<typeof placeOf>[1] | {readonly source: Json.Place}
): Place {
  if (!('source' in node)) return placeOf(path, node)
  const {path: file = path, ...start} = node.source
  return {path: file, start}
}

/** The key that a line of the contents leads to. */
export function contentsKey(entry: ContentsEntry | Json.ContentsEntry): string {
  if ('key' in entry) return entry.key
  return entry.block === undefined ? entry.document : `${entry.document}/${entry.block}`
}

/** The flow of a section, its heading first, which a JSON edition has apart. */
export function flowOf(section: Model.Section | Json.Section): readonly TreeFlow[] {
  return 'digest' in section ? [section.heading, ...section.children] : section.children
}

/** The fields of a record. */
export function dataOfRecord(record: Model.RecordBlock | Json.RecordBlock): unknown {
  return 'fields' in record ? record.fields.data : record.data
}

/** The name of the file that an image shows; empty where there is none. */
export function pictureOf(image: Model.Image | Json.Image, {assets}: TreeAround): string {
  if (!('position' in image)) return image.asset ?? ''
  const asset = image.path === undefined ? undefined : assets.get(image.path)
  return asset === undefined ? '' : assetName(asset)
}

/** Where a link inside the library leads; undefined for a link of another kind. */
export function destinationOf(target: Model.LinkTarget | Json.Target): Model.Destination | undefined {
  if (target.kind !== 'internal') return undefined
  return 'to' in target ? target.to : target
}

/** What a formula says, and its mark. */
export interface FormulaSaid {
  readonly mark: string
  readonly words: string
  readonly display: string
  readonly tex?: string | undefined
}

/** A JSON edition has it as XML, which says its words and its TeX once more. */
export function formulaIn(formula: Model.Formula | Json.Formula): FormulaSaid {
  const {mathml, alt, spoken, display} = formula
  if (typeof mathml !== 'string') {
    return {mark: formulaMark(display, mathml), words: spoken ?? alt, display}
  }
  const math = elementOf(readXmlMarkup(mathml, 'mathml'), 'math')
  if (math === undefined) return {mark: '', words: '', display: ''}
  const {attributes} = math
  const tex = elementsOf(math, 'annotation').find(having('encoding', 'application/x-tex'))
  return {
    tex: tex === undefined ? undefined : wordsOf(tex),
    mark: formulaMarkOf(math),
    words: attributes.get('alttext') ?? '',
    display: attributes.get('display') ?? 'inline'
  }
}
