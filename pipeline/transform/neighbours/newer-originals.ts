/** Finds the documents of a translation whose original has changed since, and where it is. */
import {compareWithOriginal, type ComparedTranslation} from '../../model/alignment/compare-with-original.ts'
import type {ArrangeContext, Draft} from '../draft.ts'
import {entryOf} from '../translation/entry-of.ts'
import type {NewerOriginal} from './questions.ts'

/** By the name of a document in which something is outdated or missing; compared when the first asks. */
export function newerOriginals(
  {manuscript}: Draft,
  {index}: ArrangeContext
): (name: string) => NewerOriginal | undefined {
  let originals: ReadonlyMap<string, NewerOriginal> | undefined
  return (name) => {
    if (originals === undefined) {
      const entry = entryOf(manuscript, index)
      const compared = entry === undefined ? undefined : compareWithOriginal(entry, index)
      originals = compared === undefined ? new Map() : originalsIn(compared)
    }
    return originals.get(name)
  }
}

function originalsIn(compared: ComparedTranslation): ReadonlyMap<string, NewerOriginal> {
  const counterparts = counterpartsOf(compared)
  const {id: publication, language, documents, title} = compared.original
  const originals = new Map<string, NewerOriginal>()
  for (const name of documentsBehind(compared, counterparts)) {
    // The only document of a publication is its start.
    const chosen =
      documents.length === 1 ? undefined : documents.find((one) => one.name === counterparts.get(name))
    const to = {publication, language, ...(chosen === undefined ? {} : {document: chosen.name})}
    originals.set(name, {title: chosen?.title ?? title, to})
  }
  return originals
}

/** By the name of each document of the translation, the original's that its blocks are from. */
function counterpartsOf({originalText, translationText, states}: ComparedTranslation): Map<string, string> {
  const counterparts = new Map<string, string>()
  for (const {unit, original} of states.units) {
    const [own, other] = [translationText.units[unit], originalText.units[original ?? -1]]
    if (own !== undefined && other !== undefined && !counterparts.has(own.document))
      counterparts.set(own.document, other.document)
  }
  return counterparts
}

/** What is missing of a document that the translation does not have is told in its first. */
function documentsBehind(
  {originalText, translationText, states}: ComparedTranslation,
  counterparts: ReadonlyMap<string, string>
): ReadonlySet<string> {
  const translations = new Map([...counterparts].map(([own, other]) => [other, own]))
  const outdated = states.units.flatMap(({unit, state}) =>
    state === 'outdated' ? (translationText.units[unit]?.document ?? []) : []
  )
  const first = translationText.units[0]?.document ?? ''
  const incomplete = states.missing.map(
    (index) => translations.get(originalText.units[index]?.document ?? '') ?? first
  )
  return new Set([...outdated, ...incomplete])
}
