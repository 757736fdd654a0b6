/** Makes the cover: of the publication's own image, else of one drawn from its metadata. */
import {coverFactsOf, drawCover} from '../../design/cover.ts'
import {element} from '../../hast/index.ts'
import {rememberBytes} from '../../model/memo.ts'
import type {BookFurniture} from '../../model/publication/book-furniture.ts'
import type {Publication} from '../../model/publication/publication.ts'
import type {World} from '../../model/world.ts'
import type {ContentDocument, Resource} from './book.ts'
import {imageResource} from './image-resource.ts'
import {coverPath, memberUrl} from './members.ts'
import {contentDocument} from './xhtml.ts'

/** What stores and readers ask for: 1.6 to 1, high enough for any screen. */
const size = {width: 1600, height: 2560}

export interface Cover {
  readonly image: Resource
  readonly page: ContentDocument
}

/** The cover's image and its page. An image of the author's that can't be read gives way to a drawn one. */
export async function makeCover(publication: Publication, book: BookFurniture, world: World): Promise<Cover> {
  const image = (await ownImage(publication, world)) ?? (await drawnImage(publication, world))
  return {image, page: coverPage(book, image)}
}

async function ownImage(publication: Publication, world: World): Promise<Resource | undefined> {
  const path = publication.metadata.cover.image
  if (path === undefined) return undefined
  const known = publication.assets.get(path)
  const loaded = known === undefined ? await world.image(path) : {ok: true as const, value: known}
  if (!loaded.ok) return undefined
  return imageResource(loaded.value)
}

async function drawnImage(publication: Publication, world: World): Promise<Resource> {
  const svg = await drawCover(coverFactsOf(publication), size, world)
  const bytes = await rememberBytes(world.memo, {
    of: ['rasterized', svg, size],
    make: async () => world.rasterize(svg, size.width, size.height)
  })
  return {path: 'images/cover.png', mediaType: 'image/png', content: bytes}
}

function coverPage({language, title, cover}: BookFurniture, image: Resource): ContentDocument {
  const picture = element('img', {role: 'doc-cover', src: memberUrl(coverPath, image.path), alt: cover})
  return contentDocument({path: coverPath, title, language, part: 'frontmatter'}, [
    element('section', {className: ['cover'], 'epub:type': 'cover', ariaLabel: title}, picture)
  ])
}
