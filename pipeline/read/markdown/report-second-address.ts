/** Reports a name that is given a second address: every link by that name leads to the first. */
import type {Definition} from 'mdast'
import {positionOf} from './place-all.ts'
import type {Reading} from './reading.ts'

/** CommonMark 0.31.2, §4.7: of several definitions of one label the first counts. One that leads nowhere is a comment: `[//]: # (…)`. */
export function reportSecondAddress(node: Definition, reading: Reading): void {
  const first = reading.definitions.get(node.identifier)
  if (first === undefined || first.url === node.url || isNowhere(node) || isNowhere(first)) return
  const name = node.label ?? node.identifier
  const message = `\`[${name}]\` is given a second address here, and leads to the first`
  const place = {path: reading.path, ...positionOf(first)}
  reading.report('markdown/is-understood', positionOf(node), message, {
    hints: ['delete one of the two, or give it another name'],
    related: [{message: `it is \`${first.url}\` here`, place}]
  })
}

function isNowhere({url}: Definition): boolean {
  return url === '' || url === '#'
}
