/** Reads back what was made of a publication and compares it with the publication, before anything is put in place. */
import type {Around, EditionFile} from '../../model/edition/edition.ts'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Memo} from '../../model/memo.ts'
import type {RuleId} from '../../model/rules.ts'
import {finding} from '../../model/finding.ts'
import {editionNames, type EditionName} from '../../model/publication/front-matter.ts'
import type {NoticeFurniture} from '../../model/publication/furniture.ts'
import type {OwnLabels, Publication} from '../../model/publication/publication.ts'
import type {Place} from '../../model/place.ts'
import type {PutBy} from '../../model/world.ts'
import {
  carriedFacts,
  noticeFactNames,
  noticeReferenceOf,
  referenceOf,
  verifyAgainst,
  verifyNotice,
  type Asked,
  type Difference,
  type EditionSchema,
  type NoticeReference,
  type Reference,
  type Verdict
} from '../../verify/index.ts'

export {loadEditionSchema, referenceOf} from '../../verify/index.ts'

/** What the proof of a publication says, for its manifest. */
export interface Proof {
  /** SHA-256 over the units that all editions carry: editions with one digest say the same. */
  readonly digest: string
  /** The web address that links were read with: `tetrapla verify` needs it. */
  readonly baseUrl?: string
  /** The labels that the project brought: it needs them, too. */
  readonly labels?: OwnLabels
  readonly editions: {readonly [edition in EditionName]?: EditionProof}
}

/** What one edition was found to say. */
export interface EditionProof {
  readonly units: number
  /** Of its units, as they were read back. */
  readonly digest: string
  /** The facts that were compared beside kind, order and text. */
  readonly carries: readonly string[]
}

export interface Proven {
  readonly proof: Proof
  /** Empty unless an edition differs, which is a fault of ours. */
  readonly diagnostics: readonly Diagnostic[]
}

/** What editions have to say, or what stays of a withdrawn publication: nothing of the publication's own is held by it. */
export type Wanted = Reference | NoticeReference

/** What was made has to say what the publication does, and around its texts what was furnished. */
export function wantedOf(publication: Publication, made: Made): Wanted {
  const {notice} = publication
  if (notice === undefined) return referenceOf(publication, made)
  if (made.notice === undefined) throw new Error('a notice stands in its furniture')
  return noticeReferenceOf({...publication, notice}, made.notice)
}

/** What stands around texts or the notice, and what JSON editions are held to where one was made. */
interface Made extends Around {
  readonly notice?: NoticeFurniture
  readonly isEdition?: EditionSchema
  readonly memo?: Memo
  /** Puts by what editions are compared with, where documents are many. */
  readonly putBy?: PutBy
}

interface MadeArtifacts extends Asked {
  readonly artifacts: ReadonlyMap<EditionName, readonly EditionFile[]>
  /** What was found of others before. */
  readonly begun?: readonly Verdict[] | undefined
}

/** A proof of editions of which some are not made yet, and what those are to be compared with. */
export interface Begun {
  readonly wanted: Reference
  readonly verdicts: readonly Verdict[]
}

/** Compares those that are there with what is wanted; `prove` goes on with the others. */
export function beginProof(wanted: Reference, {artifacts, ...asked}: MadeArtifacts): Begun {
  let next = wanted
  const verdicts = verifyAgainst(wanted, artifacts, {...asked, hear: (said) => (next = {...wanted, said})})
  return {wanted: next, verdicts}
}

/** The same, where what stands around texts became known. */
export function withAround(wanted: Reference, around: Around): Reference {
  return {...wanted, context: {...wanted.context, ...around}}
}

/** Compares editions with the publication that they were made of, whose place is `place`: all, or those that are `asked` for. */
export function prove(
  wanted: Wanted,
  place: Place,
  {artifacts, begun = [], ...asked}: MadeArtifacts
): Proven {
  const {baseUrl, labels} = wanted.context
  const isNotice = 'facts' in wanted
  const verdicts = isNotice
    ? verifyNotice(wanted, artifacts)
    : [...begun, ...verifyAgainst(wanted, artifacts, asked)]
  const carriedBy = (edition: EditionName) => (isNotice ? noticeFactNames : carriedFacts[edition])
  return {
    proof: {
      digest: wanted.digest,
      ...(baseUrl === undefined ? {} : {baseUrl}),
      ...(labels === undefined ? {} : {labels}),
      editions: Object.fromEntries(
        verdicts.flatMap(({edition, units, digest: own}) =>
          own === undefined ? [] : [[edition, {units, digest: own, carries: carriedBy(edition)}]]
        )
      )
    },
    diagnostics: differencesFound(verdicts, place, [...artifacts.keys()])
  }
}

/** Every difference as a finding, at `place` where it has none; `made` are the editions that there are. */
export function differencesFound(
  verdicts: readonly Verdict[],
  place: Place,
  made: readonly EditionName[]
): readonly Diagnostic[] {
  return verdicts.flatMap(({edition, differences, total}) => {
    const others = editionNames.filter((name) => name !== edition && made.includes(name))
    const listed = differences.reduce((sum, {more = 0}) => sum + 1 + more, 0)
    const rest = `${String(total - listed)} more differences of the ${edition} edition are not listed`
    return [
      ...differences.map((difference) =>
        differenceFound({...difference, place: difference.place ?? place}, others)
      ),
      ...(listed === total ? [] : [finding(ruleOf(differences), place, rest)])
    ]
  })
}

function differenceFound(
  difference: Difference & {readonly place: Place},
  others: readonly EditionName[]
): Diagnostic {
  const {edition, kind, key, place} = difference
  const subject = key === '' ? 'the publication' : `\`${key}\``
  const message =
    kind === 'unreadable'
      ? `the ${edition} edition cannot be read back: ${difference.found ?? ''}`
      : `the ${edition} edition differs at ${subject}: ${detailOf(difference)}`
  return finding(ruleOf([difference]), place, message, {
    hints: [
      'this is a fault of Tetrapla, not of the text; please report it with the source',
      ...(others.length === 0 ? [] : [`\`--edition ${others.join(',')}\` makes the others meanwhile`])
    ]
  })
}

/** Where things stand on a page is no error: a page may be read all the same. */
function ruleOf(differences: readonly Difference[]): RuleId {
  const isOfLayout = differences.every(({kind}) => kind === 'layout')
  return isOfLayout ? 'edition/is-laid-out-as-read' : 'edition/says-the-same'
}

/** What differs, with what each side has. */
function detailOf({kind, what = kind, wanted, found, more = 0}: Difference): string {
  const isAlone = wanted === undefined && found === ''
  return [
    what,
    ...(wanted === undefined ? [] : [`the source has ${shown(wanted)}`]),
    ...(found === undefined || isAlone ? [] : [`the edition has ${shown(found)}`]),
    ...(more === 0 ? [] : [`and ${String(more)} more in the same block`])
  ].join(', ')
}

function shown(text: string): string {
  return text === '' ? 'no words' : `\`${text}\``
}
