/**
 * Exports the public module `tetrapla/extension`, for packages and files that extend Tetrapla. An extension's default export
 * is one contribution or a list of them; the functions give back what they are given, with its kind.
 */
import type {Directive, EditionFormat, Rule} from './contributions.ts'

export type * from './contributions.ts'
export type * from './written-nodes.ts'
export type {Block, DocumentNode, Inline} from '../model/tree/nodes.ts'
export type {JsonObject, JsonValue} from '../model/publication/front-matter.ts'

/** A rule of a house's own. */
export function defineRule(rule: Omit<Rule, 'kind'>): Rule {
  return {...rule, kind: 'rule'}
}

/** A directive. */
export function defineDirective(directive: Omit<Directive, 'kind'>): Directive {
  return {...directive, kind: 'directive'}
}

/** A file beside the editions. */
export function defineEdition(edition: Omit<EditionFormat, 'kind'>): EditionFormat {
  return {...edition, kind: 'edition'}
}
