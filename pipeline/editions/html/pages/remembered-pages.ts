/** Draws the pages of documents, or takes them as they were drawn from the same before. */
import type {Artifact, DrawnArtifact, EditionFile} from '../../../model/edition/edition.ts'
import {furnitureKey} from '../../../model/edition/furniture-key.ts'
import {digestOfData, digestOnce, keptWith, remember, type Memo} from '../../../model/memo.ts'
import {withoutTexts} from '../../../model/edition/without-texts.ts'
import type {Furnish} from '../../../model/publication/furniture.ts'
import type {Publication, PublishedDocument} from '../../../model/publication/publication.ts'
import type {Site} from '../site.ts'
import {documentFile, inFolder} from '../paths.ts'
import {documentPage} from './document-page.ts'

/** Pages of a publication of several documents: one holds its own document, and of others no more than what stands around its text. */
export function rememberedPages(
  site: Site,
  furnish: Furnish,
  memo: Memo | undefined
): (document: PublishedDocument) => DrawnArtifact {
  const around = withoutFiles(site)
  const told = memo === undefined ? '' : digestOfData(around)
  const drawing = {...around, drawnLines: new WeakMap()}
  const draw = (document: PublishedDocument): Uint8Array => {
    const furniture = furnish(document.name, around.preview)
    return remember(memo, {
      of: ['page', told, memo && furnitureKey(furniture), memo && digestOnce(document)],
      is: keptWith<Artifact>('path', 'bytes'),
      make: () => documentPage(drawing, furniture, document)
    }).bytes
  }
  const all = {publication: around.publication, draw}
  return (document) => new DocumentPage(all, document)
}

interface AllPages {
  readonly publication: Publication
  readonly draw: (document: PublishedDocument) => Uint8Array
}

/** Of each of many pages nothing is held but its document. */
class DocumentPage implements DrawnArtifact {
  readonly #all: AllPages
  readonly #document: PublishedDocument

  constructor(all: AllPages, document: PublishedDocument) {
    this.#all = all
    this.#document = document
  }

  get path(): string {
    const {publication} = this.#all
    return inFolder(publication, documentFile(publication, this.#document.name))
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
    publication: withoutTexts(publication),
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
