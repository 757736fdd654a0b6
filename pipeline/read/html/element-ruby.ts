/** Converts an HTML `ruby` element: each reading belongs to the words since the one before it (WHATWG HTML §4.5.10). */
import {isBlank} from '../../model/tree/is-blank.ts'
import type {Inline, Ruby} from '../../model/tree/nodes.ts'
import {plainLine} from '../../model/tree/plain-text.ts'
import type {Reading} from '../markdown/reading.ts'
import type {Element, SourceNode} from '../markdown/source-tree.ts'

/** One for each reading, and words without one as they are. */
export function rubiesOf({children, position}: Element, reading: Reading): readonly Inline[] {
  const inlines: Inline[] = []
  let base: SourceNode[] = []
  const close = (said: string): void => {
    const words = withoutRubies(reading.inlines(base))
    base = []
    inlines.push(...rubyOf(words, said, position))
  }
  for (const child of children) {
    if (child.type === 'element' && child.name === 'rt') close(plainLine(reading.inlines(child.children)))
    else base.push(child)
  }
  close('')
  return inlines
}

/** Words and what they are read as; the words alone where nothing is read, and a reading of nothing as words. */
function rubyOf(words: readonly Inline[], reading: string, position: Ruby['position']): readonly Inline[] {
  if (isBlank(reading)) return words
  const [first, ...others] = words.filter((inline) => inline.type !== 'text' || !isBlank(inline.value))
  if (first === undefined) return [...words, {type: 'text', value: reading, position}]
  const isOnlyWords = others.length === 0 && first.type === 'text'
  const children = isOnlyWords ? [{...first, value: first.value.trim()}] : words
  return [{type: 'ruby', reading, children, position}]
}

/** Words have one reading: a further one stands behind them in brackets. */
function withoutRubies(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === 'ruby')
      return [...inline.children, {type: 'text', value: `(${inline.reading})`, position: inline.position}]
    return 'children' in inline ? [{...inline, children: withoutRubies(inline.children)}] : [inline]
  })
}
