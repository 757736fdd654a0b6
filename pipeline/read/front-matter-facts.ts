/** Describes what readers of documents are told beforehand: the keys that schemas know, what is public, and directives of extensions. */
import type {DirectiveRenderer} from '../model/extension.ts'
import type {FrontMatter} from '../model/publication/front-matter.ts'

export interface FrontMatterFacts {
  /** The keys that its schemas know; the built-in ones when absent. */
  readonly keys?: ReadonlySet<string>
  /** What is taken of what a document or a publication.yaml says; all of it when absent. */
  readonly take?: (frontMatter: FrontMatter) => FrontMatter
  /** By their names. */
  readonly directives?: ReadonlyMap<string, DirectiveRenderer>
}
