/** Defines what a document asks of what is beside it. Questions and answers are plain data: what was made of answers is known by them, and nothing else of others can be reached. */
import type {FormerId} from '../../model/publication/former-ids.ts'
import type {FrontMatter} from '../../model/publication/front-matter.ts'
import type {Destination, Link, LinkTarget, Listed, ReferenceOrigin} from '../../model/tree/nodes.ts'
import type {NotedCaption, NotedRecord} from '../noted/noted.ts'
import type {Counts} from './counts.ts'

/** By its name, what is asked of, and what the answer is. */
export interface Questions {
  /** Whether the project has an image at this path that editions can show. */
  readonly image: {readonly of: string; readonly is: boolean}
  /** What the document is called that says no title itself. */
  readonly title: {readonly of: null; readonly is: string}
  /** Its number among the documents, where they are numbered. */
  readonly number: {readonly of: null; readonly is: string | undefined}
  /** Up to where documents before it counted. */
  readonly counts: {readonly of: null; readonly is: Counts}
  /** What a `publication.yaml` says that is shown in the document. */
  readonly manifest: {readonly of: null; readonly is: ShownManifest | undefined}
  /** Where a link leads, and what it is called. */
  readonly link: {readonly of: AskedLink; readonly is: AnsweredLink}
  /** The figures, tables or equations of the publication. */
  readonly captions: {readonly of: Listed; readonly is: readonly NotedCaption[]}
  /** The records of a type in the publication, or the library. */
  readonly records: {readonly of: AskedRecords; readonly is: readonly NotedRecord[]}
  /** The original of the document, of a translation that is behind it. */
  readonly original: {readonly of: null; readonly is: NewerOriginal | undefined}
  /** Of all code of the publication. */
  readonly codeLanguages: {readonly of: null; readonly is: readonly string[]}
  /** Ids that its blocks had. */
  readonly former: {readonly of: null; readonly is: readonly FormerId[]}
}

export type Ask = <Name extends keyof Questions>(
  name: Name,
  of: Questions[Name]['of']
) => Questions[Name]['is']

export interface ShownManifest {
  readonly frontMatter: FrontMatter
  /** Of its words, where it is another than the publication's. */
  readonly lang?: string
}

/** A reference by what of it decides where it leads, and whether it needs a name. */
export interface AskedLink extends Pick<Link, 'url'> {
  /** Where it stands, if that is elsewhere. */
  readonly from?: ReferenceOrigin
  readonly hasWords: boolean
}

export interface AnsweredLink {
  readonly target: LinkTarget
  /** What a link without words is called; absent where its address says it. */
  readonly name?: LinkName
}

export interface LinkName {
  readonly value: string
  /** Where it is another than the publication's. */
  readonly lang?: string
  /** Whether it is a word of Tetrapla's, as `Figure 1`. */
  readonly isGenerated: boolean
}

export interface AskedRecords {
  readonly type: string
  readonly from: 'publication' | 'library'
}

export interface NewerOriginal {
  readonly title: string
  readonly to: Destination & {readonly language: string}
}
