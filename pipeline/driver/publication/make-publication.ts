/** Arranges a publication and makes its editions (pass two), in the order that lets each know the others. */
import type {Extensions} from '../../check/extensions/extensions.ts'
import {knownSchemas, type Schemas} from '../../check/index.ts'
import {compareWithOriginal} from '../../model/alignment/compare-with-original.ts'
import type {Artifact, EditionFile, HeldFile, LibraryPublication} from '../../model/edition/edition.ts'
import {editionNames, type EditionName} from '../../model/publication/front-matter.ts'
import type {LibraryIndex} from '../../model/publication/library.ts'
import type {Memo} from '../../model/memo.ts'
import type {Project} from '../../model/publication/project.ts'
import type {Publication} from '../../model/publication/publication.ts'
import type {PutBy, World} from '../../model/world.ts'
import {arrange} from '../../transform/index.ts'
import type {OpenHighlighter} from '../../transform/code/keep-highlighter.ts'
import {lossGroups} from '../../transform/losses/loss-groups.ts'
import type {EditionSchema} from '../../verify/index.ts'
import {checkWhole} from '../check-whole.ts'
import {editionsOf, madeByBoth, openHalf, provenBy, type OpenHalf} from '../halves/half.ts'
import {makeEditions, type MakingFacts} from '../halves/make-editions.ts'
import {addEditions, nothingAdded} from './add-editions.ts'
import {attachmentArtifacts} from './attachment-artifacts.ts'
import {describeEntry, type MadeEditions} from './describe-entry.ts'
import type {MakeJob, MakeResult} from '../jobs.ts'
import {drawnFiles, handOver, type PageLine} from '../pages/hand-over.ts'
import {idsInParts} from './ids-artifact.ts'
import {loadAssets} from './load-assets.ts'
import {makeTombstone} from './make-tombstone.ts'
import {ownBytes} from './own-bytes.ts'
import {beginProof, prove, referenceOf, wantedOf, withAround, type Begun, type Wanted} from './prove.ts'
import type {PublicReading} from './public-reading.ts'
import {largeText, textWeight, vastText} from './text-weight.ts'
import {given} from '../../model/values/given.ts'

export {handOverMade} from '../pages/hand-over.ts'
export {keepHighlighter} from '../../transform/code/keep-highlighter.ts'
export {loadEditionSchema} from './prove.ts'

export interface MakeFacts {
  readonly project: Project
  readonly schemas: Schemas
  readonly world: World
  readonly extensions: Extensions
  /** What was made of documents before, and is made of them. */
  readonly memo?: Memo
  /** Puts by what is made of so many documents that it is too much to hold. */
  readonly putBy?: PutBy
  /** What JSON editions are held to: compiled when one is made, and then once for all. */
  readonly editionSchema: () => Promise<EditionSchema>
  /** Where other publications are made with the same: what colours code is kept for them. */
  readonly openHighlighter?: OpenHighlighter
}

/**
 * All editions of the set, or what stays of a withdrawn publication; read back, and compared with it. They are made of the
 * public sources and see no others. The manuscript is
 * taken and the publication let go in between: neither is held while the editions are read. Where another worker makes half of them
 * (`job.half`), what is told here of the publication as a whole is told by the half that has pages, and its entry by the other.
 */
export async function makePublication(
  take: () => Promise<PublicReading>,
  job: MakeJob,
  facts: MakeFacts
): Promise<MakeResult> {
  const {entry, artifacts, own, added, ids, losses, diagnostics, place, wanted, begun, letGo, finish} =
    await make(take, job, facts)
  const proven = prove(wanted, place, {
    artifacts,
    asked: provenBy(job.half, [...artifacts.keys()]).filter((name) => !hasVerdict(name, begun)),
    begun,
    letGo
  })
  // What the last edition was read back as goes before what was put by comes.
  letGo()
  finish()
  const files = [...own.flatMap((name) => artifacts.get(name) ?? []), ...added, ...ids].filter(isHeld)
  return {
    kind: 'make',
    publication: entry,
    artifacts: files.map(compact),
    proof: proven.proof,
    losses,
    diagnostics: [...diagnostics, ...proven.diagnostics]
  }
}

