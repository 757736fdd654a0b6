/** Describes what every handler is given: the settings, the file being read, its definitions, and a way to report findings. */
import type {Definition} from 'mdast'
import type {Position} from 'unist'
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {DirectiveRenderer} from '../../model/extension.ts'
import type {Profile} from '../../model/publication/profile.ts'
import type {FindingDetails} from '../../model/finding.ts'
import type {TextLimits} from '../../model/limits.ts'
import type {Block, Inline} from '../../model/tree/nodes.ts'
import type {LineTable} from '../line-table.ts'
import type {TexReader} from '../tex/tex-reader.ts'
import type {IndentedOpening} from './dialects/indented-opening.ts'
import type {MaskedName, MaskedText} from './dialects/kramdown/masked-name.ts'
import type {Foreign} from './dialects/tally.ts'
import type {StyledCallout} from './dialects/kramdown/mask-style.ts'
import type {MarkdownNode, SourceNode} from './source-tree.ts'

export interface ReadSettings {
  readonly limits: TextLimits
  readonly html: 'keep' | 'refuse'
  /** What the document is in. */
  readonly language?: string
  /** The types of records: the names of their directives. */
  readonly records: ReadonlySet<string>
  /** Directives of extensions, by their names. */
  readonly directives?: ReadonlyMap<string, DirectiveRenderer>
  /** Whether the project has extensions that do not run here, which may know directives that nobody else does. */
  readonly leavesExtensions?: boolean
  /** Reads formulas in TeX; none is read when absent. */
  readonly tex?: TexReader
  /** Of the system that the documents were written for. */
  readonly profile?: Profile
  /** Signs by the names that GitHub gives them, as in `:tada:`; names stay when absent. */
  readonly emoji?: ReadonlyMap<string, string>
  /** Built-in keys of front matter, or `ignore`, by what other systems call them. */
  readonly frontMatterMap?: ReadonlyMap<string, string>
  /** The types of front matter that the project has schemas for. */
  readonly types?: ReadonlySet<string>
  /** The keys that the project's schemas of front matter know; the built-in ones when absent. */
  readonly frontMatterKeys?: ReadonlySet<string>
}

export interface Reading {
  readonly path: string
  readonly lines: LineTable
  readonly settings: ReadSettings
  /** Link definitions, by identifier; of several the first. */
  readonly definitions: ReadonlyMap<string, Definition>
  /** Whether a footnote of this identifier, as written, is defined. */
  isNote(identifier: string): boolean
  report(ruleId: Diagnostic['ruleId'], position: Position, message: string, details?: FindingDetails): void
  /** Tells what another kind of Markdown means, once for each kind. */
  tell(foreign: Foreign): void
  /** What stands behind the name of a callout that begins on a line, as others write its title. */
  titleAt(line: number): MaskedText | undefined
  /** The id of a block that a line opens as Quarto has it, or of a heading that ends there as kramdown has it. */
  idAt(line: number): MaskedName | undefined
  /** The options of a block that a line opens as MyST has it, by name; undefined for any other line. */
  optionsAt(line: number): ReadonlyMap<string, string> | undefined
  /** What opens a block of what is indented below it, on a line. */
  openingAt(line: number): IndentedOpening | undefined
  /** What makes a callout of a block, as kramdown has it in a line right above or below. */
  calloutOf(node: MarkdownNode): StyledCallout | undefined
  /** Takes an explicit id for a block or span: the id, or `''`, reported, when it is unsafe or taken. */
  claim(id: string | undefined, position: Position): string
  /** Cells of the document's tables so far; false, reported once, when `more` go beyond the limits. */
  admitCells(more: {readonly cells: number; readonly filled: number}, position: Position): boolean
  /** What siblings become as blocks. */
  blocks(nodes: readonly SourceNode[]): readonly Block[]
  /** What siblings become in a line. */
  inlines(nodes: readonly SourceNode[]): readonly Inline[]
}
