/** Publications to publish on the web, and what they become. */
import {addressesIn} from '../../../pipeline/model/edition/block-addresses.ts'
import type {Artifact, Others} from '../../../pipeline/model/edition/edition.ts'
import {editionFile, publicationFolder} from '../../../pipeline/model/edition/edition.ts'
import type {EditionName, Metadata} from '../../../pipeline/model/publication/front-matter.ts'
import type {Publication} from '../../../pipeline/model/publication/publication.ts'
import {html} from '../../../pipeline/editions/html/edition.ts'
import {wholeArtifact} from '../../support/whole-artifact.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {othersOf} from '../../support/others.ts'
import {samplePublication} from '../../support/sample-publication.ts'

export interface Variant {
  /** How many of the sample's documents. */
  readonly documents?: number
  /** The other editions of the set. */
  readonly editions?: readonly Exclude<EditionName, 'html'>[]
  readonly publication?: Partial<Publication>
  /** A key with null is left out. */
  readonly metadata?: {readonly [key in keyof Metadata]?: Metadata[key] | null}
}

export async function publicationOf({documents, publication, metadata}: Variant): Promise<Publication> {
  const sample = await samplePublication(documents)
  const entries = Object.entries({...sample.metadata, ...metadata}).filter(([, value]) => value !== null)
  const varied: object = Object.fromEntries(entries)
  if (!isMetadata(varied)) throw new Error('metadata without a type or title')
  return {...sample, ...publication, metadata: varied}
}

function isMetadata(value: object): value is Metadata {
  return 'type' in value && 'title' in value
}

export async function publish(variant: Variant): Promise<readonly Artifact[]> {
  const publication = await publicationOf(variant)
  const world = memoryWorld()
  const {value} = await html.address(publication, world)
  const others = othersOf(publication, madeEditions(publication, variant.editions ?? []))
  const {value: files} = await html.render(value.prepared, others, world)
  return Promise.all(files.map((file) => wholeArtifact(file, world)))
}

function madeEditions(
  publication: Publication,
  editions: readonly Exclude<EditionName, 'html'>[]
): Pick<Others, 'addresses' | 'artifacts'> {
  const blocks = addressesIn([])
  const addresses = editions.map((edition) => {
    const entry = editionFile(publication, edition)
    return [edition, {edition, entry, blocks, ...(edition === 'pdf' ? {pages: 6} : {})}] as const
  })
  const artifacts = addresses.map(([edition, {entry}]) => {
    const path = `${publicationFolder(publication)}/${entry}`
    return [edition, [{path, mediaType: 'application/octet-stream', bytes: new Uint8Array(184_321)}]] as const
  })
  return {addresses: new Map(addresses), artifacts: new Map(artifacts)}
}

/** A page's text, with the names that change with every change of the look made equal. */
export function textOf(artifact: Artifact | undefined): string {
  if (artifact === undefined) throw new Error('no such artifact')
  return new TextDecoder()
    .decode(artifact.bytes)
    .replace(/assets\/[0-9a-f]{16}\.(css|js)/g, 'assets/DIGEST.$1')
}
