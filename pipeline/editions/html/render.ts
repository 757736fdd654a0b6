/** Makes the files of a publication: its pages, its images, its cover, and what it shares with the library. */
import type {Element} from 'hast'
import type {Artifact, Others} from '../../model/edition.ts'
import {hasSeveralDocuments, type Publication} from '../../model/publication.ts'
import type {World} from '../../model/world.ts'
import {charactersOf} from './characters.ts'
import {makeCover} from './cover.ts'
import {documentPage} from './pages/document-page.ts'
import {singlePage} from './pages/single-page.ts'
import {titlePage} from './pages/title-page.ts'
import {documentFile, imagePath, inFolder, startFile} from './paths.ts'
import {pageArtifact} from './serialize.ts'
import {makeLook} from './library-assets.ts'
import {wordsOf, type Site} from './site.ts'

/** Pages in reading order, then images by path, the cover, and the shared files. */
export async function render(
  publication: Publication,
  others: Others,
  world: World
): Promise<readonly Artifact[]> {
  const words = wordsOf(publication)
  const cover = await makeCover(publication, world)
  const look = await makeLook(charactersOf(publication, words), publication.project.brand?.colour, world)
  const site = {publication, others, words, stylesheet: look.stylesheet, cover}
  const images = [...publication.assets.values()].map((asset) => ({
    path: imagePath(publication, asset),
    mediaType: asset.mediaType,
    bytes: asset.bytes
  }))
  return [
    ...pagesOf(site).map(({path, html}) => pageArtifact(path, html)),
    ...unique(images),
    cover.artifact,
    ...look.artifacts
  ]
}

interface Page {
  readonly path: string
  readonly html: Element
}

function pagesOf(site: Site): readonly Page[] {
  const {publication} = site
  const start = inFolder(publication, startFile)
  const [first] = publication.documents
  if (first === undefined) throw new Error('a publication has documents')
  if (!hasSeveralDocuments(publication)) return [{path: start, html: singlePage(site, first)}]
  const documents = publication.documents.map((document) => ({
    path: inFolder(publication, documentFile(publication, document.name)),
    html: documentPage(site, document)
  }))
  return [{path: start, html: titlePage(site)}, ...documents]
}

/** Two images of the project with the same content are one file. */
function unique(artifacts: readonly Artifact[]): readonly Artifact[] {
  return [...new Map(artifacts.map((artifact) => [artifact.path, artifact])).values()]
}
