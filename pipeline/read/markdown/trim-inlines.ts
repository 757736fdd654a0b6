/** Trims the white space from the ends of a line of inlines. */
import type {Inline} from '../../model/tree/nodes.ts'

/** Without spaces and breaks at both ends; empty when there is nothing else. */
export function trimInlines(inlines: readonly Inline[]): readonly Inline[] {
  return trimEnd(trimStart(inlines))
}

/** Without breaks and blank texts at the beginning, behind anchors too, and without the white space that the first text begins with. */
export function trimStart(inlines: readonly Inline[]): readonly Inline[] {
  const start = inlines.findIndex((inline) => !isBlank(inline) && !isAnchor(inline))
  const anchors = (start === -1 ? inlines : inlines.slice(0, start)).filter(isAnchor)
  const [first, ...others] = start === -1 ? [] : inlines.slice(start)
  return first === undefined
    ? anchors
    : [...anchors, withText(first, (value) => value.replace(/^[ \t\n]+/, '')), ...others]
}

/** The same of the end. */
export function trimEnd(inlines: readonly Inline[]): readonly Inline[] {
  const end = inlines.findLastIndex((inline) => !isBlank(inline))
  const last = inlines[end]
  return last === undefined ? [] : [...inlines.slice(0, end), withText(last, (value) => value.trimEnd())]
}

function withText(inline: Inline, change: (value: string) => string): Inline {
  if (inline.type !== 'text') return inline
  const value = change(inline.value)
  return value === inline.value ? inline : {...inline, value}
}

function isBlank(inline: Inline): boolean {
  return inline.type === 'break' || (inline.type === 'text' && /^[ \t\n]*$/.test(inline.value))
}

/** A place to link to, such as `<a id="old-name"></a>`. */
function isAnchor(inline: Inline): boolean {
  return inline.type === 'span' && inline.children.length === 0
}
