/** Defines what the extensions of a project add, ready to be used. */
import type {EditionFormat, Rule} from '../../extension/contributions.ts'
import type {ExtensionSource} from '../../model/extension-source.ts'
import type {DirectiveRenderer} from '../../model/extension.ts'

/** A part of an extension, with the name of the extension. */
export type Added<T> = T & {readonly from: string}

/** With the digest of its extension. */
export type AddedRule = Added<Pick<Rule, 'name' | 'severity' | 'check'>> & Pick<ExtensionSource, 'digest'>

export interface Extensions {
  readonly rules: readonly AddedRule[]
  readonly directives: ReadonlyMap<string, DirectiveRenderer>
  readonly editions: readonly Added<Pick<EditionFormat, 'name' | 'ending' | 'mediaType' | 'render'>>[]
}

export const noExtensions: Extensions = {rules: [], directives: new Map(), editions: []}
