/** Tells readers of a translation whose original has changed since, with the way to the original. */
import {compareWithOriginal, type ComparedTranslation} from '../../model/alignment/compare-with-original.ts'
import {languageName} from '../../locale/language-name.ts'
import type {Block, Inline} from '../../model/tree/nodes.ts'
import type {ArrangeContext, Change, Draft, DraftDocument} from '../draft.ts'
import {entryOf} from './entry-of.ts'
import {generatedWords, inPublication} from '../generated-words.ts'
import {takenNames} from '../taken-names.ts'
import {startOfDocument} from '../../model/place.ts'

/** A callout at the head of each document in which something is outdated or missing; nothing of it is the author's. */
export function tellNewerOriginal(draft: Draft, {index}: ArrangeContext): Change | undefined {
  const entry = entryOf(draft.manuscript, index)
  const compared = entry === undefined ? undefined : compareWithOriginal(entry, index)
  if (compared === undefined) return undefined
  const counterparts = counterpartsOf(compared)
  const behind = documentsBehind(compared, counterparts)
  return (document) => {
    const {name} = document.source
    if (!behind.has(name)) return document
    const notice = noticeOf(document, {draft, compared, original: counterparts.get(name)})
    return {...document, children: [notice, ...document.children]}
  }
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

interface Around {
  readonly draft: Draft
  readonly compared: ComparedTranslation
  /** The document of the original; absent for the publication as a whole. */
  readonly original: string | undefined
}

function noticeOf(document: DraftDocument, {draft, compared, original}: Around): Block {
  const {id, language: from, documents, title} = compared.original
  const idOf = takenNames(document)
  // The only document of a publication is its start.
  const chosen = documents.length === 1 ? undefined : documents.find(({name}) => name === original)
  const value = chosen?.title ?? title
  const words: Inline = {type: 'text', value: `${value} (${languageName(from)})`, position: startOfDocument}
  const link: Inline = {
    type: 'link',
    url: id,
    target: {
      kind: 'internal',
      to: {publication: id, language: from, ...(chosen === undefined ? {} : {document: chosen.name})}
    },
    position: startOfDocument,
    children: [{type: 'span', lang: from, position: startOfDocument, children: [words]}]
  }
  return {
    type: 'callout',
    id: idOf('original-is-newer'),
    kind: 'important',
    position: startOfDocument,
    title: generatedWords(draft.words.labels.originalIsNewer, startOfDocument, inPublication(draft)),
    children: [
      {type: 'paragraph', id: idOf('original-is-newer-p1'), position: startOfDocument, children: [link]}
    ]
  }
}
