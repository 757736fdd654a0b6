/** Checks the file as a whole: that it is marked as tagged, its language, its title, the standards that it names. */
import {decodeText} from '../web-reader/decode-text.ts'
import {elementOf, readXmlMarkup, wordsOf, type Markup} from '../web-reader/markup.ts'
import {PdfStream, PdfString, textOf, type PdfDictionary} from '../pdf-reader/values.ts'
import type {Violation, ConformanceRule} from './conformance-rules.ts'
import type {Inspected} from './inspected.ts'
import {nameIn, placeOf, textIn} from '../pdf-reader/tags.ts'

export function checkDocument(inspected: Inspected): readonly Violation[] {
  const {file, catalogue} = inspected
  const marking = file.optionalDictionary(catalogue.get('MarkInfo'))
  const preferences = file.optionalDictionary(catalogue.get('ViewerPreferences'))
  const hasProfile = file.list(catalogue.get('OutputIntents')).some((one) => {
    const intent = file.dictionary(one)
    const profile = file.resolve(intent.get('DestOutputProfile'))
    return nameIn(file, intent, 'S') === 'GTS_PDFA1' && profile instanceof PdfStream
  })
  return [
    ...unless(file.resolve(marking.get('Marked')) === true, 'document-is-marked'),
    ...unless(file.resolve(marking.get('Suspects')) !== true, 'document-is-not-suspect'),
    ...unless(textIn(file, catalogue, 'Lang') !== undefined, 'document-has-language'),
    ...unless(file.resolve(preferences.get('DisplayDocTitle')) === true, 'title-is-displayed'),
    ...unless(hasProfile, 'output-intent-exists'),
    ...checkMetadata(inspected),
    ...checkStrings(inspected),
    ...checkLanguages(inspected)
  ]
}

function unless(isSound: boolean, rule: ConformanceRule): readonly Violation[] {
  return isSound ? [] : [{rule, at: '', found: ''}]
}

const metadata = 'the metadata of the PDF'

function checkMetadata({file, catalogue}: Inspected): readonly Violation[] {
  const stream = catalogue.get('Metadata')
  if (!(file.resolve(stream) instanceof PdfStream)) return unless(false, 'metadata-exists')
  const root = readXmlMarkup(decodeText(file.streamBytes(stream), metadata), metadata)
  const namesArchive = wordsIn(root, 'pdfaid:part') === '3' && wordsIn(root, 'pdfaid:conformance') === 'A'
  return [
    ...unless(wordsIn(root, 'pdfuaid:part') === '1', 'metadata-names-pdf-ua'),
    ...unless(namesArchive, 'metadata-names-pdf-a'),
    ...unless(wordsIn(root, 'dc:title') !== '', 'metadata-has-title')
  ]
}

/** The words of the first element of a name. */
function wordsIn(root: Markup, name: string): string {
  const element = elementOf(root, name)
  return element === undefined ? '' : wordsOf(element).trim()
}

const longestString = 32_767

/** The strings that hold an author's words, outside the pages. */
function checkStrings({file, tags, pages, catalogue}: Inspected): readonly Violation[] {
  const isLong = (dictionary: PdfDictionary): boolean => {
    for (const value of dictionary.values()) {
      const string = file.resolve(value)
      if (string instanceof PdfString && string.bytes.length > longestString) return true
    }
    return false
  }
  const others = [
    catalogue,
    file.optionalDictionary(file.trailer.get('Info')),
    ...pages.flatMap(({dictionary}) =>
      file.list(dictionary.get('Annots')).map((annotation) => file.dictionary(annotation))
    )
  ]
  return [
    ...unless(!others.some(isLong), 'string-is-short'),
    ...tags
      .filter(({dictionary}) => isLong(dictionary))
      .map((tag): Violation => ({rule: 'string-is-short', at: placeOf(tag), found: tag.type}))
  ]
}

/** As RFC 3066 has it, which is what PDF 1.7 knows. */
const languageTag = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i

function checkLanguages({file, catalogue, tags}: Inspected): readonly Violation[] {
  const isSound = (language: unknown): boolean =>
    !(language instanceof PdfString) || languageTag.test(textOf(language))
  return [
    ...unless(isSound(file.resolve(catalogue.get('Lang'))), 'language-is-valid'),
    ...tags
      .filter(({dictionary}) => !isSound(file.resolve(dictionary.get('Lang'))))
      .map((tag): Violation => ({
        rule: 'language-is-valid',
        at: placeOf(tag),
        found: textIn(file, tag.dictionary, 'Lang') ?? ''
      }))
  ]
}
