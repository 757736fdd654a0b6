/** Reads a page of the library back, or the rows of one, and compares it with what it should list. */
import path from 'node:path/posix'
import {labelsFor} from '../../locale/index.ts'
import {decodePercent} from '../../model/values/decode-percent.ts'
import type {CataloguePage, LibraryPage} from '../../model/publication/library-furniture.ts'
import {compareHeads} from '../furniture/head.ts'
import {compareLandmarks} from '../furniture/compare-landmarks.ts'
import {readLandmarks, type LandmarkPlace} from '../furniture/read-landmarks.ts'
import {splitFragment} from '../units/library-address.ts'
import {parseText} from '../json-reader/data.ts'
import {unexpectedLanguage} from '../web-reader/languages.ts'
import {elementsOf} from '../web-reader/markup.ts'
import {logoIn, pageOf} from '../web-reader/page.ts'
import {readHtmlMarkup} from '../web-reader/read-html-markup.ts'
import {isLoaded, unsafeHead, unsafeMarkup} from '../web-reader/safety.ts'
import type {Unexpected} from '../units/unit.ts'
import {fail} from '../unreadable.ts'
import type {ListingPlace} from './listing.ts'
import {entryName, entryOutline, outlineOfPage} from './library-outline.ts'

/** `paths` are those of the library, which a page may load. */
export function comparePage(wanted: LibraryPage, text: string, {paths}: ListingPlace): readonly Unexpected[] {
  const {path: file, language, head} = wanted
  const page = pageOf(readHtmlMarkup(text))
  const place = placeOn(wanted)
  const isThere = (address: string): boolean => paths.has(place.targetOf(address))
  const marked = {file, isBook: false, language, isOurs: isThere}
  const missing = elementsOf(page.head, 'link')
    .filter(({attributes}) => isLoaded(attributes.get('rel') ?? ''))
    .map(({attributes}) => attributes.get('href') ?? '')
    .filter((address) => !isThere(address))
  return [
    ...unexpectedLanguage(page, file, {language}),
    ...compareHeads({card: [], scholar: [], data: {}, ...head}, page.head, file),
    ...compareLandmarks(outlineOfPage(wanted, logoIn(page.body)), readLandmarks(page.body, place), file),
    ...missing.map((text) => ({what: 'a file that is not there', at: file, text})),
    ...unsafeHead(page.head, marked),
    ...unsafeMarkup(page, {...marked, hasForms: true})
  ]
}

/** Whether a file is one of rows. */
export function isRowsFile(file: string): boolean {
  return /^index-[1-9]\d*(?:\.[a-z\d-]+)?\.js$/.test(file)
}

/** Throws `Unreadable` when the script does more than to leave rows under its own name. */
export function compareRows(page: CataloguePage, text: string, {file}: ListingPlace): readonly Unexpected[] {
  const head = `(globalThis.tetrapla ??= {})[${JSON.stringify(file)}] = `
  if (!text.startsWith(head)) fail(`${file} does not begin as a file of rows`)
  const {language, rows, ...others} = parseText(text.slice(head.length), file)
  if (language !== page.language || !Array.isArray(rows) || Object.keys(others).length > 0)
    fail(`${file} has no list of rows in the language of its page`)
  const found = rows.flatMap((row: unknown) => {
    const {body} = pageOf(readHtmlMarkup(`<main><ul>${String(row)}</ul></main>`))
    const [around, entry, ...more] = readLandmarks(body, placeOn(page))
    if (around?.lines.length !== 0 || entry === undefined || more.length > 0)
      fail(`${file} has a row that is no item of a list`)
    return [entry]
  })
  const wanted = page.entries.map((entry) => entryOutline(entry, page.language))
  return compareLandmarks(wanted, found, file)
}

function placeOn({path: file, language}: LibraryPage): LandmarkPlace {
  return {
    languages: [language, labelsFor(language).language],
    entryName,
    targetOf: (address) => {
      if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(address)) return address
      const [relative] = splitFragment(address)
      return relative === '' ? file : path.join(path.dirname(file), decodePercent(relative))
    }
  }
}
