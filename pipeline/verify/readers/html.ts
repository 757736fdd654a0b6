/** Reads the HTML edition: a page a document, or one page that is both start and document. */
import type {Loose, Reading, Unit} from '../unit.ts'
import {normalText} from '../unit-text.ts'
import {Unreadable} from '../unreadable.ts'
import type {ReadingContext} from './context.ts'
import {decodeText} from './decode-text.ts'
import {elementOf, elementsOf, hasClass, readHtmlMarkup, wordsOf, type Markup} from './markup.ts'
import {collectAnchors, contentsUnits} from './web-contents.ts'
import {shownFacts} from './web-facts.ts'
import {documentHeadLoose, startHeadLoose, type PageAddress} from './web-head.ts'
import {looseBeside, readWebDocument} from './web-document.ts'
import {webTarget} from './web-target.ts'

const startFile = 'index.html'

/** The units of an HTML edition; `files` are its pages by their paths below the publication's folder. */
export function readHtml(files: ReadonlyMap<string, Uint8Array>, context: ReadingContext): Reading {
  const documents = documentFiles(context.documents)
  const pages = new Map([...files].map(([file, bytes]) => [file, readHtmlMarkup(decodeText(bytes, file))]))
  const open = (file: string): Markup => {
    const page = pages.get(file)
    if (page === undefined) throw new Unreadable(`the HTML edition lacks ${file}`)
    return page
  }
  const places = (file: string) => (address: string) =>
    webTarget(address, {...context, file, documents, start: startFile})
  const start = open(startFile)
  const body: Unit[] = [publicationUnit(start)]
  const notes: Unit[] = []
  const loose: Loose[] = []
  const anchors = new Set<string>()
  for (const [file, name] of documents) {
    const page = open(file)
    const article = elementOf(page, 'article')
    if (article === undefined) throw new Unreadable(`${file} has no article`)
    const language = article.attributes.get('lang')
    const units = readWebDocument(unwrapped(article), {
      name,
      isOneOfSeveral: documents.size > 1,
      targetOf: places(file),
      ...(language === undefined ? {} : {language})
    })
    body.push(...units.body)
    notes.push(...units.notes)
    loose.push(...units.loose, ...looseBeside(article, elementOf(page, 'main'), file))
    collectAnchors(article, name, anchors)
  }
  const contents = contentsUnits(
    start,
    (nav) => hasClass(nav, 'parts') || hasClass(nav, 'contents'),
    places(startFile)
  )
  return {body, notes, contents, loose: [...loose, ...headLoose(open, contents, context)], anchors}
}

/** What heads say to programs; a document's title in words is the contents' line. */
function headLoose(
  open: (file: string) => Markup,
  contents: readonly Unit[],
  {folder, documents, baseUrl}: ReadingContext
): readonly Loose[] {
  const address = (file: string): PageAddress => ({
    file,
    path: `${folder}/${file}`,
    ...(baseUrl === undefined ? {} : {baseUrl})
  })
  const start = open(startFile)
  const publication = normalText(wordsOf(elementOf(start, 'title') ?? start))
  const files = documents.length === 1 ? [] : [...documentFiles(documents)]
  return [
    ...startHeadLoose(start, address(startFile)),
    ...files.flatMap(([file, name]) => {
      const title = contents.find(({key}) => key === `contents:${name}`)?.text
      return title === undefined ? [] : documentHeadLoose(open(file), address(file), {title, publication})
    })
  ]
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
      summary: normalText(description?.attributes.get('content') ?? ''),
      ...shownFacts(start)
    }
  }
}
