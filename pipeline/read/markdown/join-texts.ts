/** Joins neighbouring texts, which stay behind where a comment or a tag has gone. */
import type {Inline} from '../../model/tree/nodes.ts'

/** One text in place of each run of texts; of the spaces on both sides of what has gone, one stays. */
export function joinTexts(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (inline.type !== 'text' || last?.type !== 'text') joined.push(inline)
    else {
      const value = /\s$/.test(last.value) ? last.value + inline.value.trimStart() : last.value + inline.value
      joined[joined.length - 1] = {
        ...last,
        value,
        position: {start: last.position.start, end: inline.position.end}
      }
    }
  }
  return joined
}
