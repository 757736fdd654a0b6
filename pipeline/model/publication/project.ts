/** Defines a project as read: its configuration and the publications found, before any document is parsed. */
import type {ExtensionName, ExtensionSource} from '../extension-source.ts'
import type {CatalogueWords} from '../edition/catalogue-words.ts'
import type {EditionName} from './front-matter.ts'
import type {Limits} from '../limits.ts'
import type {ProjectFacts} from './publication.ts'
import type {ExtensionRuleId, RuleId} from '../rules.ts'
import type {Severity, Strictness} from '../severity.ts'
import type {ProfileName} from './profile.ts'

/** A publication to be read: where its files are and what is known of it from their names alone. */
export interface PublicationSource {
  readonly id: string
  /** From the suffix or folder; absent when front matter or the project has to say. */
  readonly language?: string
  /** The Markdown file, or the folder with publication.yaml; of translations beside their originals, a folder of its language there. */
  readonly path: string
  /** Of translations beside their originals, the folder that both stand in. */
  readonly beside?: string
  /** The publication.yaml; absent for a publication of one document. */
  readonly manifestPath?: string
  /** The documents' paths, in order. */
  readonly documents: readonly string[]
  /** Whether these are some of its documents: what is known of the others is left alone. */
  readonly isPart?: true
  /** The files that its documents include; absent where there are none, or nothing was read. */
  readonly includes?: readonly string[]
  /** Where documents stand on the site that they were written for, by their paths, where that is not by their paths. */
  readonly addresses?: Readonly<Record<string, string>>
  /** Whether the project has it in several languages. */
  readonly hasTranslations?: true
}

/** The folder that the documents of a publication stand in; of a publication of one document, its file. */
export function folderOfDocuments({path, beside}: Pick<PublicationSource, 'path' | 'beside'>): string {
  return beside ?? path
}

/** `off` silences a rule; the others replace its severity. */
export type RuleSetting = Severity | 'off'

export type RuleSettings = ReadonlyMap<RuleId | ExtensionRuleId, RuleSetting>

/** What is said for the files below a folder, whose path starts at the project's root. */
export interface FolderSettings {
  readonly path: string
  readonly rules: RuleSettings
}

export interface Project {
  /** tetrapla.yaml, when there is one. */
  readonly path?: string
  readonly facts: ProjectFacts
  /** The default language; absent when the project names none. */
  readonly language?: string
  readonly editions: readonly EditionName[]
  /** `standard` when absent. */
  readonly strictness?: Strictness
  readonly rules: RuleSettings
  /** The innermost first; they go before `rules`. */
  readonly folders?: readonly FolderSettings[]
  /** When the first document that is left out for its date is published, in seconds since 1970; absent where there is none. */
  readonly until?: number
  /** The system that its documents were written for; absent when they were written for Tetrapla. */
  readonly from?: ProfileName
  /** Built-in keys of front matter, or `ignore`, by what its documents call them; goes before what the system says. */
  readonly map?: ReadonlyMap<string, string>
  /** Where the site stands that its documents were written for; with a slash at its end. */
  readonly site?: string
  readonly limits: Limits
  /** `refuse` makes every raw HTML element without a counterpart an error. */
  readonly html: 'keep' | 'refuse'
  /** What commands stand for in formulas, by their names with the backslash; absent when `$` is no sign of a formula. */
  readonly macros?: ReadonlyMap<string, string>
  /** What its catalogue is called; as the interface has it when absent. */
  readonly catalogue?: CatalogueWords
  /** The files that its labels stand in, beside tetrapla.yaml. */
  readonly labelFiles?: readonly string[]
  /** Its extensions, as tetrapla.yaml names them. */
  readonly extensionNames?: readonly ExtensionName[]
  /** Those that run; absent where they are not allowed to. */
  readonly extensions?: readonly ExtensionSource[]
  readonly publications: readonly PublicationSource[]
  /** The source folder, where it is not the first folder of the documents' paths. */
  readonly sourceFolder?: string
  /** The front-matter schemas' paths, by type. */
  readonly frontMatterSchemas: ReadonlyMap<string, string>
  /** The record schemas' paths, by type: the name of the directive. */
  readonly recordSchemas: ReadonlyMap<string, string>
}

/** The names of all types of front matter, with those that Tetrapla knows by itself. */
export function frontMatterTypeNames({
  frontMatterSchemas
}: Pick<Project, 'frontMatterSchemas'>): ReadonlySet<string> {
  return new Set(['document', 'publication', ...frontMatterSchemas.keys()])
}

/** The names of all types of records: a type of front matter is one, too. */
export function recordTypeNames(
  project: Pick<Project, 'frontMatterSchemas' | 'recordSchemas'>
): ReadonlySet<string> {
  return new Set([...project.recordSchemas.keys(), ...frontMatterTypeNames(project)])
}
