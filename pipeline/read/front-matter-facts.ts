/** Describes what readers of front matter are told beforehand: the keys that schemas know, and what is public. */
import type {FrontMatter} from '../model/publication/front-matter.ts'

export interface FrontMatterFacts {
  /** The keys that its schemas know; the built-in ones when absent. */
  readonly keys?: ReadonlySet<string>
  /** What is taken of what a document or a publication.yaml says; all of it when absent. */
  readonly take?: (frontMatter: FrontMatter) => FrontMatter
}
