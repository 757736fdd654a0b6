/** Makes the HTML edition: a page, or a title page and a page a document, to be read without any script. */
import type {Edition} from '../../model/edition/edition.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {addressesOf} from './addresses.ts'
import {renderNotice} from './notice/render-notice.ts'
import {render} from './render.ts'

export const html: Edition<Publication> = {
  name: 'html',
  async address(publication) {
    return {value: {addresses: addressesOf(publication), prepared: publication}, diagnostics: []}
  },
  async render(publication, others, world) {
    return {value: await render(publication, others.furnish, world), diagnostics: []}
  },
  async withdraw(publication, furniture, world) {
    return {value: await renderNotice(publication, furniture, world), diagnostics: []}
  }
}
