/** Reads what the package document of a book says of its publication. */
import {statementsIn} from '../furniture/book-furniture.ts'
import {conformanceFact} from '../units/publication-facts.ts'
import {normalAddress, normalList, normalText} from '../units/unit-text.ts'
import type {Facts} from '../units/unit.ts'
import {elementOf, type Markup} from '../web-reader/markup.ts'

export function factsInPackage(document: Markup): Facts {
  const statements = statementsIn(document)
  const all = (name: string): readonly string[] =>
    statements.filter((one) => one.name === name).map(({value}) => normalText(value))
  const first = (name: string): string => all(name)[0] ?? ''
  return {
    title: first('dc:title'),
    language: first('dc:language'),
    direction: directionIn(document),
    authors: normalList(all('dc:creator')),
    date: first('dc:date'),
    publisher: first('dc:publisher'),
    summary: first('dc:description'),
    // The name; where the licence's text is, stands behind it.
    licence: first('dc:rights').replace(/, [a-z][a-z0-9+.-]*:\S+$/i, ''),
    identifier: all('dc:identifier')
      .filter((one) => one.startsWith('https://doi.org/'))
      .map(normalAddress)
      .join(' '),
    version: all('schema:version').join('; '),
    conformance: conformanceFact(conformance.map((name) => all(name).join('; ')))
  }
}

/** Who claims what of the book's accessibility. */
const conformance = [
  'dcterms:conformsTo',
  'a11y:certifiedBy',
  'a11y:certifierCredential',
  'a11y:certifierReport'
]

/** Of the package document and of its spine, in which pages are turned. */
function directionIn(document: Markup): string {
  const texts = elementOf(document, 'package')?.attributes.get('dir') ?? ''
  const pages = elementOf(document, 'spine')?.attributes.get('page-progression-direction') ?? ''
  return texts === pages ? texts : `${texts}, pages ${pages}`
}
