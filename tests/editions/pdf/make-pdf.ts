/** Makes PDF editions of Markdown, and of publications made by hand. */
import {heldBytes} from '../../../pipeline/model/edition/edition-file.ts'
import {pdf} from '../../../pipeline/editions/pdf/edition.ts'
import type {Diagnostic} from '../../../pipeline/model/diagnostic.ts'
import {allAddresses, type Address} from '../../../pipeline/model/edition/block-addresses.ts'
import type {Addresses, Parts} from '../../../pipeline/model/edition/edition.ts'
import type {Publication} from '../../../pipeline/model/publication/publication.ts'
import type {World} from '../../../pipeline/model/world.ts'
import {knownSchemas, loadSchemas} from '../../../pipeline/check/index.ts'
import {indexManuscript, readManuscript, readProject} from '../../../pipeline/read/index.ts'
import {arrange} from '../../../pipeline/transform/index.ts'
import {memoryWorld} from '../../support/memory-world.ts'
import {alone} from '../../support/others.ts'

export interface MadePdf {
  readonly bytes: Uint8Array
  readonly path: string
  readonly addresses: Addresses
  /** Of all documents, by block key. */
  readonly places: ReadonlyMap<string, Address>
  readonly diagnostics: readonly Diagnostic[]
}

/** The publications of a project of these files. */
export async function publishAll(
  files: Readonly<Record<string, string | Uint8Array>>
): Promise<readonly Publication[]> {
  const world = memoryWorld(files)
  const {value: project} = await readProject(world, {source: 'source', schemas: 'schemas'})
  const manuscripts = []
  for (const source of project.publications)
    manuscripts.push((await readManuscript(source, project, world)).value)
  const assets = new Map()
  for (const file of Object.keys(files)
    .filter((name) => /\.(png|jpg|gif|webp|svg)$/.test(name))
    .sort()) {
    const image = await world.image(file)
    if (image.ok) assets.set(file, image.value)
  }
  const loaded = await loadSchemas(project, world)
  const index = {publications: manuscripts.map((one) => indexManuscript(one))}
  const publications = []
  for (const manuscript of manuscripts) {
    const schemas = knownSchemas(loaded.value, manuscript.language)
    publications.push((await arrange(manuscript, {index, project, assets, schemas})).value)
  }
  return publications
}

/** The first of them. */
export async function publish(files: Readonly<Record<string, string | Uint8Array>>): Promise<Publication> {
  const [publication] = await publishAll(files)
  if (publication === undefined) throw new Error('expected a publication')
  return publication
}

interface Circumstances {
  readonly json?: string
  readonly world?: World
  readonly parts?: () => Promise<Parts>
}

/** The PDF of a publication; `json` is attached when given. */
export async function makePdf(
  publication: Publication,
  {json, world = memoryWorld(), parts}: Circumstances = {}
): Promise<MadePdf> {
  const {value, diagnostics} = await pdf.address(publication, world, parts)
  const artifact = {
    path: 'alpha/en/alpha.en.json',
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(json ?? '')
  }
  const artifacts = new Map(json === undefined ? [] : [['json' as const, [artifact]]])
  const rendered = await pdf.render(value.prepared, {...alone, artifacts}, world)
  const [file] = rendered.value
  if (file === undefined) throw new Error('expected a file')
  const {addresses} = value
  const places = new Map(allAddresses(addresses.blocks, publication))
  return {bytes: heldBytes(file), path: file.path, addresses, places, diagnostics}
}

/** The PDF of one Markdown document. */
export async function makePdfOf(
  markdown: string,
  files: Readonly<Record<string, string | Uint8Array>> = {}
): Promise<MadePdf> {
  return makePdf(await publish({'tetrapla.yaml': 'language: en\n', 'source/alpha.md': markdown, ...files}))
}
