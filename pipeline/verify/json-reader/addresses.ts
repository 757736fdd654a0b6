/** Where a JSON edition says that a block stands in the other editions: to be held against where it was found there. */
import {editionNames, type EditionName} from '../../model/publication/front-matter.ts'
import {decode, splitFragment} from '../units/library-address.ts'
import {isData, stringOf, type Data} from './data.ts'

/** What addresses are relative to, and what the edition says of the others' files. */
export interface SaidAround {
  /** `<id>/<language>` below the output's root. */
  readonly folder: string
  readonly baseUrl?: string
  /** The `editions` of the edition. */
  readonly editions: Data
}

export interface SaidPlaces {
  /** As the readers of the editions tell a place. */
  readonly places: ReadonlyMap<EditionName, string>
  /** URLs that lead elsewhere than the parts beside them say. */
  readonly faults: readonly string[]
}

/** The places that a node says it has. */
export function addressesIn(node: Data, around: SaidAround): SaidPlaces {
  const {addresses} = node
  const places = new Map<EditionName, string>()
  const faults: string[] = []
  if (!isData(addresses)) return {places, faults}
  for (const edition of editionNames) {
    const address = addresses[edition]
    if (!isData(address)) continue
    places.set(edition, placeIn(edition, address))
    if (!isHrefRight(edition, address, around)) faults.push(stringOf(address, 'href'))
    if (!isUrlRight(address, around)) faults.push(stringOf(address, 'url'))
  }
  return {places, faults}
}

/** As readers of editions tell a place: the file with the id behind `#`, or the page. */
function placeIn(edition: EditionName, address: Data): string {
  if (edition === 'pdf') return `page ${stringOf(address, 'page')}`
  return withFragment(stringOf(address, 'path'), stringOf(address, 'fragment'))
}

function withFragment(file: string, fragment: string): string {
  return fragment === '' ? file : `${file}#${fragment}`
}

/** The URL leads to the place that stands beside it in parts. */
function isHrefRight(edition: EditionName, address: Data, {editions}: SaidAround): boolean {
  const [file, fragment = ''] = splitFragment(stringOf(address, 'href'))
  const inside = decode(fragment)
  const [path, id] = [stringOf(address, 'path'), stringOf(address, 'fragment')]
  if (edition === 'html') return withFragment(decode(file), inside) === withFragment(path, id)
  const entry = editions[edition]
  const isItsFile = isData(entry) && decode(file) === stringOf(entry, 'entry')
  if (edition === 'pdf') return isItsFile && inside === stringOf(address, 'destination')
  return isItsFile && `/${withFragment(path, id)}`.endsWith(`/${insideBook(inside)}`)
}

/** A URL in the fragment of another: the file from the folder of the package document, and the id. */
function insideBook(url: string): string {
  const [file, fragment = ''] = splitFragment(url)
  return withFragment(decode(file), decode(fragment))
}

/** With a web address, the URL stands there in full, too. */
function isUrlRight(address: Data, {folder, baseUrl}: SaidAround): boolean {
  const wanted =
    baseUrl === undefined ? '' : `${decode(baseUrl)}${folder}/${decode(stringOf(address, 'href'))}`
  return decode(stringOf(address, 'url')) === wanted
}