/** What was made of a publication, with all that is to be known of it. */
interface Made extends Pick<MakeResult, 'losses' | 'diagnostics'>, Pick<Publication, 'place'> {
  readonly entry: LibraryPublication
  readonly artifacts: MadeEditions['artifacts']
  /** Those that were made here. */
  readonly own: readonly EditionName[]
  /** The files beside the text, and those of extensions. */
  readonly added: readonly Artifact[]
  /** What the next version is told of its ids. */
  readonly ids: readonly EditionFile[]
  readonly wanted: Wanted
  /** What was found of those that were proven while the PDF was waited for. */
  readonly begun: Begun['verdicts']
  /** Looks for what was let go of after an edition was read back, where that is worth it. */
  readonly letGo: () => void
  /** Hands over what is not read back. */
  readonly finish: () => void
}

/** Bytes of images that take longer to write than garbage to collect, and whose writing needs the room. */
const largeImages = 32 * 1024 * 1024

async function make(
  take: () => Promise<PublicReading>,
  {index, editions: set, outcomes, half: ownHalf, pages}: MakeJob,
  facts: MakeFacts
): Promise<Made> {
  const half = openHalf(ownHalf)
  const {publication, ids, world, isLarge, isVast, diagnostics} = await arrangeManuscript(
    take,
    {index, half, set},
    facts
  )
  const {notice, place} = publication
  const names = editionNames.filter((name) => set.includes(name))
  const own = editionsOf(half, names)
  const {memo, putBy} = facts
  const held = {...given({memo, putBy}), ...(notice === undefined ? await schemaFor(names, facts) : {})}
  const letGoOfMade = lettingGo(isLarge, facts.world)
  const letGo = lettingGo(isVast, facts.world)
  const waiting = provingWhileWaiting(publication, held, {letGo, letGoOfMade})
  const made = await (notice === undefined
    ? makeEditions(publication, {names, world, half, ...waiting})
    : makeTombstone({...publication, notice}, names, world))
  // The words of one that is withdrawn are no longer published.
  const isWhole = notice === undefined && half?.of !== 'flowing'
  const added = isWhole
    ? await addEditions(publication, made.artifacts.get('json') ?? [], facts)
    : nothingAdded
  const files = isWhole ? await attachmentArtifacts(publication, world) : []
  const told = notice === undefined ? ids : []
  const {artifacts, finish} = drawnFor(made.artifacts, told, pages)
  const begun = waiting.begun()
  // What the editions were made with goes before what they are compared with comes.
  if (isVast) await facts.world.shrinkHeap?.()
  else letGoOfMade()
  return {
    entry: describeEntry(publication, made, index),
    artifacts,
    own,
    added: [...files, ...added.value.map(copied)],
    ids: told,
    place,
    letGo,
    finish,
    wanted:
      begun === undefined
        ? wantedOf(publication, {...made, ...held})
        : withAround(begun.wanted, given({furnish: made.furnish})),
    begun: begun?.verdicts ?? [],
    losses: isWhole ? lossGroups(publication, names, {outcomes, memo}) : [],
    diagnostics: [
      ...(half?.of === 'flowing' ? [] : diagnostics),
      ...made.diagnostics,
      ...added.diagnostics,
      ...checkWhole(publication, ofThose(own, made.addresses), made.artifacts)
    ]
  }
}

/** The proof of a half that waits for the other: what is wanted is found out as soon as there is time, and what is there compared while the PDF is drawn. */
function provingWhileWaiting(
  publication: Publication,
  held: Parameters<typeof referenceOf>[1],
  {letGo, letGoOfMade}: {readonly letGo: () => void; readonly letGoOfMade: () => void}
): Pick<MakingFacts, 'whileLaidOut' | 'meanwhile'> & {readonly begun: () => Begun | undefined} {
  let wanted: Begun['wanted'] | undefined
  let begun: Begun | undefined
  return {
    whileLaidOut: () => {
      wanted = referenceOf(publication, held)
    },
    meanwhile: ({artifacts, ...around}) => {
      // What documents were laid out with is let go of by now.
      letGoOfMade()
      begun = beginProof(withAround(wanted ?? referenceOf(publication, held), around), {artifacts, letGo})
    },
    begun: () => begun
  }
}

/** Looks for what was let go of, where that is worth it. */
function lettingGo(isLarge: boolean, world: World): () => void {
  return () => {
    if (isLarge) world.collectGarbage?.()
  }
}

