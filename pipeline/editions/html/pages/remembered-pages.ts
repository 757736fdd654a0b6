/** Draws the pages of documents, or takes them as they were drawn from the same before. */
import type {Artifact, EditionFile} from '../../../model/edition/edition.ts'
import {digestOfData, remember, type Memo} from '../../../model/memo.ts'
import {withoutTexts} from '../../../model/edition/without-texts.ts'
import type {PageFurniture} from '../../../model/publication/furniture.ts'
import type {PublishedDocument} from '../../../model/publication/publication.ts'
import type {Site} from '../site.ts'
import {documentPage} from './document-page.ts'

/** Pages of a publication of several documents. */
export function rememberedPages(
  site: Site,
  memo: Memo | undefined
): (furniture: PageFurniture, document: PublishedDocument) => Artifact {
  const around = withoutFiles(site)
  const told = memo === undefined ? '' : digestOfData(around)
  return (furniture, document) => {
    return remember(memo, {
      of: ['page', told, furniture, document],
      is: isPage,
      make: () => documentPage(around, furniture, document)
    })
  }
}

function isPage(value: unknown): value is Artifact {
  return typeof value === 'object' && value !== null && 'path' in value && 'bytes' in value
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
