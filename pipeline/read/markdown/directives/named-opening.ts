/** Finds lines that open blocks with an id as Pandoc and Quarto have them: `::: {#other}`, `::: {#fig-plan}`, `::: {#nte-plan .callout-note}`. */
import {given} from '../../../model/values/given.ts'
import {calloutKindOf} from '../../../model/vocabulary/callout-kinds.ts'

export interface NamedOpening {
  /** What stands before the colons, such as the signs of items and quotations that begin with the block. */
  readonly before: string
  readonly fence: string
  /** What the block is called here; a figure for all but callouts, whatever it holds. */
  readonly name: string
  readonly id: string
  /** Of a callout its title, of others the caption that is an attribute, as it is written. */
  readonly title?: string
  readonly lang?: string
}

const quoted = /"(?:\\.|[^"\\])*"/g
const caption = /(?:^|[ \t])[a-z]+-cap="((?:\\.|[^"\\])*)"/
const calloutTitle = /(?:^|[ \t])title="((?:\\.|[^"\\])*)"/

/** Undefined for any other line, and for a callout of a kind that there is not. */
export function namedOpening(line: string): NamedOpening | undefined {
  const [, before = '', fence = '', attributes = ''] =
    /^((?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*)(:{3,})[ \t]*\{([^{}]*)\}[ \t:]*$/.exec(line) ?? []
  const bare = attributes.replace(quoted, '""')
  const id = /(?:^|[ \t])#([^\s#{}]+)/.exec(bare)?.[1]
  if (id === undefined) return undefined
  const callout = /(?:^|[ \t])\.callout-([a-z]+)/.exec(bare)?.[1]
  if (callout !== undefined && calloutKindOf(callout) === undefined) return undefined
  const words = callout === undefined ? caption : calloutTitle
  const title = words.exec(attributes)?.[1]
  const lang = /(?:^|[ \t])lang="?([\w-]+)/.exec(attributes)?.[1]
  return {before, fence, name: callout ?? 'figure', id, ...given({title: title || undefined, lang})}
}
