/** Defines what an extension adds: rules, directives and editions, as plain objects. */
import type {Position} from 'unist'
import type {JsonObject} from '../model/publication/front-matter.ts'
import type {ExtensionRuleId} from '../model/rules.ts'
import type {Severity} from '../model/severity.ts'
import type {Block, DocumentNode, Inline, Note} from '../model/tree/nodes.ts'
import type {Edition} from '../reader/edition-types.ts'
import type {WrittenBlock} from './written-nodes.ts'

/** A document as it was read; it can't be changed. */
export interface ReadDocument {
  /** From the project's root, with forward slashes. */
  readonly path: string
  /** The whole file. */
  readonly text: string
  /** A BCP 47 tag. */
  readonly language: string
  readonly frontMatter: JsonObject
  readonly children: readonly Block[]
  readonly notes: readonly Pick<Note, 'id' | 'children' | 'position'>[]
  /** Every node of the text, and then of the notes, each before what it holds. */
  readonly nodes: readonly DocumentNode[]
}

export interface Finding {
  /** Says what is wrong; starts in lower case, without a full stop. */
  readonly message: string
  /** Says what to do. */
  readonly hint?: string
  /** Where it is: that of a node; the start of the document when left out. */
  readonly position?: Position
}

/** Judges single documents; a finding has the rule's severity, unless `rules` in tetrapla.yaml says another. */
export interface Rule {
  readonly kind: 'rule'
  /** Such as `x-house/plain-words`. */
  readonly name: ExtensionRuleId
  readonly severity: Severity
  /** Whether `document` is as it should be. It is called once for each, and may be called again. */
  check(document: ReadDocument): readonly Finding[]
}

export interface DirectiveContent {
  /** Judged by the schema, with the types that it gives them. */
  readonly attributes: JsonObject
  /** The words in brackets. */
  readonly label: readonly Inline[]
  /** What it holds; of `::name` nothing. They can be given back, each once, and can't be changed. */
  readonly children: readonly Block[]
}

/** What `:::name` or `::name` becomes: blocks that all editions show, and that the proof holds them to. */
export interface Directive {
  readonly kind: 'directive'
  /** Small letters, digits and hyphens; none of Tetrapla's own, and of no type of records. */
  readonly name: string
  /** A JSON Schema of its attributes as an object; without it there are none. `id` and `lang` are every directive's. */
  readonly schema?: JsonObject
  /** Depends on nothing but what it is given: what it gave is kept. */
  render(content: DirectiveContent): readonly WrittenBlock[]
}

/** One more file beside the editions of each publication, made of its JSON edition. */
export interface EditionFormat {
  readonly kind: 'edition'
  /** Small letters, digits and hyphens, such as `text`. */
  readonly name: string
  /** Of the file's name: `txt` makes `handbook.en.txt`. */
  readonly ending: string
  readonly mediaType: string
  /** The file. Depends on nothing but the edition: what it gave is kept. */
  render(edition: Edition): string | Uint8Array | Promise<string | Uint8Array>
}

export type Contribution = Rule | Directive | EditionFormat
