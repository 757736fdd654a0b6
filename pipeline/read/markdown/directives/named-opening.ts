/** Finds lines that open blocks with an id as Quarto has them: `::: {#fig-plan}`, `::: {#nte-plan .callout-note}`. */
import {crossReferenceId} from '../../../model/references/cross-reference.ts'
import {calloutKindOf} from '../../../model/vocabulary/callout-kinds.ts'

export interface NamedOpening {
  /** What stands before the colons. */
  readonly before: string
  readonly fence: string
  /** What the block is called here; a figure for all but callouts, whatever it holds. */
  readonly name: string
  readonly id: string
  /** Of a callout. */
  readonly title?: string
}

/** Undefined for any other line, and for a block whose id no cross-reference can have. */
export function namedOpening(line: string): NamedOpening | undefined {
  const [, before = '', fence = '', attributes = ''] =
    /^([ \t>]*)(:{3,})[ \t]*\{([^{}]*)\}[ \t:]*$/.exec(line) ?? []
  const id = /(?:^|[ \t])#([^\s#{}]+)/.exec(attributes)?.[1]
  if (id === undefined || crossReferenceId(`@${id}`) === undefined) return undefined
  const callout = /(?:^|[ \t])\.callout-([a-z]+)/.exec(attributes)?.[1]
  if (callout === undefined) return {before, fence, name: 'figure', id}
  const title = /title="([^"]*)"/.exec(attributes)?.[1]
  const isKnown = calloutKindOf(callout) !== undefined
  return isKnown ? {before, fence, name: callout, id, ...(title ? {title} : {})} : undefined
}
