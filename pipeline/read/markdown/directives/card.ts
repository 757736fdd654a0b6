/** Reads a card of MyST: its title in bold, or as a link to where the card leads, what it holds, and what stands above and below that. */
import type {Position} from 'unist'
import type {Block, Inline} from '../../../model/tree/nodes.ts'
import {makeLink} from '../links/link.ts'
import type {Reading} from '../reading.ts'
import {anchorsOf} from './anchors-of.ts'
import {looksLikeMarkdown} from './looks-like-markdown.ts'

export interface Card {
  readonly id: string
  readonly title: readonly Inline[]
  readonly children: readonly Block[]
  /** By name; none where there are none below its opening line. */
  readonly options: ReadonlyMap<string, string>
  readonly position: Position
}

/** One without a title has a line with its address at its end. A picture that an option names is told. */
export function makeCard({id, title, children, options, position}: Card, reading: Reading): readonly Block[] {
  const image = options.get('img-top') ?? options.get('img-bottom') ?? options.get('img-background')
  if (image !== undefined)
    reading.tell({
      what: 'the picture of a card',
      outcome: 'is left out',
      hint: `write it in the card: \`![what it shows](${image})\``,
      quoted: image,
      position
    })
  const url = addressOf(options)
  const {start} = position
  const whole = {start, end: title.at(-1)?.position.end ?? start}
  const option = (name: string): readonly Inline[] => {
    const value = options.get(name)
    if (value !== undefined && looksLikeMarkdown(value))
      reading.tell({
        what: 'Markdown in the head or foot of a card',
        outcome: 'is text here',
        hint: 'write it in the card, above or below its words',
        quoted: value,
        position
      })
    return textOf(value, start)
  }
  const linked = (words: readonly Inline[]): readonly Inline[] =>
    url === undefined ? words : [makeLink({url, children: words, position: whole}, reading)]
  const bold: readonly Inline[] = [{type: 'strong', children: title, position: whole}]
  const [named, address] =
    title.length === 0
      ? [[], url === undefined ? [] : linked(textOf(url, start))]
      : [url === undefined ? bold : linked(title), []]
  return [
    ...anchorsOf([{id, position: whole}]),
    ...lines([option('header'), named]),
    ...children,
    ...lines([option('footer'), address])
  ]
}

/** The value of an option; none for an empty one. */
function textOf(value: string | undefined, start: Position['start']): readonly Inline[] {
  return value === undefined || value === '' ? [] : [{type: 'text', value, position: {start, end: start}}]
}

/** Each in a paragraph, but for those without words. */
function lines(all: readonly (readonly Inline[])[]): readonly Block[] {
  return all.flatMap((children): readonly Block[] => {
    const [first] = children
    return first === undefined ? [] : [{type: 'paragraph', id: '', children, position: first.position}]
  })
}

/** A place by its name, a document without its ending, or an address. */
function addressOf(options: ReadonlyMap<string, string>): string | undefined {
  const link = options.get('link')
  if (link === undefined || link === '') return undefined
  const type = options.get('link-type')
  if (type === 'ref') return `#${link}`
  return type === 'doc' && !/\.\w+$/.test(link) ? `${link}.md` : link
}
