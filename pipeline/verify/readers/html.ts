/** Reads the HTML edition: a page a document, or one page that is both start and document. */
import {pageFile} from '../../model/web-address.ts'
import {labelsFor} from '../../locale/index.ts'
import type {Loose, Reading, Unit} from '../unit.ts'
import {normalText} from '../unit-text.ts'
import {Unreadable} from '../unreadable.ts'
import {interned} from '../interned-strings.ts'
import type {ReadingContext} from './context.ts'
import {decodeText} from './decode-text.ts'
import {elementOf, elementsOf, hasClass, wordsOf, type Markup} from './markup.ts'
import {PageParser} from './repeated-lines.ts'
import {ShownPictures} from './shown-pictures.ts'
import {strayStylesheets} from './stray-stylesheets.ts'
import {strayTitle} from './title-page.ts'
import {strayBars} from './web-bars.ts'
import {strayCitation} from './web-citation.ts'
import {collectAnchors, contentsUnits} from './web-contents.ts'
import {translationsIn} from './web-data.ts'
import {looseBeside, readWebDocument} from './web-document.ts'
import {shownFacts, strayFacts} from './web-facts.ts'
import {documentHeadLoose, startHeadLoose} from './web-head.ts'
import {strayDirection} from './web-languages.ts'
import {strayListed} from './web-listed.ts'
import {strayDocumentHead, strayStartHead} from './web-opening.ts'
import {pageOf, type WebPage} from './web-page.ts'
import {projectLinks, siteOf, startFile} from './web-site.ts'
import {strayFrame, strayHead} from './web-structure.ts'
import {strayMarkup} from './web-vocabulary.ts'
import {strayWays, type DocumentPage} from './web-ways.ts'

/**
 * The units of an HTML edition; `files` are its pages by their paths below the publication's folder, and the references that
 * are saved from them.
 */
export function readHtml(files: ReadonlyMap<string, Uint8Array>, context: ReadingContext): Reading {
  const documents = documentFiles(context.documents)
  const parser = new PageParser()
  const open = (file: string): WebPage => {
    const bytes = files.get(file)
    if (bytes === undefined) throw new Unreadable(`the HTML edition lacks ${file}`)
    const text = decodeText(bytes, file)
    // Without it browsers fall back to the ways of old pages (HTML §13.1.1).
    if (!/^<!doctype html>/i.test(text)) throw new Unreadable(`${file} does not say that it is HTML`)
    return pageOf(parser.parse(text))
  }
  const start = open(startFile)
  const publication = publicationUnit(start)
  const site = siteOf(start, context, documents)
  const nav = start.parts.get(site.isBook ? 'parts' : 'contents')
  const contents = nav === undefined ? [] : contentsUnits(nav, site.targetOf(startFile))
  const body: Unit[] = [publication]
  const notes: Unit[] = []
  const loose: Loose[] = []
  const headLoose: Loose[] = [
    ...startHeadLoose(start, startFile, site),
    ...strayFacts(start, startFile, site),
    ...strayStartHead(start, startFile, site),
    ...strayCitation(start.parts.get('citation'), {file: startFile, site, references: files})
  ]
  const {beside, colophon} = context
  const shown = new ShownPictures(colophon.assets, beside?.copies)
  const lookOf = (page: WebPage, file: string): readonly Loose[] =>
    beside === undefined
      ? []
      : strayStylesheets(page.head, file, {wanted: beside.stylesheets, fileOf: site.targetOf(file)})
  const names = {labels: labelsFor(String(publication.facts.language)).labels, isBook: false}
  if (site.isBook) {
    loose.push(...strayMarkup(start.body, {...names, file: startFile}), ...strayFrame(start.body, startFile))
    headLoose.push(
      ...strayTitle(start.root, startFile, publication.facts),
      ...strayHead(start.head, startFile, 'page'),
      ...lookOf(start, startFile),
      ...strayBars(start, startFile, site)
    )
  }
  const anchors = new Map<string, string>()
  const known: DocumentPage['known'] = new Map()
  // What is found in an item of the contents is told of the first pages that have it.
  const items = new Set<Markup>()
  const summaries = new Map<string, string>()
  // One is open at a time: the trees of all pages are many times as large as what is read from them.
  for (const document of site.documents) {
    const {file, name} = document
    const page = file === startFile ? start : open(file)
    const article = page.parts.get('article')
    if (article === undefined) throw new Unreadable(`${file} has no article`)
    const own = article.attributes.get('lang') ?? page.language
    const language = own === publication.facts.language ? undefined : own
    const targetOf = site.targetOf(file)
    const units = readWebDocument(unwrapped(article), {
      name,
      isOneOfSeveral: site.isBook,
      targetOf,
      pictures: `${context.folder}/assets/`,
      shown,
      ...(language === undefined ? {} : {language})
    })
    body.push(...interned(units.body, context.wanted.body, body.length))
    notes.push(...interned(units.notes, context.wanted.notes, notes.length))
    loose.push(...units.loose, ...looseBeside(article, page.parts.get('main'), file))
    collectAnchors(article, {document: name, file}, anchors)
    headLoose.push(
      ...strayHead(page.head, file, 'page'),
      ...lookOf(page, file),
      ...strayBars(page, file, site)
    )
    loose.push(
      ...strayFrame(page.body, file),
      ...strayMarkup(page.body, {...names, file, document: name, known: items}),
      ...strayWays({page, file, document, body: units.body, targetOf, known}, site),
      ...strayDirection(page.document, file, publication)
    )
    for (const item of parser.repeated) items.add(item)
    if (!site.isBook) continue
    const lead = units.body.find(({kind}) => kind === 'lead')
    if (lead?.text !== undefined) summaries.set(name, lead.text)
    headLoose.push(
      ...documentHeadLoose(page, {document, site, body: units.body, language: own}),
      ...strayDocumentHead(page, {document, site})
    )
  }
  if (site.isBook) headLoose.push(...strayListed(nav, {file: startFile, site, summaries}))
  return {body, notes, contents, loose: [...loose, ...shown.missing(), ...headLoose], anchors}
}

/** `scope` stands in `scope.html`, the only document in `index.html` (docs/editions/html.md). */
function documentFiles(names: readonly string[]): ReadonlyMap<string, string> {
  const [only] = names
  if (names.length === 1 && only !== undefined) return new Map([[startFile, only]])
  return new Map(names.map((name) => [pageFile(name), name]))
}

/** The header, and the text's blocks without the box that they stand in. */
function unwrapped(article: Markup): readonly (Markup | string)[] {
  return article.children.flatMap((child) =>
    typeof child !== 'string' && hasClass(child, 'text') ? child.children : [child]
  )
}

function publicationUnit(start: WebPage): Unit {
  const title = elementOf(start.head, 'title')
  const description = elementsOf(start.head, 'meta').find(
    ({attributes}) => attributes.get('name') === 'description'
  )
  return {
    key: '',
    kind: 'publication',
    facts: {
      title: normalText(title === undefined ? '' : wordsOf(title)),
      language: start.language || 'und',
      direction: start.root.attributes.get('dir') ?? '',
      summary: normalText(description?.attributes.get('content') ?? ''),
      ...shownFacts(start),
      translations: translationsIn(start),
      footer: projectLinks(start.parts.get('foot'))
    }
  }
}
