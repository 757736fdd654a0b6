/** Makes the PDF edition: one tagged file, its pages known before it is drawn. */
import {addressesIn, type Address} from '../../model/edition/block-addresses.ts'
import {editionFile, publicationFolder, type Edition} from '../../model/edition/edition.ts'
import {directionOf} from '../../locale/index.ts'
import {encodePath} from '../../model/publication/web-address.ts'
import {attachedFiles} from './attached-files.ts'
import {outlineOf} from './outline-of.ts'
import {drawDocument} from './engine/draw-document.ts'
import {prepare, type PreparedPdf} from './prepare.ts'
import {shareDocuments} from './share-documents.ts'
import {withFormer} from './with-former.ts'

export const pdf: Edition<PreparedPdf> = {
  name: 'pdf',

  /** Every destination with its page: blocks by their keys, documents by their names. */
  async address(publication, world, parts) {
    const prepared = await prepare(publication, world, parts)
    const entry = editionFile(publication, 'pdf')
    const blocks = new Map<string, Address>()
    for (const [name, place] of prepared.destinations) {
      blocks.set(name, {href: `${encodePath(entry)}#${encodePath(name)}`, page: place.page + 1})
    }
    const addresses = {
      edition: 'pdf' as const,
      entry,
      blocks: addressesIn(blocks),
      pages: prepared.pages.length
    }
    return {value: {addresses, prepared}, diagnostics: prepared.diagnostics}
  },

  share: shareDocuments,

  /** Draws what was laid out; once. */
  async render(prepared, others, world) {
    const {publication, document, structure, fonts, pages, destinations, formulaFonts} = prepared
    const bytes = await drawDocument(
      {
        document,
        fonts,
        pages,
        structure,
        destinations: withFormer(destinations, publication),
        outline: outlineOf(publication.contents),
        ...(formulaFonts === undefined ? {} : {formulaFonts}),
        rightToLeft: directionOf(publication.language) === 'rtl',
        attachments: await attachedFiles(publication, others, world),
        ...(publication.date === undefined ? {} : {date: publication.date})
      },
      world
    )
    const path = `${publicationFolder(publication)}/${editionFile(publication, 'pdf')}`
    return {value: [{path, mediaType: 'application/pdf', bytes}], diagnostics: []}
  }
}
