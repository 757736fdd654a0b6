/** Makes the HTML edition: a page, or a title page and a page a document, to be read without any script. */
import type {Edition} from '../../model/edition/edition.ts'
import type {World} from '../../model/world.ts'
import {addressesOf} from './addresses.ts'
import {renderNotice} from './notice/render-notice.ts'
import {makeBeside, render, type Beside} from './render.ts'

/** What is made beside the pages, once: when there is time, or when it is asked for. */
export interface PreparedHtml {
  readonly beside: (world: World) => Promise<Beside>
}

export const html: Edition<PreparedHtml> = {
  name: 'html',
  async address(publication) {
    let made: Promise<Beside> | undefined
    const beside = (world: World) => (made ??= makeBeside(publication, world))
    return {value: {addresses: addressesOf(publication), prepared: {beside}}, diagnostics: []}
  },
  async ready({beside}, world) {
    await beside(world)
  },
  async render({beside}, others, world) {
    return {value: render(await beside(world), others.furnish, world), diagnostics: []}
  },
  async withdraw(publication, furniture, world) {
    return {value: await renderNotice(publication, furniture, world), diagnostics: []}
  }
}
