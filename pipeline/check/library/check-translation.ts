/** Judges a translation by its original: what is missing, what is outdated, what the original does not have. */
import {
  compareWithOriginal,
  originalOf,
  type ComparedTranslation
} from '../../model/alignment/compare-with-original.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import {finding} from '../../model/finding.ts'
import {startOf, type Place} from '../../model/place.ts'
import {isUntranslated} from '../../model/alignment/is-untranslated.ts'
import {missingRuns} from '../../model/alignment/missing-runs.ts'
import type {LibraryIndex, PublicationEntry} from '../../model/publication/library.ts'
import type {TextUnit} from '../../model/publication/translation.ts'

/** Findings of one translation that are told one by one; `tetrapla translations` tells all. */
const most = 50

/** Of the public sources: places are there, too. Nothing is found of what is no translation. Of the index it needs what has the same id. */
export function checkTranslation(entry: PublicationEntry, index: LibraryIndex): readonly Diagnostic[] {
  const compared = compareWithOriginal(entry, index)
  const gone = entry.status === 'final' ? withdrawnOriginal(entry, index) : undefined
  if (gone !== undefined) return [stays(entry, gone)]
  if (compared !== undefined) return findingsOf(entry, compared)
  return hasOriginal(entry, index) ? [] : [namesNone(entry, index)]
}

/** What it says that it was translated from, or what stands beside it under the same id. */
function withdrawnOriginal(
  {id, language, translatedFrom}: PublicationEntry,
  {publications}: LibraryIndex
): PublicationEntry | undefined {
  return publications.find(
    (one) =>
      one.id === id &&
      one.language !== language &&
      one.status === 'withdrawn' &&
      one.translatedFrom === undefined &&
      (translatedFrom === undefined || translatedFrom.language === one.language)
  )
}

/** Where nothing says what was translated, each of the two may be the original. */
function stays(
  {path, translatedFrom, language}: PublicationEntry,
  {language: gone}: PublicationEntry
): Diagnostic {
  const isTold = translatedFrom !== undefined
  const message = `the publication is withdrawn in \`${gone}\`, and ${isTold ? 'this translation is not' : `not in \`${language}\``}`
  const other = `, or, if it is the original, write \`translated-from: ${language}\` into the other`
  return finding('translation/is-current', translatedFrom?.place ?? startOf(path), message, {
    hints: [
      `withdraw it, too: \`status: withdrawn\`, with \`date\` and \`reason\` below \`withdrawn:\`${isTold ? '' : other}`
    ]
  })
}

/** Whether it says of none that it is translated from one that is not there. */
function hasOriginal(entry: PublicationEntry, index: LibraryIndex): boolean {
  return entry.translatedFrom === undefined || originalOf(entry, index) !== undefined
}

function namesNone({id, path, language, translatedFrom}: PublicationEntry, index: LibraryIndex): Diagnostic {
  const wanted = translatedFrom?.language ?? ''
  const others = index.publications.filter((one) => one.id === id && one.language !== language)
  const message = `there is no publication \`${id}\` in \`${wanted}\``
  const there = others.map((one) => `\`${one.language}\``).join(', ')
  return finding('translation/original-exists', translatedFrom?.place ?? startOf(path), message, {
    hints: [there === '' ? 'a translation has the `id` of its original' : `there is one in ${there}`]
  })
}

function findingsOf(entry: PublicationEntry, compared: ComparedTranslation): readonly Diagnostic[] {
  // Nobody knows which blocks a document has that could not be read.
  const isRead = [entry, compared.original].every(({documents}) =>
    documents.every(({unread}) => unread === undefined)
  )
  const others = isRead ? [...missing(entry, compared), ...extra(entry, compared)] : []
  const found = [...untranslated(entry, compared), ...outdated(entry, compared), ...others]
  const more = found.length - most
  if (more <= 0) return found
  const message = `${more} more blocks are not as in the original: \`tetrapla translations\` lists them`
  return [
    ...found.slice(0, most),
    finding('translation/is-current', entry.translatedFrom?.place ?? startOf(entry.path), message)
  ]
}

function outdated(entry: PublicationEntry, compared: ComparedTranslation): readonly Diagnostic[] {
  const {original, originalText, translationText, states} = compared
  return states.units.flatMap(({unit, original: index, state}) => {
    const [own, other] = [translationText.units[unit], originalText.units[index ?? -1]]
    if (state !== 'outdated' || own === undefined || other === undefined) return []
    if (isUntranslated(own, original)) return []
    const message = 'the original has changed since this was translated'
    return [
      finding('translation/is-current', placeOf(own, entry), message, {
        hints: [
          'translate it anew, or say that it holds all the same: `tetrapla translations --accept PATH:LINE`'
        ],
        related: [{message: 'the original', place: placeOf(other, original)}]
      })
    ]
  })
}

/** Of what has a counterpart in the original, and is in its language still. */
function untranslated(
  entry: PublicationEntry,
  {original, originalText, translationText, states}: ComparedTranslation
): readonly Diagnostic[] {
  return states.units.flatMap(({unit, original: index}) => {
    const [own, other] = [translationText.units[unit], originalText.units[index ?? -1]]
    if (own === undefined || other === undefined || !isUntranslated(own, original)) return []
    const message = `this is in the language of the original, \`${original.language}\``
    return [
      finding('translation/is-whole', placeOf(own, entry), message, {
        hints: ['translate it, and delete its `lang`'],
        related: [{message: 'the original', place: placeOf(other, original)}]
      })
    ]
  })
}

/** One for all that are missing in the same place. */
function missing(entry: PublicationEntry, compared: ComparedTranslation): readonly Diagnostic[] {
  return missingRuns(compared).flatMap(({after, units: [first, ...others]}) => {
    if (first === undefined) return []
    const count =
      others.length === 0 ? 'a block of the original is' : `${others.length + 1} blocks of the original are`
    const {place, where} = placeOfMissing(first, after, {entry, original: compared.original})
    return [
      finding('translation/is-whole', place, `${count} missing${where}`, {
        related: [{message: 'the original', place: placeOf(first, compared.original)}]
      })
    ]
  })
}

/** A document without a counterpart is missing where the translation says what it was made from. */
function placeOfMissing(
  unit: TextUnit,
  after: TextUnit | undefined,
  {entry, original}: {readonly entry: PublicationEntry; readonly original: PublicationEntry}
): {readonly place: Place; readonly where: string} {
  if (after !== undefined) return {place: placeOf(after, entry), where: ' after this'}
  const own = entry.documents.find(({name}) => name === unit.document)
  if (own !== undefined) return {place: startOf(own.path), where: ''}
  const where = `: nothing here translates \`${pathOf(unit, original)}\``
  return {place: entry.translatedFrom?.place ?? startOf(entry.path), where}
}

function extra(
  entry: PublicationEntry,
  {translationText, states}: ComparedTranslation
): readonly Diagnostic[] {
  return states.units.flatMap(({unit, state}) => {
    const own = translationText.units[unit]
    if (state !== 'extra' || own === undefined || own.digest === '') return []
    return [finding('translation/has-original', placeOf(own, entry), 'the original has no such block')]
  })
}

function placeOf(unit: TextUnit, entry: PublicationEntry): Place {
  return {path: pathOf(unit, entry), start: unit.start}
}

/** Of a document of the same name. */
function pathOf({document}: TextUnit, {documents, path}: PublicationEntry): string {
  return documents.find(({name}) => name === document)?.path ?? path
}
