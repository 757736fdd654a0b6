/** Makes the files of a publication: its pages, its images, its cover, what the search finds it by, and what it shares with the library. */
import {charactersOf} from '../../design/letters/characters.ts'
import {subsetMath} from '../../design/letters/subset-math.ts'
import type {Artifact, EditionFile} from '../../model/edition/edition.ts'
import {withoutTexts} from '../../model/edition/without-texts.ts'
import {putByFile} from '../../model/edition/open-file.ts'
import type {Furnish, ReferenceFile} from '../../model/publication/furniture.ts'
import {hasSeveralDocuments, type Publication} from '../../model/publication/publication.ts'
import {isLong} from '../../model/publication/web-address.ts'
import {given} from '../../model/values/given.ts'
import type {World} from '../../model/world.ts'
import {contentOf} from './content-of.ts'
import {makeCover, makePreview} from './cover.ts'
import {rememberedPages} from './pages/remembered-pages.ts'
import {pageScript} from './pages/page-script.ts'
import {singlePage} from './pages/single-page.ts'
import {titlePage} from './pages/title-page.ts'
import {imagePath, inFolder} from './paths.ts'
import {makeVariants} from './image-variants.ts'
import {makeLook, sharedFile} from './library-assets.ts'
import {searchFiles} from './search/search-files.ts'
import {pageFacts, wordsOf, type Site} from './site.ts'

/** What pages are drawn from, and what stands beside them: nothing of it depends on other editions. */
export interface Beside {
  readonly site: Site
  /** The cover, and what cards of the publication show. */
  readonly drawn: readonly EditionFile[]
  /** What the search finds the publication by. */
  readonly searched: readonly EditionFile[]
  /** With other publications. */
  readonly shared: readonly Artifact[]
}

export async function makeBeside(publication: Publication, world: World): Promise<Beside> {
  const words = wordsOf(publication)
  const cover = await makeCover(publication, world)
  const {project} = publication
  const math = project.fonts?.web === false ? undefined : await subsetMath(publication, world)
  const look = await makeLook(
    {
      ...project,
      language: publication.language,
      characters: charactersOf(publication),
      ...given({math})
    },
    world
  )
  const made = project.baseUrl === undefined ? undefined : await makePreview(publication, world)
  const variants = await makeVariants(publication, world)
  const script = sharedFile('js', 'text/javascript', new TextEncoder().encode(pageScript))
  return {
    site: {
      publication,
      words,
      look,
      script: script.path,
      cover,
      variants,
      ...given({preview: made?.preview})
    },
    drawn: [cover.artifact, ...(made?.artifact === undefined ? [] : [made.artifact])],
    searched: searchFiles(publication, world),
    shared: [...look.artifacts, script]
  }
}

/** Pages in reading order, of which those of several documents are drawn when they are asked for; then images by path, the cover, the references, the search's, and the shared files. */
export function render(
  {site, drawn, searched, shared}: Beside,
  furnish: Furnish,
  world: World
): readonly EditionFile[] {
  const {publication} = site
  const {pages, references} = pagesOf(site, furnish, world)
  return [
    ...pages,
    ...imagesOf(site),
    ...drawn,
    ...references.map((file) => referenceArtifact(publication, file)),
    ...searched,
    ...shared
  ]
}

function pagesOf(
  site: Site,
  furnish: Furnish,
  {memo, putBy}: World
): {readonly pages: readonly EditionFile[]; readonly references: readonly ReferenceFile[]} {
  const {publication, preview} = site
  const [first] = publication.documents
  if (first === undefined) throw new Error('a publication has documents')
  const isBook = hasSeveralDocuments(publication)
  const furniture = furnish(isBook ? undefined : first.name, preview)
  const references = furniture.citation?.references ?? []
  if (!isBook) {
    const alone = {...site, publication: withoutTexts(publication, pageFacts), ...given({memo})}
    return {references, pages: [singlePage(alone, furniture, first)]}
  }
  const pages = rememberedPages(site, furnish, memo)
  return {
    references,
    pages: [
      putByFile(titlePage(site, furniture), putBy),
      ...(isLong(publication.documents) ? [pages.contents()] : []),
      ...publication.documents.map(pages.document)
    ]
  }
}

function referenceArtifact(publication: Publication, {name, mediaType, text}: ReferenceFile): Artifact {
  return {path: inFolder(publication, name), mediaType, bytes: new TextEncoder().encode(text)}
}

/** The images as they are, then their copies. */
function imagesOf({publication, variants}: Site): readonly EditionFile[] {
  const images = [...publication.assets.values()].map((asset) => ({
    path: imagePath(publication, asset),
    mediaType: asset.mediaType,
    ...contentOf(asset)
  }))
  const copies = [...variants.values()].flat().map(({artifact}) => artifact)
  return unique([...images, ...copies])
}

/** Two images of the project with the same content are one file. */
function unique(artifacts: readonly EditionFile[]): readonly EditionFile[] {
  return [...new Map(artifacts.map((artifact) => [artifact.path, artifact])).values()]
}
