/** Makes text again of what a parser takes for tags, and is shortcodes of Hugo. */
import type {Html, Nodes, Text} from 'mdast'
import {positionOf} from '../markdown/place-all.ts'

/** Joins `{{`, `<hint>` and `}}` in a tree that went through `placeAll`, so that they are read, shown and told as one. */
export function shortcodesAsText(node: Nodes): void {
  if (!('children' in node)) return
  const {children} = node
  let run: (Text | Html)[] = []
  for (const [index, child] of children.entries()) {
    shortcodesAsText(child)
    const next = children[index + 1]
    const last = run.at(-1)
    if (last?.type === 'html' && child.type === 'text') run.push(child)
    else if (child.type !== 'html' || last?.type !== 'text' || !isAround(last, next)) {
      join(run)
      run = child.type === 'text' ? [child] : []
    } else run.push(child)
  }
  join(run)
}

function isAround(before: Text, after: Nodes | undefined): boolean {
  return before.value.endsWith('{{') && after?.type === 'text' && after.value.startsWith('}}')
}

/** Into the first of them; nothing is left of the others, which say nothing any more. */
function join([first, ...others]: readonly (Text | Html)[]): void {
  if (first === undefined) return
  const {end} = positionOf(others.at(-1) ?? first)
  first.value += others.map(({value}) => value).join('')
  first.position = {start: positionOf(first).start, end}
  for (const other of others) {
    other.value = ''
    other.position = {start: end, end}
  }
}
