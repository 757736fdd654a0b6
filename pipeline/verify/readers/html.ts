/** Reads the HTML edition: a page a document, or one page that is both start and document. */
import type {Loose, Reading, Unit} from '../unit.ts'
import {normalText} from '../unit-text.ts'
import {Unreadable} from '../unreadable.ts'
import {sharing} from '../known-strings.ts'
import type {ReadingContext} from './context.ts'
import {decodeText} from './decode-text.ts'
import {elementOf, elementsOf, hasClass, readHtmlMarkup, wordsOf, type Markup} from './markup.ts'
import {collectAnchors, contentsUnits} from './web-contents.ts'
import {shownFacts} from './web-facts.ts'
import {documentHeadLoose, startHeadLoose, type PageAddress} from './web-head.ts'
import {looseBeside, readWebDocument} from './web-document.ts'
import {strayTitle} from './title-page.ts'
import {strayFrame, strayHead} from './web-structure.ts'
import {strayMarkup} from './web-vocabulary.ts'
import {strayDirection} from './web-languages.ts'
import {byKey, strayWays} from './web-navigation.ts'
import {webTarget} from './web-target.ts'

const startFile = 'index.html'

/** The units of an HTML edition; `files` are its pages by their paths below the publication's folder. */
export function readHtml(files: ReadonlyMap<string, Uint8Array>, context: ReadingContext): Reading {
  const documents = documentFiles(context.documents)
  const open = (file: string): Markup => {
    const bytes = files.get(file)
    if (bytes === undefined) throw new Unreadable(`the HTML edition lacks ${file}`)
    const text = decodeText(bytes, file)
    // Without it browsers fall back to the ways of old pages (HTML §13.1.1).
    if (!/^<!doctype html>/i.test(text)) throw new Unreadable(`${file} does not say that it is HTML`)
    return readHtmlMarkup(text)
  }
  const places = (file: string) => (address: string) =>
    webTarget(address, {...context, file, files: documents, start: startFile})
  const address = (file: string): PageAddress => ({
    file,
    path: `${context.folder}/${file}`,
    ...(context.baseUrl === undefined ? {} : {baseUrl: context.baseUrl})
  })
  const start = open(startFile)
  const publication = publicationUnit(start)
  const contents = contentsUnits(
    start,
    (nav) => hasClass(nav, 'parts') || hasClass(nav, 'contents'),
    places(startFile)
  )
  const {strings = new Map()} = context
  const body: Unit[] = [publication]
  const notes: Unit[] = []
  const loose: Loose[] = []
  const headLoose: Loose[] = [...startHeadLoose(start, address(startFile))]
  const publicationLanguage = String(publication.facts.language)
  if (documents.size > 1) {
    headLoose.push(...strayTitle(start, startFile, publication.facts))
    const body = bodyOf(start)
    loose.push(
      ...strayMarkup(body, {file: startFile, language: publicationLanguage, isBook: false}),
      ...strayFrame(body, startFile)
    )
    headLoose.push(...strayHead(start, startFile))
  }
  const anchors = new Map<string, string>()
  const known = new Set<string>()
  const lines = byKey(contents)
  // One is open at a time: the trees of all pages are many times as large as what is read from them.
  for (const [file, name] of documents) {
    const page = file === startFile ? start : open(file)
    const article = elementOf(page, 'article')
    if (article === undefined) throw new Unreadable(`${file} has no article`)
    const own = article.attributes.get('lang') ?? elementOf(page, 'html')?.attributes.get('lang') ?? ''
    const language = own === publication.facts.language ? undefined : own
    const units = readWebDocument(unwrapped(article), {
      name,
      isOneOfSeveral: documents.size > 1,
      targetOf: places(file),
      ...(language === undefined ? {} : {language})
    })
    body.push(...sharing(units.body, strings))
    notes.push(...sharing(units.notes, strings))
    loose.push(...units.loose, ...looseBeside(article, elementOf(page, 'main'), file))
    collectAnchors(article, {document: name, file}, anchors)
    headLoose.push(...strayHead(page, file))
    loose.push(
      ...strayFrame(bodyOf(page), file),
      ...strayMarkup(bodyOf(page), {file, document: name, language: publicationLanguage, isBook: false}),
      ...strayWays(page, units.body, {document: name, contents: lines, targetOf: places(file), known}),
      ...strayDirection(page, file, publication)
    )
    // A document's title in words is the contents' line.
    const title = lines.get(`contents:${name}`)?.text
    if (file !== startFile && title !== undefined)
      headLoose.push(
        ...documentHeadLoose(page, address(file), {title, publication: String(publication.facts.title)})
      )
  }
  return {body, notes, contents, loose: [...loose, ...headLoose], anchors}
}

function bodyOf(page: Markup): Markup {
  return elementOf(page, 'body') ?? page
}

/** `scope` stands in `scope.html`, the only document in `index.html` (docs/editions/html.md). */
function documentFiles(names: readonly string[]): ReadonlyMap<string, string> {
  const [only] = names
  if (names.length === 1 && only !== undefined) return new Map([[startFile, only]])
  return new Map(names.map((name) => [name === 'index' ? 'index-1.html' : `${name}.html`, name]))
}

/** The header, and the text's blocks without the box that they stand in. */
function unwrapped(article: Markup): readonly (Markup | string)[] {
  return article.children.flatMap((child) =>
    typeof child !== 'string' && hasClass(child, 'text') ? child.children : [child]
  )
}

function publicationUnit(start: Markup): Unit {
  const html = elementOf(start, 'html')
  const title = elementOf(start, 'title')
  const description = elementsOf(start, 'meta').find(
    ({attributes}) => attributes.get('name') === 'description'
  )
  return {
    key: '',
    kind: 'publication',
    facts: {
      title: normalText(title === undefined ? '' : wordsOf(title)),
      language: html?.attributes.get('lang') || 'und',
      direction: html?.attributes.get('dir') ?? '',
      summary: normalText(description?.attributes.get('content') ?? ''),
      ...shownFacts(start)
    }
  }
}
