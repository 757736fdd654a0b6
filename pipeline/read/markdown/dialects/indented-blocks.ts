/**
 * Reads blocks that hold what is indented below them, as MkDocs has them: admonitions, `!!! note "Title"` and `??? tip`, and tabs, `=== "Title"`.
 * Before the text is parsed each becomes an item of a list that begins with an empty heading, since nothing else holds what is indented.
 */
import type {List as MarkdownList, ListItem as MarkdownListItem} from 'mdast'
import type {Block, Inline} from '../../../model/tree/nodes.ts'
import {usualTitleOf} from '../directives/callout-title.ts'
import {calloutKindOf} from '../../../model/vocabulary/callout-kinds.ts'
import {nestHtml} from '../../html/nest-html.ts'
import {pointAt} from '../../line-table.ts'
import {makeList} from '../list.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'
import type {IndentedOpening} from './indented-opening.ts'
import {capitalised} from '../../../model/values/capitalised.ts'

/** The blocks that such items are, and the lists between them; a list without any is itself. */
export function makeLists(node: MarkdownList, reading: Reading): readonly Block[] {
  const openings = node.children.map((item) => reading.openingAt(positionOf(item).start.line))
  if (openings.every((opening) => opening === undefined)) return [makeList(node, reading)]
  const blocks: Block[] = []
  let others: MarkdownListItem[] = []
  const endList = (): void => {
    if (others.length > 0) blocks.push(makeList({...node, children: others}, reading))
    others = []
  }
  for (const [index, item] of node.children.entries()) {
    const opening = openings[index]
    if (opening === undefined) {
      others.push(item)
      continue
    }
    endList()
    blocks.push(...blocksOf(item, opening, reading))
  }
  endList()
  return blocks
}

function blocksOf(
  item: MarkdownListItem,
  {name, written}: IndentedOpening,
  reading: Reading
): readonly Block[] {
  const position = positionOf(item)
  const title = titleOf(item, reading)
  const [, ...content] = item.children
  const children = reading.blocks(nestHtml(content, reading))
  const {start} = position
  const end = pointAt(reading.lines, (start.offset ?? 0) + written.length)
  const foreign = {quoted: written, position: {start, end}}
  if (name === undefined) {
    reading.tell({
      what: 'a tab',
      outcome: 'is a line in bold above what it holds',
      hint: 'write a heading in its place: all tabs are shown, one below the other',
      ...foreign
    })
    const own = title[0]?.position ?? foreign.position
    return [
      {
        type: 'paragraph',
        id: '',
        children: [{type: 'strong', children: title, position: own}],
        position: own
      },
      ...children
    ]
  }
  const kind = calloutKindOf(name)
  if (kind === undefined)
    reading.tell({
      what: 'a callout of another kind',
      outcome: 'is a note here',
      hint: 'the kinds are `note`, `tip`, `important`, `warning` and `caution`',
      ...foreign
    })
  const usual = kind === undefined ? capitalised(name) : usualTitleOf(name, reading)
  const named: readonly Inline[] =
    usual === undefined ? [] : [{type: 'text', value: usual, position: foreign.position}]
  const shown = title.length > 0 ? title : named
  return [
    {
      type: 'callout',
      id: '',
      kind: kind ?? 'note',
      ...(shown.length === 0 ? {} : {title: shown}),
      children,
      position
    }
  ]
}

/** As its author wrote it, but for names of signs. */
function titleOf(item: MarkdownListItem, reading: Reading): readonly Inline[] {
  const title = reading.titleAt(positionOf(item).start.line)
  if (title === undefined) return []
  const value = title.value
    .replace(/:[a-z]+(?:-[a-z0-9]+)+:[ \t]*/g, '')
    .replaceAll('`', '')
    .trim()
  const position = {start: pointAt(reading.lines, title.start), end: pointAt(reading.lines, title.end)}
  return value === '' ? [] : [{type: 'text', value, position}]
}
