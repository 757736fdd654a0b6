/** Makes the EPUB edition: EPUB 3.3, one file a publication. */
import {bookStylesheet} from '../../design/book-stylesheet.ts'
import {charactersOf} from '../../design/letters/characters.ts'
import {subsetLetters, type Letters} from '../../design/letters/subset-letters.ts'
import {subsetMath} from '../../design/letters/subset-math.ts'
import {compareStrings, type Outcome} from '../../model/diagnostic.ts'
import {addressesOfDocuments, type Address} from '../../model/edition/block-addresses.ts'
import {
  blockKey,
  editionFile,
  publicationFolder,
  type Addressed,
  type Addresses,
  type Edition,
  type Others,
  type Piece,
  type PiecedArtifact
} from '../../model/edition/edition.ts'
import {finding} from '../../model/finding.ts'
import {standInDate, type BookFurniture} from '../../model/publication/book-furniture.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {visit} from '../../model/tree/walk.ts'
import type {World} from '../../model/world.ts'
import {putByDocument, type Resource} from './book.ts'
import {pack} from './container.ts'
import {makeCover} from './cover.ts'
import {imageResource} from './image-resource.ts'
import {
  documentPath,
  fontPath,
  memberFragment,
  memberUrl,
  packageFolder,
  placeFragment,
  stylesheetPath
} from './members.ts'
import {navigationDocument} from './navigation-document.ts'
import {ncx} from './ncx.ts'
import {packageDocument} from './package-document.ts'
import {rememberedTexts} from './remembered-texts.ts'
import {titlePage} from './title-page.ts'

/** What addressing finds out: nothing that the publication does not say. */
export interface PreparedEpub {
  readonly publication: Publication
}

export const epub: Edition<PreparedEpub> = {
  name: 'epub',

  async address(publication: Publication): Promise<Outcome<Addressed<PreparedEpub>>> {
    const diagnostics =
      publication.date === undefined
        ? [
            finding('epub/has-date', publication.place, 'the publication has no date', {
              hints: [`add \`date\` ${whereIn(publication)}; the EPUB says ${standInDate} meanwhile`]
            })
          ]
        : []
    return {value: {addresses: addressesOf(publication), prepared: {publication}}, diagnostics}
  },

  async render(
    {publication}: PreparedEpub,
    others: Others,
    world: World
  ): Promise<Outcome<readonly PiecedArtifact[]>> {
    if (others.book === undefined) throw new Error('a book has furniture')
    const artifact: PiecedArtifact = {
      path: `${publicationFolder(publication)}/${editionFile(publication, 'epub')}`,
      mediaType: 'application/epub+zip',
      pieces: await makeBook(publication, others.book, world)
    }
    return {value: [artifact], diagnostics: []}
  }
}

/** Each block's address: the file, and in its fragment the place inside (docs/editions/epub.md). */
function addressesOf(publication: Publication): Addresses {
  const entry = editionFile(publication, 'epub')
  const blocks = addressesOfDocuments(publication, (document) => {
    const found = new Map<string, Address>()
    const member = documentPath(document.name)
    const file = `${packageFolder}/${member}`
    const start = `${entry}#${memberFragment(member)}`
    const addressOf = (id?: string): void => {
      const href = id === undefined ? start : start + placeFragment(id)
      found.set(blockKey(document.name, id), {href, file})
    }
    addressOf()
    if (document.titleId !== undefined) addressOf(document.titleId)
    visit(document.children, (node) => {
      if ('id' in node) addressOf(node.id)
    })
    return found
  })
  return {edition: 'epub', entry, blocks}
}

async function makeBook(
  publication: Publication,
  furniture: BookFurniture,
  world: World
): Promise<readonly Piece[]> {
  const breaks = furniture.pages?.breaks ?? []
  const {labels} = publication.project
  const cover = await makeCover(publication, furniture, world)
  const texts = rememberedTexts(publication, breaks, world)
  const front = [cover.page, titlePage(furniture, labels)].map((page) => putByDocument(page))
  const contents = [...front, ...texts]
  const letters = await lettersOf(publication, world)
  const math = isBringing(publication) ? await subsetMath(publication, world) : undefined
  const fonts = [...letters.fonts.map(({bytes}) => bytes), ...(math === undefined ? [] : [math])]
  const resources = [...resourcesOf(publication, cover.image), ...fonts.map(fontResource)]
  const {language} = publication
  const book = {
    stylesheet: bookStylesheet({
      letters,
      language,
      urlOf: ({bytes}) => fontUrl(bytes),
      ...(math === undefined ? {} : {mathUrl: fontUrl(math)})
    }),
    packageDocument: packageDocument(furniture, {
      contents,
      front: front.length,
      resources,
      cover: cover.image.path
    }),
    navigationDocument: navigationDocument(furniture, labels).xhtml,
    ncx: ncx(furniture),
    texts: new Map(contents.map(({path, bytes}) => [path, bytes])),
    resources: new Map(resources.map(({path, content}) => [path, content]))
  }
  return pack(book, (image) => world.imageParts(image))
}

/** Of scripts that a reading system may lack. */
async function lettersOf(publication: Publication, world: World): Promise<Letters> {
  if (!isBringing(publication)) return {fonts: [], families: new Map()}
  return subsetLetters(charactersOf(publication), world)
}

function isBringing({project}: Publication): boolean {
  return project.fonts?.web !== false
}

function fontUrl(bytes: Uint8Array): string {
  return memberUrl(stylesheetPath, fontPath(bytes))
}

function fontResource(bytes: Uint8Array): Resource {
  return {path: fontPath(bytes), mediaType: 'font/woff2', content: bytes}
}

/** The cover and the images in use, each content once, in order of their paths. */
function resourcesOf(publication: Publication, cover: Resource): readonly Resource[] {
  const images = [...publication.assets.values()].map(imageResource)
  const unique = new Map([cover, ...images].map((resource) => [resource.path, resource]))
  return [...unique.values()].sort((a, b) => compareStrings(a.path, b.path))
}

function whereIn({place}: Publication): string {
  return place.path.endsWith('.yaml') ? 'to this file' : 'to the front matter'
}
