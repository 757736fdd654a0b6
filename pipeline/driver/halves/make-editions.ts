/** Makes the editions of a publication, in the order that lets each know the others, or the half of them that a worker makes. */
import {editions} from '../../editions/index.ts'
import type {Diagnostic, Outcome} from '../../model/diagnostic.ts'
import {addressesIn, allAddresses, type Address} from '../../model/edition/block-addresses.ts'
import type {Addresses, EditionFile, Parts} from '../../model/edition/edition.ts'
import type {AddressedEdition} from '../../model/edition/erase-prepared.ts'
import {editionNames, type EditionName} from '../../model/publication/front-matter.ts'
import type {Publication} from '../../model/publication/publication.ts'
import {ProjectFailure, type World} from '../../model/world.ts'
import {furnishBook} from '../../transform/furnish/book/index.ts'
import {furnish} from '../../transform/furnish/index.ts'
import type {MadeEditions} from '../publication/describe-entry.ts'
import {editionsOf, type OpenHalf} from './half.ts'

export interface MakingFacts {
  readonly names: readonly EditionName[]
  readonly world: World
  readonly half?: OpenHalf | undefined
  /** Called while another worker lays out the PDF: nothing of that is known yet. */
  readonly whileLaidOut?: () => void
  /** Called with what is there, where another worker makes the PDF: it may be read back until that is drawn. */
  readonly meanwhile?: (made: Pick<MadeEditions, 'artifacts' | 'book'>) => void
}

type ByEdition<T> = ReadonlyMap<EditionName, T>

/**
 * All editions of the set are addressed, then rendered: JSON, PDF, EPUB, HTML. Of the half that flows the book asks for
 * addresses in the PDF, and only pages for its size: so the book is made while the PDF is drawn, and pages while it is read back; and until
 * that is laid out, this half lays out a share of it. What the other half made is among the artifacts, too.
 */
export async function makeEditions(
  publication: Publication,
  {names, world, half, whileLaidOut, meanwhile}: MakingFacts
): Promise<MadeEditions & {readonly diagnostics: readonly Diagnostic[]}> {
  const own = editionsOf(half, names)
  const hear = half?.of === 'flowing' ? half.hear : undefined
  const tell = (value: unknown): void => {
    if (half?.of === 'paged') half.line.postMessage(value, [])
  }
  if (half?.of === 'flowing') {
    const others = names.filter((name) => !own.includes(name))
    half.line.postMessage(await shareAll(others, publication, world), [])
  }
  const parts = half?.of === 'paged' ? partsOf(half) : undefined
  // The half that has pages has findings of all, and says where those stand that it lays out.
  const {value: addressed, diagnostics: told} = await addressAll(
    hear === undefined ? names : names.filter((name) => name !== 'pdf'),
    publication,
    {world, parts}
  )
  const diagnostics = hear === undefined ? [...told] : []
  if (hear !== undefined) {
    await readyAll(own, addressed, publication, world)
    whileLaidOut?.()
  }
  const here = new Map([...addressed].map(([name, edition]) => [name, edition.addresses]))
  const addresses = hear === undefined ? here : inOrder(names, addressesSaid(await hear()), here)
  tell(new Map([['pdf', plainAddresses(addresses.get('pdf'), publication)]]))
  const artifacts = new Map<EditionName, readonly EditionFile[]>()
  const book = names.includes('epub')
    ? {book: furnishBook(publication, addresses.get('pdf'), world.memo)}
    : {}
  const around = () => ({furnish: furnish(publication, {addresses, artifacts}), ...book})
  let last = around()
  const render = async (name: EditionName): Promise<void> => {
    last = around()
    const others = {addresses, artifacts, ...last}
    const rendered = await naming(name, publication, async () => addressed.get(name)?.render(others, world))
    if (rendered === undefined) throw new Error(`the ${name} edition has no addresses`)
    artifacts.set(name, rendered.value)
    diagnostics.push(...rendered.diagnostics)
  }
  for (const name of own) {
    if (name !== 'html') await render(name)
    tell(new Map([[name, artifacts.get(name)]]))
  }
  for (const name of hear === undefined ? [] : names.filter((one) => !own.includes(one))) {
    if (name === 'pdf') meanwhile?.({artifacts, ...book})
    for (const [said, files] of mapSaid(await hear?.(), areFiles)) artifacts.set(said, files)
  }
  if (own.includes('html')) await render('html')
  return {
    addresses: new Map([...addresses].map(([name, one]) => [name, entryOf(one)])),
    artifacts,
    // Pages are drawn last, and compared with what they were drawn from.
    ...(own.includes('html') ? last : around()),
    diagnostics
  }
}

