/** Compares a publication with what it was in an earlier output: its documents, and their blocks. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import type {EarlierDocument, EarlierPublication} from '../../model/publication/earlier.ts'
import {finding} from '../../model/finding.ts'
import type {Manuscript} from '../../model/publication/manuscript.ts'
import {startOf} from '../../model/place.ts'
import {plainLine} from '../../model/tree/plain-text.ts'
import {contentsName, pageFile} from '../../model/publication/web-address.ts'
import {compareDocument} from './compare-document.ts'
import {pageOf} from './page-of.ts'

/** What a publication is compared with. */
export interface Comparison {
  readonly before: EarlierPublication
  /** Pages of it that would vanish. */
  readonly gone: readonly string[]
}

/** Findings of the pages that are gone, then of the blocks in the documents that are still there. */
export function comparePublication(
  manuscript: Manuscript,
  {before, gone}: Comparison
): readonly Diagnostic[] {
  const earlier = before.documents ?? []
  const known = new Set(earlier.map(({name}) => name))
  const newcomers = manuscript.documents.filter(({name}) => !known.has(name))
  const pages = gone.map((page) => {
    const document = earlier.find((one) => one.page === page)
    return pageVanishes(page, document && heirOf(document, newcomers), manuscript)
  })
  const blocks = earlier.flatMap((one): readonly Diagnostic[] => {
    if (one.page !== undefined && gone.includes(one.page)) return []
    const document = sameDocument(one, manuscript)
    if (document === undefined)
      return one.page === undefined ? [nameVanishes(one, newcomers, manuscript)] : []
    return pageOf(document, manuscript) === one.page || one.page === undefined
      ? compareDocument(document, one, manuscript)
      : [standsElsewhere(one, document, manuscript)]
  })
  return [...pages, ...blocks]
}

/** By its name; the only document of a publication also by its place. */
function sameDocument({name, page}: EarlierDocument, manuscript: Manuscript): Document | undefined {
  const {documents} = manuscript
  return (
    documents.find((one) => one.name === name) ??
    (documents.length === 1 && page !== undefined
      ? documents.find((one) => pageOf(one, manuscript) === page)
      : undefined)
  )
}

/** The document with the same text, else with the same title. */
function heirOf({digest, title}: EarlierDocument, newcomers: readonly Document[]): Document | undefined {
  return (
    newcomers.find((one) => one.digest === digest) ??
    newcomers.find((one) => one.frontMatter.data['title'] === title || opensWith(one, title))
  )
}

function opensWith({children}: Document, title: string): boolean {
  const [first] = children
  return first?.type === 'heading' && plainLine(first.children) === title
}

function pageVanishes(page: string, heir: Document | undefined, manuscript: Manuscript): Diagnostic {
  const {source, path} = manuscript
  const file = page.slice(page.lastIndexOf('/') + 1)
  const name = file.replace(/\.html$/, '')
  const isMember = source.manifestPath !== undefined && pageFile(name) === file && name !== contentsName
  const claim = isMember ? name : page
  const hint =
    heir === undefined
      ? `write \`moved: ${claim}\` in the front matter of the document that takes its place`
      : `this document seems to take its place: write \`moved: ${claim}\` in its front matter, or \`id: ${name}\``
  return finding('address/page-stays', startOf(heir?.path ?? path), `\`${page}\` would vanish`, {
    hints: [hint]
  })
}

/** Where there is no web page, data and destinations in the PDF are called after the document. */
function nameVanishes(
  earlier: EarlierDocument,
  newcomers: readonly Document[],
  {path}: Manuscript
): Diagnostic {
  const {name} = earlier
  const heir = heirOf(earlier, newcomers)
  return finding('address/page-stays', startOf(heir?.path ?? path), `the document \`${name}\` would vanish`, {
    hints: [heir === undefined ? 'put it back' : `it keeps its name with \`id: ${name}\` in the front matter`]
  })
}

/** A publication that gets a second document gets a title page, and one that loses it has none. */
function standsElsewhere(
  {page = '', blocks}: EarlierDocument,
  document: Document,
  manuscript: Manuscript
): Diagnostic {
  const count = `${blocks.length} ${blocks.length === 1 ? 'id' : 'ids'}`
  const message = `the document would move from \`${page}\` to \`${pageOf(document, manuscript)}\`, and ${count} of blocks with it`
  return finding('address/block-stays', startOf(document.path), message, {
    hints: [
      'a publication of one document has one page, and one of several has a page for each: give the other text an address of its own'
    ]
  })
}
