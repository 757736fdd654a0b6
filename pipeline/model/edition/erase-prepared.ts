/** Erases the type of what an edition prepares, so that editions of all kinds can stand in one table. */
import type {Outcome} from '../diagnostic.ts'
import type {Addresses, Edition, EditionFile, Others, Parts, Tombstone, Withdrawn} from './edition.ts'
import type {EditionName} from '../publication/front-matter.ts'
import type {NoticeFurniture} from '../publication/furniture.ts'
import type {Publication} from '../publication/publication.ts'
import type {World} from '../world.ts'

/** A publication addressed in one edition, ready to be rendered. */
export interface AddressedEdition {
  readonly addresses: Addresses
  /** Makes what needs nothing of other editions: it is taken when the edition is rendered. */
  ready(world: World): Promise<void>
  render(others: Others, world: World): Promise<Outcome<readonly EditionFile[]>>
}

/** An edition, whatever it prepares. */
export interface AnyEdition {
  readonly name: EditionName
  address(
    publication: Publication,
    world: World,
    parts?: () => Promise<Parts>
  ): Promise<Outcome<AddressedEdition>>
  /** None where the edition is made by one worker. */
  share(publication: Publication, world: World): Promise<Parts>
  /** Undefined for an edition that a withdrawn publication does not have. */
  withdraw(
    publication: Withdrawn,
    furniture: NoticeFurniture,
    world: World
  ): Promise<Outcome<Tombstone | undefined>>
}

/** Wraps an edition, so that the type of what it prepares shows nowhere. */
export function erasePrepared<P>(edition: Edition<P>): AnyEdition {
  return {
    name: edition.name,
    address: async (publication, world, parts) => {
      const {value, diagnostics} = await edition.address(publication, world, parts)
      const {addresses, prepared} = value
      const render: AddressedEdition['render'] = (others, world) => edition.render(prepared, others, world)
      const ready = async (world: World): Promise<void> => {
        await edition.ready?.(prepared, world)
      }
      return {value: {addresses, ready, render}, diagnostics}
    },
    share: async (publication, world) => (await edition.share?.(publication, world)) ?? new Map(),
    withdraw: async (publication, furniture, world) =>
      (await edition.withdraw?.(publication, furniture, world)) ?? {value: undefined, diagnostics: []}
  }
}
