/** Furnishes pages: composes what stands around the text of each, for editions to draw and the proof to compare. */
import {fill, formatDate} from '../../locale/index.ts'
import {typeName} from '../../locale/type-name.ts'
import type {Others} from '../../model/edition/edition.ts'
import type {
  Furnish,
  NoticeFurniture,
  Opening,
  PageFurniture,
  Preview
} from '../../model/publication/furniture.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {contentsName} from '../../model/publication/web-address.ts'
import {citation, issueOf} from './citation.ts'
import {contentsBeside, contentsParts, openListed, wholeContents, type ListDocuments} from './contents.ts'
import {editionsBar} from './editions-bar.ts'
import {editionsBeside} from './editions-beside.ts'
import {factsOf} from './facts.ts'
import {formerParts} from './former-parts.ts'
import {furnishedBy, type Furnished, type FurnishedDocument} from './furnished.ts'
import {headOf, headOfContents} from './head.ts'
import {breadcrumb, contentsBreadcrumb, languages, pager} from './navigation.ts'

/** `others` are the editions that were made before the pages; the publication's texts are not kept. */
export function furnish(publication: Publication, others: Pick<Others, 'addresses' | 'artifacts'>): Furnish {
  const furnished = furnishedBy(publication, editionsBeside(publication, others))
  const list = openListed(furnished)
  const byName = new Map(furnished.documents.map((document) => [document.name, document]))
  const made = new Map<string, PageFurniture>()
  return (name, preview) => {
    // Those of many take more room than all else.
    if (name === contentsName) return contentsFurniture(furnished, preview)
    const key = JSON.stringify([name, preview])
    const furniture =
      made.get(key) ??
      pageFurniture({...furnished, list}, name === undefined ? undefined : byName.get(name), preview)
    if (made.size === mostMade) made.clear()
    made.set(key, furniture)
    return furniture
  }
}

/** Of so many pages it is held until they are compared with it: of more it would take more room than time. */
const mostMade = 256

/** The notice of a withdrawn publication, which has no editions beside it. */
export function furnishNotice(publication: Publication): NoticeFurniture {
  const furnished = furnishedBy(publication, [])
  const {foot, ...frame} = frameOf(furnished, undefined)
  return {
    ...frame,
    foot: {links: foot.links},
    breadcrumb: breadcrumb(furnished, furnished.metadata.title, true),
    kicker: kickerOf(furnished),
    facts: factsOf(furnished)
  }
}

function pageFurniture(
  {list, ...furnished}: Furnished & {readonly list: ListDocuments},
  document?: FurnishedDocument,
  preview?: Preview
): PageFurniture {
  const {documents, metadata} = furnished
  const isStart = document === undefined || documents.length === 1
  const title = isStart ? metadata.title : document.titleText
  const contents = document === undefined ? undefined : contentsBeside(furnished, document, list)
  return {
    head: headOf(furnished, document, preview),
    ...frameOf(furnished, document?.name),
    opening: isStart ? openingOf(furnished, document) : documentOpening(furnished, document),
    ...(document?.former === undefined ? {} : {former: formerParts(furnished, document.former)}),
    ...(isStart ? {citation: citation(furnished)} : {pager: pager(furnished, document)}),
    ...(document === undefined
      ? {parts: contentsParts(furnished)}
      : {
          breadcrumb: breadcrumb(furnished, title, isStart),
          ...(contents === undefined ? {} : {contents})
        })
  }
}

/** Of the page of the whole contents, which is called what beside other pages its parts are. */
function contentsFurniture(furnished: Furnished, preview: Preview | undefined): PageFurniture {
  return {
    head: headOfContents(furnished, preview),
    ...frameOf(furnished, contentsName),
    breadcrumb: contentsBreadcrumb(furnished),
    opening: {kicker: {words: furnished.metadata.title, isOurs: false}},
    parts: wholeContents(furnished)
  }
}

/** What all pages have: the skip link, the bar and the foot. */
function frameOf(
  furnished: Furnished,
  document: string | undefined
): Pick<PageFurniture, 'skip' | 'owner' | 'search' | 'languages' | 'foot'> {
  const {project, metadata, words} = furnished
  const {labels} = words
  const owner = project.publisher ?? metadata.publisher
  const [chooser, issue] = [languages(furnished, document), issueOf(furnished)]
  const toCatalogue = {target: {kind: 'catalogue'} as const}
  return {
    skip: {words: labels.skipToContent, target: {kind: 'main'}},
    owner: {words: owner ?? labels.library, isOurs: owner === undefined, ...toCatalogue},
    search: {words: labels.search.label, target: {kind: 'search'}},
    ...(chooser === undefined ? {} : {languages: chooser}),
    foot: {
      ...(issue === undefined ? {} : {issue}),
      links: [
        ...project.footer.map(({label, url}) => ({words: label, target: {kind: 'url' as const, url}})),
        {words: labels.allPublications, ...toCatalogue}
      ]
    }
  }
}

/** On a publication's first page; the title of an only document is its own. */
function openingOf(furnished: Furnished, document: FurnishedDocument | undefined): Opening {
  const {title, summary} = furnished.metadata
  const editions = editionsBar(furnished)
  return {
    kicker: kickerOf(furnished),
    ...(document === undefined ? {title} : {}),
    ...(summary === undefined ? {} : {lead: summary}),
    ...(editions === undefined ? {} : {editions}),
    facts: factsOf(furnished)
  }
}

/** When the publication was updated, else when it was published, stands beside a document of several. */
function documentOpening(furnished: Furnished, document: FurnishedDocument): Opening {
  const {documents, words, date, metadata} = furnished
  const {labels} = words
  const place = fill(labels.documentOf, {number: document.index + 1, all: documents.length})
  const [lead, editions] = [document.summary, editionsBar(furnished, document.name)]
  const label = metadata.modified === undefined ? labels.published : labels.updated
  return {
    kicker: {words: place, isOurs: true},
    ...(lead === undefined ? {} : {lead}),
    ...(date === undefined ? {} : {dated: {label, words: formatDate(labels, date), date}}),
    ...(editions === undefined ? {} : {editions})
  }
}

/** What kind of publication it is. */
function kickerOf({metadata: {type}, words}: Furnished): Opening['kicker'] {
  return {words: typeName(type, words.labels), isOurs: type === 'document'}
}
