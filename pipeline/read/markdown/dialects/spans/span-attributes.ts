/**
 * Takes the attributes behind words in a line, as Pandoc, kramdown and MkDocs have them: `[words](x){target="_blank"}`, `[words]{lang=fr}`.
 * A language and an id are kept, the look is left out and told. `[](){#here}` and `[](#here){:name="here"}` are anchors.
 */
import type {PhrasingContent, Text} from 'mdast'
import type {Position} from 'unist'
import {pointAt} from '../../../line-table.ts'
import {imageWidth} from '../../directives/image-width.ts'
import {positionOf} from '../../place-all.ts'
import type {Reading} from '../../reading.ts'
import type {SourceNode} from '../../source-tree.ts'

const one = String.raw`(?:\.[\w-]{1,60}|#[\w-]{1,60}|[\w-]{1,40}=(?:"[^"\n]{0,100}"|'[^'\n]{0,100}'|[^\s"'{}]{1,100}))`

/** A list of them between braces, for a pattern. */
export const spanAttributes = String.raw`\{:?[ \t]{0,3}(${one}(?:[ \t]{1,3}${one}){0,8})[ \t]{0,3}\}`

const behind = new RegExp(`^(?:${spanAttributes}|\\{=([a-z0-9]{1,20})\\})`)

/** The siblings without such braces; a language or an id becomes an element `span` around what they belong to. */
export function takeSpanAttributes(nodes: readonly SourceNode[], reading: Reading): readonly SourceNode[] {
  if (!nodes.some((node, index) => index > 0 && node.type === 'text' && node.value.startsWith('{')))
    return nodes
  const taken: SourceNode[] = []
  for (const node of nodes) {
    const owner = taken.at(-1)
    const found = node.type === 'text' && owner !== undefined ? behind.exec(node.value) : null
    if (node.type !== 'text' || found === null || owner === undefined || !isOwner(owner, node, reading)) {
      taken.push(node)
      continue
    }
    const [written, list, format] = found
    const start = positionOf(node).start.offset ?? 0
    const position = placeOf(start, written.length, reading)
    const sized = owner.type === 'image' ? widthIn(list ?? '') : undefined
    if (format !== undefined) tellFormat(written, position, reading)
    else if (sized !== undefined && owner.type === 'image') {
      taken.pop()
      taken.push({...owner, data: {...owner.data, width: sized}})
    } else {
      const kept = tellLook(list ?? '', {written, position}, reading)
      taken.pop()
      const children = isAnchor(owner, kept.id) ? [] : [owner]
      const place = {start: owner.position?.start ?? position.start, end: position.end}
      taken.push(...((kept.lang ?? kept.id) === undefined ? [owner] : spanOf(children, kept, place)))
    }
    const rest = node.value.slice(written.length)
    const place = {start: position.end, end: positionOf(node).end}
    if (rest !== '') taken.push({...node, value: rest, position: place})
  }
  return taken
}

/** An element around nodes that have a language or an id of their own; otherwise the nodes. */
export function spanOf(
  children: readonly SourceNode[],
  {lang, id}: {readonly lang?: string; readonly id?: string},
  position: Position
): readonly SourceNode[] {
  if (lang === undefined && id === undefined) return children
  const attributes = new Map(
    Object.entries({lang, id}).filter((one): one is [string, string] => one[1] !== undefined)
  )
  return [
    {
      type: 'element',
      name: 'span',
      written: 'span',
      attributes,
      children: [...children],
      holdsBlocks: false,
      position
    }
  ]
}

/** Where nothing else is given but its height, which follows from it. */
function widthIn(list: string): string | undefined {
  const alone = list.replace(/(?:^|\s+)height=["']?[\w.%]+["']?/, '').trim()
  return imageWidth(/^width=["']?([\d.]+(?:%|px)?)["']?$/.exec(alone)?.[1])
}

/** A link without words or address, or to its own place, which is a place that links lead to, by the id behind it. */
export function isAnchor(node: SourceNode | PhrasingContent | undefined, id?: string): boolean {
  if (node?.type !== 'link' || node.children.length > 0) return false
  return node.url === '' || (id !== undefined && node.url === `#${id}`)
}

/** What is told as left out; the others are given back. */
export function tellLook(
  list: string,
  {written, position}: {readonly written: string; readonly position: Position},
  reading: Reading
): {readonly lang?: string; readonly id?: string} {
  const lang = /(?:^|\s)lang=["']?([\w-]+)/.exec(list)?.[1]
  const id = /(?:^|\s)(?:#|(?:id|name)=["']?)([\w-]+)/.exec(list)?.[1]
  const isAll =
    (list.match(/\S+/g) ?? []).length === (lang === undefined ? 0 : 1) + (id === undefined ? 0 : 1)
  if (!isAll)
    reading.tell({
      what: 'a style',
      outcome: 'is left out',
      hint: 'delete it: the edition decides how it looks',
      quoted: written,
      position
    })
  return {...(lang === undefined ? {} : {lang}), ...(id === undefined ? {} : {id})}
}

function tellFormat(quoted: string, position: Position, reading: Reading): void {
  reading.tell({
    what: 'words of one format alone',
    outcome: 'is left out; the words are code here',
    hint: 'write it in Markdown: all editions say the same',
    quoted,
    position
  })
}

/** Whether braces stand right behind words with marks of their own, in the source as in the tree. */
function isOwner(owner: SourceNode, node: Text, {lines}: Reading): boolean {
  if (owner.type === 'text' || owner.type === 'rawText' || owner.type === 'break' || owner.type === 'element')
    return false
  const {start} = positionOf(node)
  return owner.position?.end.offset === start.offset && lines.text[start.offset ?? 0] === '{'
}

function placeOf(start: number, length: number, {lines}: Reading): Position {
  return {start: pointAt(lines, start), end: pointAt(lines, start + length)}
}
