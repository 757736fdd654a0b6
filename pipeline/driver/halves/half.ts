/** Halves the editions of a publication, so that two workers make it: what has pages, and what tells of those. */
import {listen, type Line} from '../../model/line.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import type {MakeEach} from '../../transform/index.ts'

export interface Half {
  /** The data goes with the PDF: it says where the PDF has each block, and is attached to it. */
  readonly of: 'paged' | 'flowing'
  /** To the worker that makes the other. */
  readonly line: Line
}

/** A half that is being made, and hears what the other says. */
export interface OpenHalf extends Half {
  readonly hear: () => Promise<unknown>
}

/** Listens to the line from now on, so that nothing that is said before it is asked for is lost. */
export function openHalf(half: Half | undefined): OpenHalf | undefined {
  return half === undefined ? undefined : {...half, hear: listen(half.line)}
}

/** Each makes every second one. Where the other was ended, the half that has pages makes all, so that what ended the other is told. */
export function madeByBoth({of, line, hear}: OpenHalf): MakeEach {
  return async (count, make) => {
    const all = Array.from({length: count}, (_, index) => index)
    const parts = [0, 1].map((part) => all.filter((index) => index % 2 === part))
    const [own = [], others = []] = of === 'paged' ? parts : parts.toReversed()
    const made = await make(own)
    line.postMessage(made, [])
    const heard = of === 'paged' ? await hear().catch(() => make(others)) : await hear()
    if (!areSeveral(heard)) throw new Error('expected what the other half made')
    const [even, odd] = of === 'paged' ? [made, heard] : [heard, made]
    return all.map((index) => (index % 2 === 0 ? even : odd)[Math.floor(index / 2)])
  }
}

function areSeveral(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

const halves: {readonly [half in Half['of']]: ReadonlySet<EditionName>} = {
  paged: new Set<EditionName>(['json', 'pdf']),
  flowing: new Set<EditionName>(['epub', 'html'])
}

/** Those of a half, in the same order; all, where nothing is halved. */
export function editionsOf(half: Half | undefined, names: readonly EditionName[]): readonly EditionName[] {
  return half === undefined ? names : names.filter((name) => halves[half.of].has(name))
}

/** Those of them that a half proves: the PDF is as much to read back as all others. */
export function provenBy(half: Half | undefined, names: readonly EditionName[]): readonly EditionName[] {
  return half === undefined ? names : names.filter((name) => (name === 'pdf') === (half.of === 'paged'))
}

/** Whether each half is much to do: a PDF takes as long as all others. */
export function areWorthHalving(names: readonly EditionName[]): boolean {
  return names.includes('pdf') && names.some((name) => halves.flowing.has(name))
}
