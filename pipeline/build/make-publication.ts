/** Pass two: arranges a publication and makes its editions, in the order that lets each know the others. */
import type {Schemas} from '../check/index.ts'
import {editions} from '../editions/index.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import {publicationFolder, type Addresses, type Artifact, type LibraryPublication} from '../model/edition.ts'
import {editionNames, type EditionName} from '../model/front-matter.ts'
import type {HeldEdition} from '../model/hold-edition.ts'
import type {Manuscript} from '../model/manuscript.ts'
import type {Project} from '../model/project.ts'
import type {Publication} from '../model/publication.ts'
import type {World} from '../model/world.ts'
import {arrange, type ArrangeContext} from '../transform/index.ts'
import {lossGroups} from '../verify/index.ts'
import {checkWhole} from './check-whole.ts'
import type {MakeJob, MakeResult} from './jobs.ts'
import {loadAssets} from './load-assets.ts'
import {prove} from './prove.ts'

export interface MakeFacts {
  readonly project: Project
  readonly schemas: Schemas
  readonly world: World
}

/** All editions of the set are addressed, then rendered: JSON, PDF, EPUB, HTML. */
export async function makePublication(
  manuscript: Manuscript,
  {index, editions: set}: MakeJob,
  {project, schemas, world}: MakeFacts
): Promise<MakeResult> {
  const assets = await loadAssets(manuscript, world)
  const date = world.date === undefined ? {} : {date: world.date}
  const privateKeys: ArrangeContext['privateKeys'] = (type, data) => schemas.privateKeys(type, data)
  const arranged = await arrange(manuscript, {index, project, assets, privateKeys, ...date})
  const publication = arranged.value
  const diagnostics: Diagnostic[] = [...arranged.diagnostics]
  const names = editionNames.filter((name) => set.includes(name))

  const held = new Map<EditionName, HeldEdition>()
  for (const name of names) {
    const edition = await editions[name]()
    const {value, diagnostics: found} = await naming(name, publication, () =>
      edition.address(publication, world)
    )
    held.set(name, value)
    diagnostics.push(...found)
  }
  const addresses = new Map([...held].map(([name, edition]) => [name, edition.addresses]))
  const artifacts = new Map<EditionName, readonly Artifact[]>()
  for (const [name, edition] of held) {
    const others = {addresses, artifacts}
    const {value, diagnostics: found} = await naming(name, publication, () => edition.render(others, world))
    artifacts.set(name, value)
    diagnostics.push(...found)
  }
  diagnostics.push(...checkWhole(publication, addresses, artifacts))
  const {proof, diagnostics: differences} = prove(publication, artifacts)
  diagnostics.push(...differences)
  return {
    kind: 'make',
    publication: describe(publication, addresses, artifacts),
    artifacts: [...artifacts.values()].flat().map(compact),
    proof,
    losses: lossGroups(publication, names),
    diagnostics
  }
}

/** A fault in an edition names the edition, so that it can be left out meanwhile. */
async function naming<T>(name: EditionName, {id}: Publication, make: () => Promise<T>): Promise<T> {
  try {
    return await make()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(`the ${name} edition of ${id} could not be made: ${message}`, {cause: error})
  }
}

function describe(
  publication: Publication,
  addresses: ReadonlyMap<EditionName, Addresses>,
  artifacts: ReadonlyMap<EditionName, readonly Artifact[]>
): LibraryPublication {
  const {id, language, metadata} = publication
  const folder = publicationFolder(publication)
  const present = [...addresses].map(([edition, {entry, pages}]) => {
    const path = `${folder}/${entry}`
    const bytes = artifacts.get(edition)?.find((artifact) => artifact.path === path)?.bytes.length ?? 0
    return {edition, path, bytes, ...(pages === undefined ? {} : {pages})}
  })
  const cover = artifacts
    .get('html')
    ?.find(({path}) => /\/cover[^/]*\.(?:svg|png|jpg|webp)$/.test(path))?.path
  const {title, summary, type, version} = metadata
  return {
    id,
    language,
    title,
    type,
    editions: present,
    ...(summary === undefined ? {} : {summary}),
    ...(publication.date === undefined ? {} : {date: publication.date}),
    ...(version === undefined ? {} : {version}),
    ...(cover === undefined ? {} : {cover})
  }
}

/** Bytes that are a small part of a large buffer are copied: a result takes its whole buffers along. */
function compact(artifact: Artifact): Artifact {
  const {bytes} = artifact
  return bytes.byteLength === bytes.buffer.byteLength ? artifact : {...artifact, bytes: new Uint8Array(bytes)}
}
