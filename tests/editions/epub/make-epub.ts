/** Makes a book for a test: the publication's EPUB edition in a world in memory. */
import {addressesIn} from '../../../pipeline/model/edition/block-addresses.ts'
import {epub} from '../../../pipeline/editions/epub/edition.ts'
import type {Diagnostic} from '../../../pipeline/model/diagnostic.ts'
import type {Addresses} from '../../../pipeline/model/edition/edition.ts'
import type {Publication} from '../../../pipeline/model/publication/publication.ts'
import {furnishBook} from '../../../pipeline/transform/furnish/book/index.ts'
import {wholeArtifact} from '../../support/whole-artifact.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {drawsNone} from '../../support/others.ts'

export interface MadeEpub {
  readonly path: string
  readonly bytes: Uint8Array
  readonly addresses: Addresses
  readonly diagnostics: readonly Diagnostic[]
}

/** `pages` says on which page of the PDF edition blocks begin, by their keys. */
export async function makeEpub(
  publication: Publication,
  pages: Readonly<Record<string, number>> = {}
): Promise<MadeEpub> {
  const world = memoryWorld()
  const addressed = await epub.address(publication, world)
  const blocks = new Map(
    Object.entries(pages).map(([key, page]) => [key, {href: `alpha.en.pdf#${key}`, page}])
  )
  const pdf: Addresses = {edition: 'pdf', entry: 'alpha.en.pdf', blocks: addressesIn(blocks)}
  const others = {
    addresses: new Map(blocks.size === 0 ? [] : ([['pdf', pdf]] as const)),
    artifacts: new Map(),
    furnish: drawsNone,
    book: furnishBook(publication, blocks.size === 0 ? undefined : pdf)
  }
  const rendered = await epub.render(addressed.value.prepared, others, world)
  const [artifact] = rendered.value
  if (artifact === undefined) throw new Error('no book')
  return {
    path: artifact.path,
    bytes: (await wholeArtifact(artifact, world)).bytes,
    addresses: addressed.value.addresses,
    diagnostics: [...addressed.diagnostics, ...rendered.diagnostics]
  }
}
