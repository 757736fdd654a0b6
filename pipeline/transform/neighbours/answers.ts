/** Answers what documents ask of what is beside them. */
import {groupBy} from '../../model/values/group-by.ts'
import type {ArrangeContext, Draft, DraftDocument, Neighbours} from '../draft.ts'
import {entryOf} from '../translation/entry-of.ts'
import {answerLinks} from './answer-links.ts'
import {answerRecords} from './answer-records.ts'
import {numbersOf} from './document-numbers.ts'
import {newerOriginals} from './newer-originals.ts'
import type {Counts} from './counts.ts'
import type {Questions, ShownManifest} from './questions.ts'

/** The document that asks. */
interface Asking {
  readonly document: DraftDocument
  /** Among those of the publication. */
  readonly index: number
  readonly counts: Counts
}

type Answers = {
  readonly [Name in keyof Questions]: (of: Questions[Name]['of'], asking: Asking) => Questions[Name]['is']
}

/** For the documents of a draft, as the groups of steps before left it. */
export function openNeighbours(draft: Draft, context: ArrangeContext): Neighbours {
  const answers = answersIn(draft, context)
  return (document, index, counts) => {
    const asking = {document, index, counts}
    return (name, of) => answers[name](of, asking)
  }
}

function answersIn(draft: Draft, context: ArrangeContext): Answers {
  const {manuscript, documents} = draft
  const {index: library, assets} = context
  const entry = entryOf(manuscript, library)
  const titles = new Map(entry?.documents.map(({name, title}) => [name, title]))
  const only = documents.length === 1 ? manuscript.metadata.title : undefined
  const numbers = numbersOf(draft)
  const manifest = shownManifest(draft, context)
  const originals = newerOriginals(draft, context)
  const languages = languagesIn(draft)
  const former = groupBy(manuscript.former, ({document}) => document)
  const captions = documents.flatMap((document) => document.captions)
  return {
    image: (path) => assets.has(path),
    title: (_, {document: {source}}) => only ?? titles.get(source.name) ?? source.name,
    number: (_, {index}) => numbers[index],
    counts: (_, {counts}) => counts,
    manifest: (_, {index}) => (index === 0 ? manifest : undefined),
    link: answerLinks(draft, context),
    captions: (kind) => captions.filter((one) => one.kind === kind),
    records: answerRecords(draft, context),
    original: (_, {document: {source}}) => originals(source.name),
    codeLanguages: () => languages,
    former: (_, {document: {source}}) => former.get(source.name) ?? []
  }
}

/** What a publication.yaml says to translations beside its documents is in the language of the originals. */
function shownManifest({manuscript}: Draft, {index}: ArrangeContext): ShownManifest | undefined {
  const {source, language, frontMatter} = manuscript
  if (source.manifestPath === undefined) return undefined
  const original = index.publications.find(({path}) => path === source.beside)
  if (original === undefined || original.language === language) return {frontMatter}
  return {frontMatter, lang: original.language}
}

/** In order, each once. */
export function languagesIn({documents}: Pick<Draft, 'documents'>): readonly string[] {
  return [...new Set(documents.flatMap(({languages}) => languages).sort())]
}
