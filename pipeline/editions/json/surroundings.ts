/** What is known around a block when it is written: its document's name, its addresses, its images. */
import {assetName, type Asset} from '../../model/asset.ts'
import {blockKey, type Addresses} from '../../model/edition.ts'
import type {EditionName} from '../../model/front-matter.ts'
import type {Block} from '../../model/nodes.ts'
import type {AddressesFile, AddressFile, BlockBaseFile} from './format.ts'

export interface Surroundings {
  readonly document: string
  readonly assets: ReadonlyMap<string, Asset>
  /** Of the other editions of the set. */
  readonly addresses: ReadonlyMap<EditionName, Addresses>
}

/** A block's key and, by edition, its addresses; without `id` those of the document's start. */
export function placed(
  around: Surroundings,
  id?: string
): {readonly key: string; readonly addresses: AddressesFile} {
  const key = blockKey(around.document, id)
  const of = (edition: EditionName): AddressFile | undefined => {
    const address = around.addresses.get(edition)?.blocks.get(key)
    if (address === undefined) return undefined
    const {href, page} = address
    return {href, ...(page === undefined ? {} : {page})}
  }
  const [html, epub, pdf] = [of('html'), of('epub'), of('pdf')]
  return {
    key,
    addresses: {
      ...(html === undefined ? {} : {html}),
      ...(epub === undefined ? {} : {epub}),
      ...(pdf === undefined ? {} : {pdf})
    }
  }
}

/** What every block has. */
export function baseOf({id, lang}: Block, around: Surroundings): BlockBaseFile {
  const {key, addresses} = placed(around, id)
  return {id, key, ...(lang === undefined ? {} : {lang}), addresses}
}

/** The name that an image has among the edition's assets. */
export function assetNameOf(
  around: Pick<Surroundings, 'assets'>,
  path: string | undefined
): string | undefined {
  const asset = path === undefined ? undefined : around.assets.get(path)
  return asset === undefined ? undefined : assetName(asset)
}
