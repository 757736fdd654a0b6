/** Draws the list of the contents, of the first page and of the page of the whole contents, part by part. */
import type {Element, Root, Text} from 'hast'
import {element, lines} from '../../../hast/index.ts'
import type {Item} from '../../../model/publication/furniture.ts'
import {contentsName} from '../../../model/publication/web-address.ts'
import {contentsList} from '../frame/contents.ts'
import {seenIn, type Seen} from '../frame/early-fonts.ts'
import {linked, type Linked} from '../href.ts'
import {serializeParts} from '../serialize.ts'
import type {Site} from '../site.ts'
import type {DrawnText} from './drawn-text.ts'

/** Items that are drawn at once: as a tree, those of thousands of documents would be many times the page. */
const drawnAtOnce = 64

/** The list on the page `path`, written apart, and how each item of it is drawn. */
export function drawContents(
  items: readonly Item[],
  {publication, words}: Site,
  {path, draw}: {readonly path: string; readonly draw: (item: Linked<Item>) => Element}
): Required<DrawnText> {
  const seen: Seen[] = []
  function* parts(): Generator<Root> {
    for (let from = 0; from < items.length; from += drawnAtOnce) {
      const some = linked(items.slice(from, from + drawnAtOnce), path, publication)
      const children = lines(some.map(draw))
      seen.push(seenIn(children, words.language))
      yield {type: 'root', children: [...(from === 0 ? [] : [lineEnd]), ...children]}
    }
  }
  const list = element('ol', {})
  return {element: list, apart: {element: list, bytes: serializeParts(parts()), seen}}
}

const lineEnd: Text = {type: 'text', value: '\n'}

/** On the first page: a document's title is a heading below that of the contents, and the way to the whole is none. */
export function itemToBegin(item: Linked<Item>): Element {
  const {target, href, words, language} = item
  const isWay = target?.kind === 'place' && target.to.document === contentsName
  if (isWay)
    return element('li', {className: ['rest']}, element('p', {}, element('a', {href, lang: language}, words)))
  return element('li', {className: classOf(item)}, lines(contentsItem(item, 'h3')))
}

/** On the page of the whole contents, where others lead to it by the name of its document. */
export function itemOfWhole(item: Linked<Item>): Element {
  const {target, isInPart = false} = item
  const id = target?.kind === 'place' ? target.to.document : undefined
  return element('li', {id, className: classOf(item)}, lines(contentsItem(item, isInPart ? 'h3' : 'h2')))
}

function classOf({label, isInPart}: Linked<Item>): string[] | undefined {
  const names = [...(label === undefined ? [] : ['numbered']), ...(isInPart === true ? ['in-part'] : [])]
  return names.length === 0 ? undefined : names
}

/** The number hangs beside the title; a list's own numbers are not shown. */
function contentsItem(
  {words, label, href, more, items = []}: Linked<Item>,
  heading: 'h2' | 'h3'
): readonly Element[] {
  return [
    ...(label === undefined ? [] : [element('span', {className: ['num'], ariaHidden: 'true'}, label)]),
    element(heading, {}, element('a', {href}, words)),
    ...(more === undefined ? [] : [element('p', {}, more)]),
    ...(items.length === 0 ? [] : [contentsList(items)])
  ]
}
