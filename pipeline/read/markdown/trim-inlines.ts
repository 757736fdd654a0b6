/** Trims the white space from both ends of a line of inlines. */
import type {Inline} from '../../model/tree/nodes.ts'

/** Without spaces and breaks at the ends; empty when there is nothing else. */
export function trimInlines(inlines: readonly Inline[]): readonly Inline[] {
  const start = inlines.findIndex((inline) => !isBlank(inline))
  if (start === -1) return []
  const end = inlines.findLastIndex((inline) => !isBlank(inline))
  return inlines.slice(start, end + 1).map((inline, index, all) => {
    if (inline.type !== 'text') return inline
    let value = inline.value
    if (index === 0) value = value.replace(/^[ \t\n]+/, '')
    if (index === all.length - 1) value = value.trimEnd()
    return value === inline.value ? inline : {...inline, value}
  })
}

function isBlank(inline: Inline): boolean {
  return inline.type === 'break' || (inline.type === 'text' && /^[ \t\n]*$/.test(inline.value))
}