/** Where nobody takes pages one by one, all are drawn, and what they are drawn from goes. What the next version is told of ids is not read back. */
function drawnFor(
  artifacts: MadeEditions['artifacts'],
  ids: readonly EditionFile[],
  pages: PageLine | undefined
): Pick<Made, 'artifacts' | 'finish'> {
  const finishing: (() => void)[] = []
  const drawn = [...artifacts].map(([name, files]) => {
    if (pages === undefined) return [name, drawnFiles(files)] as const
    const {files: handed, finish} = handOver(files, pages)
    finishing.push(finish)
    return [name, handed] as const
  })
  if (pages !== undefined) finishing.push(handOver(ids, pages).finish)
  return {
    artifacts: new Map(drawn),
    finish: () => {
      for (const finish of finishing) finish()
    }
  }
}

function hasVerdict(name: EditionName, verdicts: Begun['verdicts']): boolean {
  return verdicts.some(({edition}) => edition === name)
}

function isHeld(file: EditionFile): file is HeldFile {
  return !('draw' in file)
}

function ofThose<T>(names: readonly EditionName[], all: ReadonlyMap<EditionName, T>) {
  return new Map([...all].filter(([name]) => names.includes(name)))
}

/** Only where a JSON edition is made is it held to a schema. */
async function schemaFor(
  names: readonly EditionName[],
  {editionSchema}: MakeFacts
): Promise<{readonly isEdition?: EditionSchema}> {
  return names.includes('json') ? {isEdition: await editionSchema()} : {}
}

interface ArrangedManuscript extends Pick<MakeResult, 'diagnostics'> {
  readonly publication: Publication
  /** Whether what the editions were made with is worth looking for. */
  readonly isLarge: boolean
  /** Whether what an edition was read back to is, too: to look takes up to a hundredth of the time of all. */
  readonly isVast: boolean
  /** None of the half that has pages: the other waits for that. */
  readonly ids: readonly EditionFile[]
  readonly world: World
}

async function arrangeManuscript(
  take: () => Promise<PublicReading>,
  {
    index,
    half,
    set
  }: {
    readonly index: LibraryIndex
    readonly half: OpenHalf | undefined
    readonly set: readonly EditionName[]
  },
  {project, schemas, memo, putBy, openHighlighter}: MakeFacts
): Promise<ArrangedManuscript> {
  const {published: manuscript, world: own} = await take()
  const world = {...own, ...given({memo, putBy})}
  const assets = await loadAssets(manuscript, world)
  const {value: publication, diagnostics} = await arrange(manuscript, {
    index,
    project,
    assets,
    schemas: knownSchemas(schemas, manuscript.language),
    ...given({memo, makeEach: half && madeByBoth(half), openHighlighter}),
    ...given({date: world.date, openShelf: world.openShelf, putBy})
  })
  const bytes = textWeight(manuscript)
  // Which of its documents is being laid out when garbage is collected decides how far the heap grows: docs/decisions/015.
  const isPaperAlone = half === undefined && set.every((name) => name === 'pdf')
  if (bytes > vastText) world.growSlower?.(25)
  else if (bytes > largeText && isPaperAlone) world.growSlower?.(60)
  const images = [...assets.values()].reduce((sum, {size}) => sum + size, 0)
  const entry = index.publications.find(
    ({id, language}) => id === manuscript.id && language === manuscript.language
  )
  const compared = entry === undefined ? undefined : compareWithOriginal(entry, index)
  const ids = half?.of === 'paged' ? [] : [idsInParts(manuscript, {compared, putBy, memo})]
  const hasImages = images > largeImages
  return {
    publication,
    ids,
    world,
    isLarge: bytes > largeText || hasImages,
    isVast: bytes > vastText || hasImages,
    diagnostics
  }
}

/** A result takes its whole buffers along. */
function compact(file: HeldFile): HeldFile {
  if ('bytes' in file) return {...file, bytes: ownBytes(file.bytes)}
  return {
    ...file,
    pieces: file.pieces.map((piece) => (piece instanceof Uint8Array ? ownBytes(piece) : piece))
  }
}

/** An extension may keep what it gave, and results are handed over. */
function copied(artifact: Artifact): Artifact {
  return {...artifact, bytes: new Uint8Array(artifact.bytes)}
}
