/** Pass two: arranges a publication and makes its editions, in the order that lets each know the others. */
import {recordTypes, type Schemas} from '../check/index.ts'
import {editions} from '../editions/index.ts'
import type {Diagnostic} from '../model/diagnostic.ts'
import type {EditionFile} from '../model/edition.ts'
import {editionNames, type EditionName} from '../model/front-matter.ts'
import type {HeldEdition} from '../model/hold-edition.ts'
import type {Manuscript} from '../model/manuscript.ts'
import type {Project} from '../model/project.ts'
import type {Publication} from '../model/publication.ts'
import {ProjectFailure, type World} from '../model/world.ts'
import {arrange, type ArrangeContext} from '../transform/index.ts'
import {lossGroups} from '../verify/index.ts'
import {checkWhole} from './check-whole.ts'
import {describeEntry} from './describe-entry.ts'
import type {MakeJob, MakeResult} from './jobs.ts'
import {loadAssets} from './load-assets.ts'
import {makeRemains} from './make-remains.ts'
import {prove} from './prove.ts'
import {proveEntry, type MadeEditions} from './prove-catalogue.ts'
import {proveNotice} from './prove-notice.ts'

export interface MakeFacts {
  readonly project: Project
  readonly schemas: Schemas
  readonly world: World
}

/** All editions of the set, or what stays of a withdrawn publication; read back, and compared with it. */
export async function makePublication(
  manuscript: Manuscript,
  {index, editions: set}: MakeJob,
  {project, schemas, world}: MakeFacts
): Promise<MakeResult> {
  const assets = await loadAssets(manuscript, world)
  const date = world.date === undefined ? {} : {date: world.date}
  const privateKeys: ArrangeContext['privateKeys'] = (type, data) => schemas.privateKeys(type, data)
  const types = recordTypes(schemas)
  const arranged = await arrange(manuscript, {
    index,
    project,
    assets,
    recordTypes: types,
    privateKeys,
    ...date
  })
  const publication = arranged.value
  const names = editionNames.filter((name) => set.includes(name))
  const {notice} = publication
  const made = await (notice === undefined
    ? makeEditions(publication, names, world)
    : makeRemains({...publication, notice}, names, world))
  const proven =
    notice === undefined
      ? prove(publication, made.artifacts)
      : proveNotice({...publication, notice}, made.artifacts)
  const entry = describeEntry(publication, made, index)
  return {
    kind: 'make',
    publication: entry,
    artifacts: [...made.artifacts.values()].flat().map(compact),
    proof: proven.proof,
    losses: notice === undefined ? lossGroups(publication, names) : [],
    diagnostics: [
      ...arranged.diagnostics,
      ...made.diagnostics,
      ...checkWhole(publication, made.addresses, made.artifacts),
      ...proven.diagnostics,
      ...proveEntry(entry, publication, made)
    ]
  }
}

type Made = MadeEditions & {readonly diagnostics: readonly Diagnostic[]}

/** All editions of the set are addressed, then rendered: JSON, PDF, EPUB, HTML. */
async function makeEditions(
  publication: Publication,
  names: readonly EditionName[],
  world: World
): Promise<Made> {
  const diagnostics: Diagnostic[] = []
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
  const artifacts = new Map<EditionName, readonly EditionFile[]>()
  for (const [name, edition] of held) {
    const others = {addresses, artifacts}
    const {value, diagnostics: found} = await naming(name, publication, () => edition.render(others, world))
    artifacts.set(name, value)
    diagnostics.push(...found)
  }
  return {addresses, artifacts, diagnostics}
}

/** A fault in an edition names the edition, so that it can be left out meanwhile. */
async function naming<T>(name: EditionName, {id}: Publication, make: () => Promise<T>): Promise<T> {
  try {
    return await make()
  } catch (error) {
    if (error instanceof ProjectFailure) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(`the ${name} edition of ${id} could not be made: ${message}`, {cause: error})
  }
}

/** Bytes that are a small part of a large buffer are copied: a result takes its whole buffers along. */
function compact(file: EditionFile): EditionFile {
  if ('bytes' in file) return {...file, bytes: ownBytes(file.bytes)}
  return {
    ...file,
    pieces: file.pieces.map((piece) => (piece instanceof Uint8Array ? ownBytes(piece) : piece))
  }
}

function ownBytes(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)
}
