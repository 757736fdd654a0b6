/** Writes a reference in BibTeX, as programs of the TeX family and reference managers take it. */
import type {CitedWork} from './cited-work.ts'

/** An entry in UTF-8; names and title stand in braces of their own, so that they stay as they are. */
export function bibtex(work: CitedWork): string {
  const {key, kind, title, authors, translators, publisher, date, language, doi, isbn, url} = work
  const [year, month] = date?.split('-') ?? []
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['author', names(authors)],
    ['translator', names(translators)],
    ['title', `{${escape(title)}}`],
    ['publisher', publisher === undefined ? undefined : escape(publisher)],
    ['year', year],
    ['month', month === undefined ? undefined : String(Number(month))],
    versionOf(work),
    ['language', language],
    ['doi', doi === undefined ? undefined : verbatim(doi)],
    ['isbn', isbn],
    ['url', url === undefined ? undefined : verbatim(url)]
  ]
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]))
  return `@${kind === 'book' ? 'book' : 'misc'}{${key},\n${lines.join(',\n')}\n}\n`
}

/** Styles show no `version` of a book, and programs take a book that has one for a program. */
function versionOf({
  kind,
  version,
  versionInWords
}: CitedWork): readonly [name: string, value: string | undefined] {
  const [name, value] = kind === 'book' ? ['note', versionInWords] : ['version', version]
  return [name, value === undefined ? undefined : escape(value)]
}

function names(list: readonly string[]): string | undefined {
  return list.length === 0 ? undefined : list.map((name) => `{${escape(name)}}`).join(' and ')
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}'
}

/** What TeX takes for a command or a group is written as the character that it is. */
function escape(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (character) => commands[character] ?? `\\${character}`)
}

/** Addresses are taken as they are; braces would end the field. */
function verbatim(address: string): string {
  return address.replace(/[{}\\]/g, encodeURIComponent)
}
