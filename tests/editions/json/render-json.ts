/** Renders a publication as JSON, for the tests. */
import {addressesIn} from '../../../pipeline/model/edition/block-addresses.ts'
import {heldBytes} from '../../../pipeline/model/edition/edition-file.ts'
import {json} from '../../../pipeline/editions/json/edition.ts'
import type {Addresses, Artifact, EditionFile, Others} from '../../../pipeline/model/edition/edition.ts'
import type {EditionName} from '../../../pipeline/model/publication/front-matter.ts'
import type {Publication} from '../../../pipeline/model/publication/publication.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {alone, drawsNone} from '../../support/others.ts'

export const world = memoryWorld()

/** The edition's file. */
export async function renderJson(publication: Publication, others: Others = alone): Promise<Artifact> {
  return (await renderAll(publication, others))[0]
}

/** The edition's file, and its passages. */
export async function renderAll(
  publication: Publication,
  others: Others = alone
): Promise<readonly [edition: Artifact, passages: Artifact]> {
  const {value} = await json.address(publication, world)
  const {value: artifacts, diagnostics} = await json.render(value.prepared, others, world)
  const [edition, passages, ...more] = artifacts
  if (edition === undefined || passages === undefined || more.length + diagnostics.length > 0)
    throw new Error('two files, no findings')
  return [held(edition), held(passages)]
}

/** A file that is in memory. */
function held(file: EditionFile): Artifact {
  return {path: file.path, mediaType: file.mediaType, bytes: heldBytes(file)}
}

export function textOf({bytes}: Artifact): string {
  return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
}

export async function renderParsed(publication: Publication, others: Others = alone): Promise<unknown> {
  const parsed: unknown = JSON.parse(textOf(await renderJson(publication, others)))
  return parsed
}

/** What a JSON Pointer leads to; undefined when it leads nowhere. */
export function pointed(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((found, step) => entriesOf(found).find(([key]) => key === step)?.[1], value)
}

/** The keys and values of an object or list; none of anything else. */
export function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries<unknown>({...value}) : []
}

/** Addresses in an edition of the set, as a layout would give them. */
function addressesAs(edition: EditionName, entry: string, keys: Readonly<Record<string, string>>): Addresses {
  const blocks = Object.entries(keys).map(([key, href], index) => {
    const more = edition === 'pdf' ? {page: index + 3} : {file: href.replace(/#.*/, '')}
    return [key, {href, ...more}] as const
  })
  return {edition, entry, blocks: addressesIn(blocks), ...(edition === 'pdf' ? {pages: 9} : {})}
}

/** The sample's neighbours: web pages and a PDF. */
export const others: Others = {
  addresses: new Map([
    [
      'html',
      addressesAs('html', 'index.html', {position: 'position.html', 'position/p1': 'position.html#p1'})
    ],
    [
      'pdf',
      addressesAs('pdf', 'countering-terrorism.en.pdf', {
        'position/p1': 'countering-terrorism.en.pdf#position/p1',
        'areas/data': 'countering-terrorism.en.pdf#areas/data'
      })
    ]
  ]),
  artifacts: new Map(),
  furnish: drawsNone
}
