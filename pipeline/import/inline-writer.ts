/** Writes words and marks in a line as Markdown that is read as the same words and marks. */
import type {Html, PhrasingContent, Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify, {type Options} from 'remark-stringify'
import {unified} from 'unified'

export type WriteInlines = (nodes: readonly PhrasingContent[]) => string

/** Signs that Tetrapla reads beside those of CommonMark and GitHub: formulas, attributes, marked words, comments, directives, names of signs. */
const unsafe = [
  {character: '$', inConstruct: 'phrasing' as const},
  {character: '{', inConstruct: 'phrasing' as const},
  {character: '=', after: '=', inConstruct: 'phrasing' as const},
  {before: '=', character: '=', inConstruct: 'phrasing' as const},
  {character: '%', after: '%', inConstruct: 'phrasing' as const},
  {before: '%', character: '%', inConstruct: 'phrasing' as const},
  {character: ':', after: '[a-z][a-z0-9_+-]*:', inConstruct: 'phrasing' as const},
  {atBreak: true, character: ':'}
]

/** A sign that is escaped; with `before` and `after` where it stands so. */
export type Unsafe = Pick<
  NonNullable<Options['unsafe']>[number],
  'character' | 'before' | 'after' | 'inConstruct'
>

/** What stands before it is escaped for its first sign: `!` before `[` would make an image of a link. */
const asWritten = Object.assign(({value}: Html) => value, {peek: ({value}: Html) => value.charAt(0)})

/** Words and marks of one paragraph, on one line but for breaks; `more` are signs that are unsafe beside those that always are. */
export function createInlineWriter(more: readonly Unsafe[] = []): WriteInlines {
  const processor = unified()
    .use(remarkGfm)
    .use(remarkStringify, {
      bullet: '-',
      emphasis: '_',
      rule: '-',
      resourceLink: true,
      handlers: {html: asWritten},
      unsafe: [...unsafe, ...more]
    })
  return (nodes) => {
    const root: Root = {type: 'root', children: [{type: 'paragraph', children: [...nodes]}]}
    return processor.stringify(root).trim()
  }
}
