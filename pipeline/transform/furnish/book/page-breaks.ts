/** Finds where the pages of the PDF edition begin, so that a page cited on paper is found in the book. */
import {blockKey, editionFile, publicationFolder, type Addresses} from '../../../model/edition/edition.ts'
import {digestOnce, keptWith, remember, type Memo} from '../../../model/memo.ts'
import type {PageBreak} from '../../../model/publication/book-furniture.ts'
import type {Publication, PublishedDocument} from '../../../model/publication/publication.ts'
import type {Block, DocumentNode} from '../../../model/tree/nodes.ts'
import {isBlock} from '../../../model/tree/shape.ts'
import {childrenOf, visit} from '../../../model/tree/walk.ts'

/**
 * One break for each page on which a document or a block begins, at the first that does, in order of reading.
 * Notes don't count: a note at the foot of a page may begin later than the text after it.
 */
export function pageBreaks(
  publication: Publication,
  pdf: Addresses,
  memo: Memo | undefined
): readonly PageBreak[] {
  const breaks: PageBreak[] = []
  let last = 0
  for (const document of publication.documents) {
    const {blocks, taken} = remember(memo, {
      of: memo && ['where pages may begin', digestOnce(document)],
      is: keptWith<Places>('blocks', 'taken'),
      make: () => placesIn(document)
    })
    for (const block of [undefined, ...blocks]) {
      const page = pdf.blocks.get(blockKey(document.name, block))?.page
      if (page === undefined || page <= last) continue
      last = page
      const place = block === undefined ? {} : {block}
      breaks.push({page, document: document.name, id: freeId(`${breakId}${page}`, taken), ...place})
    }
  }
  return breaks
}

/** What the pages are those of: the PDF edition by its ISBN, its address or its file's name. */
export function pageSource(publication: Publication): string {
  const isbn = publication.metadata.identifiers.isbn?.pdf
  if (isbn !== undefined) return `urn:isbn:${isbn.replace(/[\s-]/g, '')}`
  const {baseUrl = ''} = publication.project
  return `${baseUrl}${publicationFolder(publication)}/${editionFile(publication, 'pdf')}`
}

interface Places {
  /** Ids in order of reading. */
  readonly blocks: readonly string[]
  /** Those of all nodes that a break could have. */
  readonly taken: ReadonlySet<string>
}

function placesIn({children}: PublishedDocument): Places {
  const taken = new Set<string>()
  visit(children, (node) => {
    if ('id' in node && node.id.startsWith(breakId)) taken.add(node.id)
  })
  return {blocks: blocksOf(children).map(({id}) => id), taken}
}

const breakId = 'page-'

function blocksOf(nodes: readonly DocumentNode[]): readonly Block[] {
  return nodes.flatMap((node) => {
    if (node.type === 'noteGroup') return []
    const inner = blocksOf(childrenOf(node))
    return isBlock(node) ? [node, ...inner] : inner
  })
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  return taken.has(wanted) ? freeId(`${wanted}-`, taken) : wanted
}