/** What the other half shares; nothing where that was ended, which is told by its end. */
function partsOf({hear}: OpenHalf): () => Promise<Parts> {
  const parts = hear().catch(() => undefined)
  return async () => {
    const said = await parts
    return said instanceof Map ? said : new Map()
  }
}

/** What the half that has no pages makes of those of the other before that says where blocks stand. */
async function shareAll(
  names: readonly EditionName[],
  publication: Publication,
  world: World
): Promise<Parts> {
  const parts = new Map<string, unknown>()
  for (const name of names) {
    const edition = await editions[name]()
    const shared = await naming(name, publication, () => edition.share(publication, world))
    for (const [key, part] of shared) parts.set(key, part)
  }
  return parts
}

async function addressAll(
  names: readonly EditionName[],
  publication: Publication,
  {world, parts}: {readonly world: World; readonly parts: (() => Promise<Parts>) | undefined}
): Promise<Outcome<ByEdition<AddressedEdition>>> {
  const addressed = new Map<EditionName, AddressedEdition>()
  const diagnostics: Diagnostic[] = []
  for (const name of names) {
    const edition = await editions[name]()
    const {value, diagnostics: found} = await naming(name, publication, () =>
      edition.address(publication, world, parts)
    )
    addressed.set(name, value)
    diagnostics.push(...found)
  }
  return {value: addressed, diagnostics}
}

/** Makes what needs nothing of the other half. */
async function readyAll(
  names: readonly EditionName[],
  addressed: ByEdition<AddressedEdition>,
  publication: Publication,
  world: World
): Promise<void> {
  for (const name of names) await naming(name, publication, async () => addressed.get(name)?.ready(world))
}

/** Where blocks stand is many times as large, and known to the editions by now. */
function entryOf({entry, pages}: Addresses): Pick<Addresses, 'entry' | 'pages'> {
  return {entry, ...(pages === undefined ? {} : {pages})}
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

function inOrder<T>(names: readonly EditionName[], ...known: readonly ByEdition<T>[]): ByEdition<T> {
  return new Map(
    names.flatMap((name) => known.flatMap((one) => [...one].filter(([edition]) => edition === name)))
  )
}

/** What the other half says is of the same version of Tetrapla. */
function mapSaid<T>(said: unknown, is: (value: unknown) => value is T): ByEdition<T> {
  const values = new Map<EditionName, T>()
  const given: ReadonlyMap<unknown, unknown> = said instanceof Map ? said : new Map()
  for (const name of editionNames) {
    const value = given.get(name)
    if (is(value)) values.set(name, value)
  }
  return values
}

/** Addresses as they go to the other half. */
interface PlainAddresses extends Omit<Addresses, 'blocks'> {
  readonly blocks: ReadonlyMap<string, Address>
}

function plainAddresses(
  addresses: Addresses | undefined,
  publication: Publication
): PlainAddresses | undefined {
  return addresses && {...addresses, blocks: new Map(allAddresses(addresses.blocks, publication))}
}

function addressesSaid(said: unknown): ByEdition<Addresses> {
  const plain = [...mapSaid(said, isAddresses)]
  return new Map(plain.map(([name, one]) => [name, {...one, blocks: addressesIn(one.blocks)}]))
}

function isAddresses(value: unknown): value is PlainAddresses {
  return typeof value === 'object' && value !== null && 'blocks' in value
}

function areFiles(value: unknown): value is readonly EditionFile[] {
  return Array.isArray(value)
}
