/** Reads `::list-of`: a list of the publication's figures, tables or equations. */
import {builtInAttributes} from '../../../model/publication/built-in-directives.ts'
import {listed} from '../../../model/tree/listed.ts'
import {nearest} from '../../../model/tree/nearest.ts'
import type {Block, Inline, List} from '../../../model/tree/nodes.ts'
import {judgeNames, parseCommon} from './attributes.ts'
import type {BlockDirective, DirectiveAttribute} from './block-directives.ts'
import {positionOf} from '../place-all.ts'
import type {Reading} from '../reading.ts'

/** A title is a paragraph before it. Without a `type` that there are lists of there is nothing to make, which is reported. */
export function makeListOf(
  node: BlockDirective,
  title: readonly Inline[],
  reading: Reading
): readonly Block[] {
  const {common, others} = parseCommon(node.attributes, reading)
  const position = positionOf(node)
  judgeNames(others, builtInAttributes['list-of'], reading)
  const type = others.get('type')
  const kind = listed.find((one) => one === type?.value)
  const words: readonly Block[] =
    title.length === 0 ? [] : [{type: 'paragraph', id: '', children: title, position}]
  if (kind === undefined) {
    reportType(type, position, reading)
    return words
  }
  return [
    ...words,
    {type: 'list', ...common, ordered: false, start: 1, spread: false, listed: kind, children: [], position}
  ]
}

function reportType(
  type: DirectiveAttribute | undefined,
  position: List['position'],
  reading: Reading
): void {
  const given = type === undefined || type.value === '' ? undefined : type.value
  const meant = given === undefined ? undefined : nearest(given, listed)
  reading.report(
    'list/has-entries',
    type?.valuePosition ?? type?.position ?? position,
    given === undefined ? '`::list-of` has no `type`' : `there are no lists of \`${given}\``,
    {
      hints: [
        meant === undefined
          ? 'write `::list-of{type=figure}`, `{type=table}` or `{type=equation}`'
          : `did you mean \`${meant}\`?`
      ]
    }
  )
}
