/** Gives the documents of a publication names of their own, and reports those that they had no more. */
import {Buffer} from 'node:buffer'
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {withFacts, type Document} from '../../model/publication/document.ts'
import {finding} from '../../model/finding.ts'
import {startOf, type Place} from '../../model/place.ts'
import {longestSegment} from './check-id.ts'
import {deviceWords, isDeviceName} from './is-device-name.ts'

/**
 * Of the documents of a folder: of two whose names meet, as a file system without case sees them, the second gets a number, and so does
 * one with the name that the publication's first page has; one that is too long for a file loses its first folders. `language` is the
 * publication's.
 */
export function giveDocumentNames(
  documents: readonly Document[],
  language: string | undefined
): Outcome<readonly Document[]> {
  const diagnostics: Diagnostic[] = []
  const first = new Map<string, Document>()
  const names = new Map<Document, string>()
  for (const document of translationsLast(documents, language)) {
    const written = fitting(document.name)
    const other = first.get(keyOf(written))
    const isFirst = written === 'index' && documents.length > 1
    const isDevice = isDeviceName(written)
    const isOwn = (one: string): boolean => (isFirst || isDevice) && one === written
    const isTaken = (one: string): boolean => first.has(keyOf(one)) || isOwn(one)
    let name = written
    for (let number = isFirst || isDevice ? 1 : 2; isTaken(name); number += 1) name = `${written}-${number}`
    if (other !== undefined) diagnostics.push(meeting(document, other, name))
    else if (isFirst || isDevice || written !== document.name) diagnostics.push(cannotBe(document, name))
    first.set(keyOf(name), document)
    names.set(document, name)
  }
  const value = documents.map((one) => {
    const name = names.get(one) ?? one.name
    return name === one.name ? one : withFacts(one, {name})
  })
  return {value, diagnostics}
}

/** The end of a name, which says what the document is; its beginning is of the folders around it. */
function fitting(name: string): string {
  if (Buffer.byteLength(name) <= longestSegment) return name
  const letters = [...name]
  let bytes = 0
  const from = letters.findLastIndex((letter) => (bytes += Buffer.byteLength(letter)) > longestSegment)
  const end = letters.slice(from + 1).join('')
  return end.slice(end.indexOf('-') + 1)
}

function keyOf(name: string): string {
  return name.toUpperCase().normalize('NFC')
}

/** Of a document and its translation, the translation is the one to move. */
function translationsLast(documents: readonly Document[], language: string | undefined): readonly Document[] {
  const isForeign = (document: Document): boolean => document.language !== language
  return [...documents.filter((one) => !isForeign(one)), ...documents.filter(isForeign)]
}

function meeting(document: Document, other: Document, name: string): Diagnostic {
  const message = `this and \`${other.path}\` would both be the document \`${document.name}\`: this is \`${name}\``
  const folder = `${document.language.toLowerCase()}/`
  const hint =
    document.language === other.language
      ? 'rename one of them, or give it another `id`'
      : `put the translation into a folder \`${folder}\` with a \`publication.yaml\` of its own`
  return finding('project/addresses-are-unique', placeOfName(document), message, {
    hints: [hint],
    related: [{message: 'the other one', place: placeOfName(other)}]
  })
}

function cannotBe(document: Document, name: string): Diagnostic {
  const why = isDeviceName(document.name)
    ? deviceWords(document.name)
    : document.name === 'index'
      ? '`index` is the first page of the publication itself'
      : `the address made of this path has ${Buffer.byteLength(document.name)} bytes, of which ${longestSegment} fit`
  const message = `${why}: this is \`${name}\``
  return finding('project/id-is-allowed', placeOfName(document), message, {
    hints: ['rename the document, or give it another `id`']
  })
}

function placeOfName({path, frontMatter}: Document): Place {
  return frontMatter.places.get('/id')?.value ?? startOf(path)
}
