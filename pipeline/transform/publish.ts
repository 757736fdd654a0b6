/** Turns a draft that has passed every step into a publication. */
import {directionOf, ownLabelsIn} from '../locale/index.ts'
import type {Asset} from '../model/publication/asset.ts'
import {compareStrings} from '../model/diagnostic.ts'
import {namedType, type JsonObject, type Metadata} from '../model/publication/front-matter.ts'
import {startOf} from '../model/place.ts'
import type {
  Notice,
  ProjectFacts,
  Publication,
  PublishedDocument,
  Translation
} from '../model/publication/publication.ts'
import {madeOf} from '../model/memo.ts'
import {ownKeys} from '../model/publication/built-in-keys.ts'
import type {ArrangeContext, Draft, DraftDocument} from './draft.ts'
import {joinContents} from './list-contents.ts'
import {publicMetadata} from '../model/publication/without-private.ts'
import {privateKeysOf, publicFrontMatter} from './public-front-matter.ts'
import {translatedFrom} from './translation/translated-from.ts'
import {writeNotice} from './write-notice.ts'
import {given} from '../model/values/given.ts'
import {createSharing} from '../model/values/share-alike.ts'
import {joinUnopened, pickUnopened} from '../model/unopened.ts'

/** The publication, without what is private, with the images in use and the translations that the index knows. */
export function publish(draft: Draft, context: ArrangeContext): Publication {
  const {manuscript} = draft
  const {id, language, path} = manuscript
  const metadata = publicMetadata(
    manuscript.metadata,
    privateKeysOf(manuscript.metadata.type, manuscript.frontMatter.data, context.schemas)
  )
  const share = createSharing<PublishedDocument['holds']>()
  const documents = draft.documents.map((document) => publishDocument(document, {context, share}))
  const date = metadata.modified ?? metadata.date ?? context.date
  const from = translatedFrom({id, language}, context.index)
  return {
    id,
    language,
    direction: directionOf(language),
    metadata: withSummary(metadata, documents),
    ...noticeOf(metadata, draft, context),
    ...(date === undefined ? {} : {date}),
    documents,
    contents: joinContents(draft.documents),
    assets: assetsOf(draft, context),
    translations: translationsOf(draft, context),
    ...(from === undefined ? {} : {translatedFrom: from}),
    project: factsIn(language, context.project.facts),
    place: startOf(path)
  }
}

/** Labels in other languages are none of its words: no font is chosen for their letters. */
function factsIn(language: string, {labels, ...facts}: ProjectFacts): ProjectFacts {
  const own = labels === undefined ? {} : ownLabelsIn(language, labels)
  return Object.keys(own).length === 0 ? facts : {...facts, labels: own}
}

/** What a publication of one document is about, when it doesn't say so itself, that document says. */
function withSummary(
  metadata: Publication['metadata'],
  [only, ...others]: readonly PublishedDocument[]
): Publication['metadata'] {
  const summary = metadata.summary ?? (others.length === 0 ? only?.summary : undefined)
  return summary === undefined ? metadata : {...metadata, summary}
}

function noticeOf(
  {withdrawal}: Metadata,
  {manuscript}: Draft,
  context: ArrangeContext
): {readonly notice?: Notice} {
  return withdrawal === undefined ? {} : {notice: writeNotice(manuscript, withdrawal, context)}
}

interface Publishing {
  readonly context: ArrangeContext
  /** What documents hold is the same in most. */
  readonly share: (holds: PublishedDocument['holds']) => PublishedDocument['holds']
}

function publishDocument(document: DraftDocument, {context, share}: Publishing): PublishedDocument {
  const {source, titleText, titleId, number, former, holds, letters} = document
  const type = namedType(source.frontMatter)
  const shown = publicFrontMatter(source, context.schemas)
  const {summary} = shown
  const published = {
    name: source.name,
    path: source.path,
    language: source.language,
    ...given({number, matter: source.matter, titleId, unread: source.unread?.rule}),
    titleText,
    // Said once: readers see it right below the title.
    ...(typeof summary === 'string' && summary.trim() !== titleText ? {summary} : {}),
    data: ownKeys(shown),
    ...(type === undefined ? {} : {record: {type, data: asShown(shown, titleText)}}),
    holds: share([...holds]),
    letters,
    digest: source.digest,
    ...given({former})
  }
  const whole = joinUnopened(published, pickUnopened(document, ['title', 'children']))
  return document.key === undefined ? whole : madeOf(whole, ['published', document.key, published])
}

/** What a record says is what readers see: the title that the document has, where its heading is another; a summary that is words. */
function asShown(data: JsonObject, title: string): JsonObject {
  const entries = Object.entries(data).filter(
    ([key, value]) => key !== 'summary' || typeof value === 'string'
  )
  return Object.fromEntries(entries.map(([key, value]) => [key, key === 'title' ? title : value]))
}

function assetsOf(draft: Draft, {assets}: ArrangeContext): ReadonlyMap<string, Asset> {
  const {image} = draft.manuscript.metadata.cover
  const used = new Set(draft.documents.flatMap(({images}) => images))
  if (image !== undefined) used.add(image)
  return new Map([...assets].filter(([path]) => used.has(path)).sort(([a], [b]) => compareStrings(a, b)))
}

/** A withdrawn translation is one of withdrawn publications alone: readers of others are not sent to a notice. */
function translationsOf(draft: Draft, {index}: ArrangeContext): readonly Translation[] {
  const {id, language, metadata} = draft.manuscript
  const statuses = metadata.status === 'withdrawn' ? ['final', 'withdrawn'] : ['final']
  return index.publications
    .filter((entry) => entry.id === id && entry.language !== language && statuses.includes(entry.status))
    .map(({language: other, title, status, documents, editions}) => ({
      language: other,
      title,
      // Of a withdrawn publication nothing but its notice stays.
      documents: status === 'withdrawn' ? [] : documents.map(({name}) => name),
      editions
    }))
    .sort((a, b) => compareStrings(a.language, b.language))
}
