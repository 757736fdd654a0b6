/** Draws the pages of documents, and that of their contents, or takes them as they were drawn from the same before. */
import type {Artifact, DrawnArtifact, EditionFile} from '../../../model/edition/edition.ts'
import {furnitureKey} from '../../../model/edition/furniture-key.ts'
import {digestOfData, digestOnce, keptWith, remember, type Memo} from '../../../model/memo.ts'
import {withoutTexts} from '../../../model/edition/without-texts.ts'
import type {Furnish, PageFurniture} from '../../../model/publication/furniture.ts'
import type {Publication, PublishedDocument} from '../../../model/publication/publication.ts'
import {contentsName} from '../../../model/publication/web-address.ts'
import {pageFacts, type Site} from '../site.ts'
import {documentFile, inFolder} from '../paths.ts'
import {contentsPage} from './contents-page.ts'
import {documentPage} from './document-page.ts'

export interface RememberedPages {
  readonly document: (document: PublishedDocument) => DrawnArtifact
  /** That of the whole contents. */
  readonly contents: () => DrawnArtifact
}

/** Pages of a publication of several documents: one holds its own document, and of others no more than what stands around its text. */
export function rememberedPages(site: Site, furnish: Furnish, memo: Memo | undefined): RememberedPages {
  const around = withoutFiles(site)
  const told = memo === undefined ? '' : digestOfData(around)
  const drawing = {...around, drawnLines: new WeakMap()}
  const draw: AllPages['draw'] = (document) => {
    const furniture = furnish(nameOf(document), around.preview)
    return remember(memo, {
      of: ['page', told, memo && furnitureKey(furniture), memo && document && digestOnce(document)],
      is: keptWith<Artifact>('path', 'bytes'),
      make: () => drawPage(drawing, furniture, document)
    }).bytes
  }
  const all = {publication: around.publication, draw}
  return {document: (document) => new Page(all, document), contents: () => new Page(all)}
}

/** Without a document, of the whole contents. */
function nameOf(document: PublishedDocument | undefined): string {
  return document?.name ?? contentsName
}

function drawPage(site: Site, furniture: PageFurniture, document: PublishedDocument | undefined): Artifact {
  return document === undefined ? contentsPage(site, furniture) : documentPage(site, furniture, document)
}

interface AllPages {
  readonly publication: Publication
  readonly draw: (document: PublishedDocument | undefined) => Uint8Array
}

/** Of each of many pages nothing is held but its document. */
class Page implements DrawnArtifact {
  readonly #all: AllPages
  readonly #document: PublishedDocument | undefined

  constructor(all: AllPages, document?: PublishedDocument) {
    this.#all = all
    this.#document = document
  }

  get path(): string {
    const {publication} = this.#all
    return inFolder(publication, documentFile(publication, nameOf(this.#document)))
  }

  get mediaType(): string {
    return 'text/html'
  }

  draw(): Uint8Array {
    return this.#all.draw(this.#document)
  }
}

/**
 * All that a page may be drawn from beside its document and its furniture: nothing of the texts of other documents, and no
 * bytes, can be reached in it, so that it stays the same while they change.
 */
function withoutFiles(site: Site): Site {
  const {publication, look, cover, variants} = site
  return {
    ...site,
    publication: withoutTexts(publication, pageFacts),
    look: {...look, artifacts: []},
    cover: {...cover, artifact: named(cover.artifact)},
    variants: new Map(
      [...variants].map(([path, copies]) => [
        path,
        copies.map(({width, artifact}) => ({width, artifact: {...artifact, bytes: none}}))
      ])
    )
  }
}

/** The name of a file is what pages have of it. */
function named({path, mediaType}: EditionFile): Artifact {
  return {path, mediaType, bytes: none}
}

const none = new Uint8Array()
