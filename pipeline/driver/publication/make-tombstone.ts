/** Makes the notice and the tombstone of a withdrawn publication. */
import {editions} from '../../editions/index.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Addresses, Artifact, Withdrawn} from '../../model/edition/edition.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import type {NoticeFurniture} from '../../model/publication/furniture.ts'
import type {World} from '../../model/world.ts'
import {furnishNotice} from '../../transform/furnish/index.ts'
import type {MadeEditions} from './describe-entry.ts'

/** In the order of rendering; no block has an address any more. */
export async function makeTombstone(
  publication: Withdrawn,
  names: readonly EditionName[],
  world: World
): Promise<MadeEditions & {readonly notice: NoticeFurniture; readonly diagnostics: readonly Diagnostic[]}> {
  const addresses = new Map<EditionName, Pick<Addresses, 'entry'>>()
  const artifacts = new Map<EditionName, readonly Artifact[]>()
  const diagnostics: Diagnostic[] = []
  const furniture = furnishNotice(publication)
  for (const name of names) {
    const {value, diagnostics: found} = await (await editions[name]()).withdraw(publication, furniture, world)
    diagnostics.push(...found)
    if (value === undefined) continue
    addresses.set(name, {entry: value.entry})
    artifacts.set(name, value.artifacts)
  }
  return {addresses, artifacts, notice: furniture, diagnostics}
}
