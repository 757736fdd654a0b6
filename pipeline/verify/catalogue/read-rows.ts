/** Reads the rows of a page of the catalogue that the filters of the other pages load: data in a script, and nothing else. */
import {elementOf, readHtmlMarkup} from '../readers/markup.ts'
import {parseData} from '../readers/data.ts'
import {Unreadable} from '../unreadable.ts'
import {factsFrom, type ListedEntry, type ListingRead} from './listing.ts'
import {readRow} from './read-row.ts'
import {Surroundings} from './surroundings.ts'

/** Whether a file is one of rows. */
export function isRowsFile(file: string): boolean {
  return /^index-[1-9]\d*(?:\.[a-z\d-]+)?\.js$/.test(file)
}

/** Throws `Unreadable` when the script does more than to leave rows under its own name. */
export function readRows(text: string, file: string): ListingRead {
  const head = `(globalThis.tetrapla ??= {})[${JSON.stringify(file)}] = `
  if (!text.startsWith(head)) throw new Unreadable(`${file} does not begin as a file of rows`)
  const {language, rows, ...others} = parseData(new TextEncoder().encode(text.slice(head.length)), file)
  if (typeof language !== 'string' || !Array.isArray(rows) || Object.keys(others).length > 0)
    throw new Unreadable(`${file} has no list of rows`)
  const around = new Surroundings(file, language)
  const entries = rows.flatMap((row: unknown): readonly ListedEntry[] => {
    if (typeof row !== 'string') throw new Unreadable(`${file} has a row that is no text`)
    const {children} = elementOf(readHtmlMarkup(`<ul>${row}</ul>`), 'ul') ?? {children: []}
    const [item, ...more] = children
    if (typeof item !== 'object' || item.name !== 'li' || more.length > 0)
      throw new Unreadable(`${file} has a row that is no item of a list`)
    if (item.attributes.has('hidden')) around.lose('not shown', item)
    return [readRow(item, around)]
  })
  return {file, facts: factsFrom([['page language', language]]), entries, loose: around.loose, links: []}
}
