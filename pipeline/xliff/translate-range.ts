/** Lists what is written anew in a part of an original: its translations, and the original's words marked as such where there are none. */
import type {Token} from './line.ts'
import type {Replacement} from './replace.ts'
import type {Stretch} from './stretch.ts'
import type {WriteLine} from './write-line.ts'

export interface Translating {
  /** By the keys of stretches. */
  readonly targets: ReadonlyMap<string, readonly Token[]> | undefined
  readonly write: WriteLine
  /** The language of the original. */
  readonly from: string
  readonly text: string
}

/** Alternative texts have been written before; neither front matter nor a title between quotation marks can say that it is in another language. */
export function translateStretches(
  stretches: readonly Stretch[],
  {targets, write, from, text}: Translating
): readonly Replacement[] {
  return stretches.flatMap(({key, kind, form, start, end, line}): readonly Replacement[] => {
    const tokens = targets?.get(key)
    if (kind === 'image') return []
    if (tokens !== undefined) {
      const codes = new Map(line.codes.map((code) => [code.id, code]))
      return [{start, end, text: write({tokens, codes}, form)}]
    }
    if (form === 'yaml' || form === 'title') return []
    return [{start, end, text: `<span lang="${from}">${text.slice(start, end)}</span>`}]
  })
}
