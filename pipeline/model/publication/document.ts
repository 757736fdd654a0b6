/** Defines a document: one Markdown file, read. */
import type {FrontMatter} from './front-matter.ts'
import type {SourcePosition} from '../place.ts'
import type {Block} from '../tree/nodes.ts'
import type {Diagnostic} from '../diagnostic.ts'
import type {EarlierIds} from './former-ids.ts'
import {knownAs, madeFrom} from '../memo.ts'
import type {Shelf} from '../shelf.ts'
import {joinUnopened, withPutAside} from '../unopened.ts'
import {holdsOf, type Held} from '../tree/holds.ts'
import type {Letters} from '../tree/letters.ts'

/** A footnote's definition, where the author wrote it. */
export interface NoteDefinition {
  readonly identifier: string
  /** `fn-` and the identifier, slugged. */
  readonly id: string
  readonly children: readonly Block[]
  readonly position: SourcePosition
}

/** What a document is in a publication, where it is none of the text itself; `part` begins one. */
export type Matter = 'front' | 'part' | 'annex'

export interface Document extends Letters {
  /** Relative to the project's root, with forward slashes. */
  readonly path: string
  /** Its name in its publication: the file's path below the publication's folder, slugged; `id` overrides it. */
  readonly name: string
  /** BCP 47. */
  readonly language: string
  readonly frontMatter: FrontMatter
  readonly children: readonly Block[]
  readonly notes: readonly NoteDefinition[]
  /** The ids in it that its author wrote. */
  readonly written: ReadonlySet<string>
  /** What its text and its notes hold: what is not in it need not be looked for. */
  readonly holds: ReadonlySet<Held>
  /** SHA-256 of the file, in hexadecimal. */
  readonly digest: string
  /** The file's text as decoded: what diagnostics quote. */
  readonly text: string
  /** The files that it includes; absent where there are none. */
  readonly includes?: readonly IncludedFile[]
  /** What the publication's `contents` says it is. */
  readonly matter?: Matter
  /** Of the stand-in for a document that could not be read: nothing here is of its file. */
  readonly unread?: Unread
}

/** A file whose text stands in a document. */
export interface IncludedFile {
  /** Relative to the project's root, with forward slashes. */
  readonly path: string
  /** SHA-256, in hexadecimal. */
  readonly digest: string
  /** By its name, or because it begins with front matter. */
  readonly isMarkdown?: true
}

/** Why a document could not be read, and what is kept for the day when it can. */
export interface Unread {
  /** The rule that it breaks. */
  readonly rule: Diagnostic['ruleId']
  /** The ids that its blocks had in the earlier version, for those to have them again; absent without one. */
  readonly ids?: EarlierIds
}

/** What a document says, as trees and as its file has it. */
export const saidInDocument = ['children', 'notes', 'text'] as const

type Facts = Partial<Omit<Document, (typeof saidInDocument)[number]>>

/** The same document, of which other facts hold: what it says is not opened where it is put by. It is known by what that is known by, and by them. */
export function withFacts(document: Document, facts: Facts): Document {
  return madeFrom(joinUnopened(document, facts), document, {facts})
}

/** The same document, which is known by the same: the facts say what its own say, and take less room. */
export function withEqualFacts(document: Document, facts: Facts): Document {
  return knownAs(joinUnopened(document, facts), document)
}

export interface Changing {
  /** What is changed is put by there. */
  readonly shelf?: Shelf | undefined
  /** What is changed, and all that it is changed by: plain data, by which and by the document what becomes of it is known. */
  readonly by?: unknown
}

/** The same document, of which `change` makes other blocks of the same words. What is not changed stays where it is. */
export function withChanged(
  document: Document,
  change: (document: Document) => Pick<Document, 'children' | 'notes'>,
  {shelf, by}: Changing = {}
): Document {
  const opened = {...document}
  const {children, notes} = change(opened)
  if (children === opened.children && notes === opened.notes) return document
  const changed = {...opened, children, notes, holds: holdsOf({children, notes})}
  if (by !== undefined) madeFrom(changed, document, {by})
  return shelf?.putBy(changed, saidInDocument) ?? changed
}

export interface ChangedLater extends Changing {
  /** What it holds when it is changed. */
  readonly holds: Document['holds']
}

/** The same as `withChanged` gives, where it is known what that holds: it is changed when somebody asks for what it says. */
export function changedLater(
  document: Document,
  change: (document: Document) => Pick<Document, 'children' | 'notes'>,
  {holds, by, shelf}: ChangedLater
): Document {
  // What it was need not be held any longer then.
  let before: Document | undefined = document
  let said: Pick<Document, (typeof saidInDocument)[number]> = {children: [], notes: [], text: ''}
  const value = withPutAside(joinUnopened(document, {...said, holds}), saidInDocument, {
    open: () => {
      if (before === undefined) return said
      const opened = {...before}
      said = {...change(opened), text: opened.text}
      said = shelf?.putBy(said, saidInDocument) ?? said
      before = undefined
      return said
    }
  })
  return by === undefined ? value : madeFrom(value, document, {by})
}
