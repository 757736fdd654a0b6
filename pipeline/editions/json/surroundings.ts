/** Describes what is known around a block when it is written: its document's name, its addresses, its images. */
import {assetName, type Asset} from '../../model/publication/asset.ts'
import type {BlockAddresses} from '../../model/edition/block-addresses.ts'
import {blockKey, publicationFolder} from '../../model/edition/edition.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {encodePath} from '../../model/publication/web-address.ts'
import type {Block, Flow} from '../../model/tree/nodes.ts'
import type * as Json from '../../reader/edition-types.ts'

export interface Surroundings {
  readonly document: string
  readonly assets: ReadonlyMap<string, Asset>
  /** Of the other editions of the set. */
  readonly addresses: ReadonlyMap<EditionName, {readonly blocks: Pick<BlockAddresses, 'get'>}>
  /** Where the publication's folder stands on the web, with a slash at its end; absent when the project does not say. */
  readonly folderUrl?: string
  /** Of a translation, the blocks of its original by key. */
  readonly translated?: ReadonlyMap<string, Json.TranslatedBlock>
  /** Parts of the document as HTML, when the project asks for it. */
  readonly html?: (parts: readonly Flow[]) => string
}

/** Where the folder of a publication stands on the web. */
export function folderUrlOf(publication: Publication): Pick<Surroundings, 'folderUrl'> {
  const {baseUrl} = publication.project
  return baseUrl === undefined ? {} : {folderUrl: `${baseUrl}${encodePath(publicationFolder(publication))}/`}
}

/** A block's key and, by edition, its addresses; without `id` those of the document's start. */
export function placed(
  around: Surroundings,
  id?: string
): {readonly key: string; readonly addresses: Json.Addresses} {
  const key = blockKey(around.document, id)
  const [html, epub, pdf] = [elementAddress('html', key), elementAddress('epub', key), pageAddress(key)]
  return {
    key,
    addresses: {
      ...(html === undefined ? {} : {html}),
      ...(epub === undefined ? {} : {epub}),
      ...(pdf === undefined ? {} : {pdf})
    }
  }

  function elementAddress(edition: 'html' | 'epub', key: string): Json.Addresses['html'] {
    const {href, file} = around.addresses.get(edition)?.blocks.get(key) ?? {}
    if (href === undefined || file === undefined) return undefined
    return {href, ...onWeb(href, around), path: file, ...(id === undefined ? {} : {fragment: id})}
  }

  function pageAddress(key: string): Json.Addresses['pdf'] {
    const {href, page} = around.addresses.get('pdf')?.blocks.get(key) ?? {}
    if (href === undefined || page === undefined) return undefined
    return {href, ...onWeb(href, around), destination: key, page}
  }
}

/** A URL relative to the publication's folder as an absolute one, where there is a web address. */
export function onWeb(href: string, {folderUrl}: Pick<Surroundings, 'folderUrl'>): {readonly url?: string} {
  return folderUrl === undefined ? {} : {url: `${folderUrl}${href}`}
}

/** What every block has. */
export function baseOf(
  {id, lang, position}: Pick<Block, 'id' | 'lang' | 'position'>,
  around: Surroundings
): Json.BlockBase {
  const {key, addresses} = placed(around, id)
  const {start, file} = position
  const {line, column} = start
  const translation = around.translated?.get(key)
  return {
    id,
    key,
    ...(lang === undefined ? {} : {lang}),
    source: {line, column, ...(file === undefined ? {} : {path: file})},
    addresses,
    ...(translation === undefined ? {} : {translation})
  }
}

/** The name that an image has among the edition's assets. */
export function assetNameOf(
  around: Pick<Surroundings, 'assets'>,
  path: string | undefined
): string | undefined {
  const asset = path === undefined ? undefined : around.assets.get(path)
  return asset === undefined ? undefined : assetName(asset)
}
