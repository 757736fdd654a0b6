/** Reads where a JSON edition says that a block stands in the other editions, to be compared with where it was found there. */
import {decodePercent} from '../../model/values/decode-percent.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import type * as Json from '../../reader/edition-types.ts'
import type {Whereabouts} from '../readers/context.ts'
import {splitFragment} from '../units/library-address.ts'

/** What addresses are relative to, and what the edition says of the others' files. */
export interface SaidAround extends Pick<Whereabouts, 'folder' | 'baseUrl'> {
  readonly editions: Json.Entries
}

/** The places, as readers of editions tell a place: the file with the id behind `#`, or the page. */
export function placesIn({html, epub, pdf}: Json.Addresses): readonly (readonly [EditionName, string])[] {
  return [
    ...(html === undefined ? [] : [['html', withFragment(html.path, html.fragment)] as const]),
    ...(epub === undefined ? [] : [['epub', withFragment(epub.path, epub.fragment)] as const]),
    ...(pdf === undefined ? [] : [['pdf', `page ${String(pdf.page)}`] as const])
  ]
}

function withFragment(file: string, fragment = ''): string {
  return fragment === '' ? file : `${file}#${fragment}`
}

/** URLs that lead elsewhere than the parts beside them say. */
export function wrongUrls({html, epub, pdf}: Json.Addresses, around: SaidAround): readonly string[] {
  const {editions} = around
  const own = [html, epub, pdf].filter((address) => address !== undefined)
  const wrong = [
    ...(html === undefined || addressOf(html.href) === withFragment(html.path, html.fragment) ? [] : [html]),
    ...(epub === undefined || isInBook(epub, editions.epub) ? [] : [epub]),
    ...(pdf === undefined || addressOf(pdf.href) === withFragment(editions.pdf?.entry ?? '', pdf.destination)
      ? []
      : [pdf])
  ]
  return [
    ...wrong.map(({href}) => href),
    ...own.filter((address) => !isUrlRight(address, around)).map(({url = ''}) => url)
  ]
}

/** Percent-decoded. */
function addressOf(href: string): string {
  const [file, fragment = ''] = splitFragment(href)
  return withFragment(decodePercent(file), decodePercent(fragment))
}

/** In the fragment of the book's URL stands another: the file from the folder of the package document, and the id. */
function isInBook({href, path, fragment}: Json.BookAddress, entry: Json.Entry | undefined): boolean {
  const [file, inside = ''] = splitFragment(href)
  return (
    decodePercent(file) === entry?.entry &&
    `/${withFragment(path, fragment)}`.endsWith(`/${addressOf(decodePercent(inside))}`)
  )
}

/** With a web address, the URL stands there in full, too. */
function isUrlRight(
  {href, url = ''}: {readonly href: string; readonly url?: string},
  {folder, baseUrl}: SaidAround
): boolean {
  const whole = baseUrl === undefined ? '' : `${decodePercent(baseUrl)}${folder}/${decodePercent(href)}`
  return decodePercent(url) === whole
}
