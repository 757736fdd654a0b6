/** Makes editions of a publication as the build does: all addressed, then each rendered. */
import {editions} from '../../pipeline/editions/index.ts'
import type {Addresses, Around, Artifact} from '../../pipeline/model/edition/edition.ts'
import {editionNames, type EditionName} from '../../pipeline/model/publication/front-matter.ts'
import type {AddressedEdition} from '../../pipeline/model/edition/erase-prepared.ts'
import type {Publication} from '../../pipeline/model/publication/publication.ts'
import type {World} from '../../pipeline/model/world.ts'
import {wholeArtifact} from './whole-artifact.ts'
import {othersOf} from './others.ts'
import {memoryWorld} from './memory-world.ts'

export interface MadeEditions {
  readonly artifacts: ReadonlyMap<EditionName, readonly Artifact[]>
  /** What stands around the texts. */
  readonly around: Required<Around>
}

/** The artifacts of the editions asked for, by edition. */
export async function makeEditions(
  publication: Publication,
  set: readonly EditionName[] = editionNames,
  world: World = memoryWorld()
): Promise<ReadonlyMap<EditionName, readonly Artifact[]>> {
  return (await makeFurnished(publication, set, world)).artifacts
}

/** The same, with what stands around the texts. */
export async function makeFurnished(
  publication: Publication,
  set: readonly EditionName[] = editionNames,
  world: World = memoryWorld()
): Promise<MadeEditions> {
  const addressed = new Map<EditionName, AddressedEdition>()
  const addresses = new Map<EditionName, Addresses>()
  for (const name of editionNames.filter((one) => set.includes(one))) {
    const {value} = await (await editions[name]()).address(publication, world)
    addressed.set(name, value)
    addresses.set(name, value.addresses)
  }
  const artifacts = new Map<EditionName, readonly Artifact[]>()
  for (const [name, edition] of addressed) {
    const {value: files} = await edition.render(othersOf(publication, {addresses, artifacts}), world)
    artifacts.set(name, await Promise.all(files.map((file) => wholeArtifact(file, world))))
  }
  const made = new Map([...artifacts].filter(([name]) => name !== 'html'))
  const {furnish, book} = othersOf(publication, {addresses, artifacts: made})
  return {artifacts, around: {furnish, book}}
}
