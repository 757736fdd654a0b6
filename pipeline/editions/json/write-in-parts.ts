/** Writes a document and its passages as text: the parts of a long one each by itself, or as they were written of the same before. */
import {concatBytes} from '../../model/bytes.ts'
import type {Address} from '../../model/edition/block-addresses.ts'
import {blockKey} from '../../model/edition/edition.ts'
import {digestOfData, digestWithoutPlaces, keptWith, remember, type Memo} from '../../model/memo.ts'
import type {EditionName} from '../../model/publication/front-matter.ts'
import type {Publication, PublishedDocument} from '../../model/publication/publication.ts'
import {linesIn, longText} from '../../model/tree/lines-in.ts'
import type {Block, Flow} from '../../model/tree/nodes.ts'
import {visit} from '../../model/tree/walk.ts'
import {encodeInParts} from '../../model/values/encode-in-parts.ts'
import {given} from '../../model/values/given.ts'
import type * as Json from '../../reader/edition-types.ts'
import {textsOf} from '../../reader/texts.ts'
import {folderUrlOf, placed, type Surroundings} from './surroundings.ts'
import {writeFlow, writeHead, writeTitle} from './write-document.ts'
import {writePassages, type Passaged} from './write-passages.ts'

/** In UTF-8. */
export interface WrittenDocument {
  /** As it stands in the edition. */
  readonly text: Uint8Array
  /** Beside the edition, a passage a line. */
  readonly passages: Uint8Array
}

export interface WrittenWith extends Pick<Surroundings, 'translated' | 'html'> {
  /** Without texts. */
  readonly publication: Publication
  /** Of the document's own blocks, by key. */
  readonly addresses: ReadonlyMap<EditionName, ReadonlyMap<string, Address>>
  readonly memo?: Memo
}

/** The same bytes as the document written at once. */
export function writeInParts(document: PublishedDocument, written: WrittenWith): WrittenDocument {
  const around = surroundings(document.name, written)
  const {name, language} = document
  const write = partWriter(
    document,
    {name, language, ...placed(around), ...writeTitle(document, around)},
    written
  )
  const parts = partsOf(document.children).map((nodes, index) => write(nodes, index > 0))
  const head = JSON.stringify(
    writeHead(
      document,
      parts.flatMap(({texts}) => texts),
      around
    )
  )
  const encoder = new TextEncoder()
  const texts = parts.map(({text}) => text).filter(({length}) => length > 0)
  return {
    text: concatBytes([
      encoder.encode(`${head.slice(0, -1)},"children":[`),
      ...texts.flatMap((text, index) => (index === 0 ? [text] : [encoder.encode(','), text])),
      encoder.encode(']}')
    ]),
    passages: concatBytes(parts.map(({passages}) => passages))
  }
}

type Titled = Omit<Passaged, 'children'> & Pick<PublishedDocument, 'name'>

interface WrittenPart extends WrittenDocument {
  /** What its digest is over. */
  readonly texts: readonly string[]
}

/** Of a long document its sections, and what stands between two of them: none has a passage in common with another. */
function partsOf(nodes: readonly Flow[]): readonly (readonly Flow[])[] {
  if (linesIn(nodes) < longText) return [nodes]
  const parts: Flow[][] = [[]]
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'section') parts.push([node])
    else if (index > 0 && nodes[index - 1]?.type === 'section') parts.push([node])
    else parts.at(-1)?.push(node)
  }
  return parts
}

/** A key is over what a part is written with; where HTML is written, too, that is the whole document. */
function partWriter(
  document: PublishedDocument,
  titled: Titled,
  {memo, ...written}: WrittenWith
): (nodes: readonly Flow[], isFurther: boolean) => WrittenPart {
  const {publication, addresses, translated, html} = written
  if (memo === undefined || html !== undefined || linesIn(document.children) < longText)
    return (nodes, isFurther) => writePart(nodes, {...titled, isFurther}, written)
  const told = digestOfData([publication, document.name, titled])
  return (nodes, isFurther) => {
    const blocks = addressedIn(nodes)
    const keys = blocks.map(({id}) => blockKey(document.name, id))
    const own = {
      addresses: new Map([...addresses].map(([edition, all]) => [edition, ofKeys(keys, all)])),
      ...(translated === undefined ? {} : {translated: ofKeys(keys, translated)})
    }
    const starts = blocks.map(({position: {start, file}}) => [start.line, start.column, file])
    return remember(memo, {
      of: ['part of the data', told, isFurther, own, starts, digestWithoutPlaces(nodes)],
      is: keptWith<WrittenPart>('text', 'passages', 'texts'),
      make: () => writePart(nodes, {...titled, isFurther}, {publication, ...own})
    })
  }
}

function writePart(nodes: readonly Flow[], titled: Titled, written: WrittenWith): WrittenPart {
  const children = writeFlow(nodes, surroundings(titled.name, written))
  return {
    text: encodeInParts(children.map((child, index) => `${index === 0 ? '' : ','}${JSON.stringify(child)}`)),
    passages: encodeInParts(linesOf(writePassages({...titled, children}, written.publication))),
    texts: textsOf({children})
  }
}

function* linesOf(passages: readonly Json.Passage[]): Generator<string> {
  for (const passage of passages) yield `${JSON.stringify(passage)}\n`
}

function surroundings(
  document: string,
  {publication, addresses, translated, html}: WrittenWith
): Surroundings {
  return {
    document,
    assets: publication.assets,
    addresses: new Map([...addresses].map(([edition, blocks]) => [edition, {blocks}])),
    ...folderUrlOf(publication),
    ...given({translated, html})
  }
}

/** What may be written with an address, and with its place in the source. */
function addressedIn(nodes: readonly Flow[]): readonly Addressed[] {
  const found: Addressed[] = []
  visit(nodes, (node) => {
    if ('id' in node) found.push({id: node.id, position: node.position})
  })
  return found
}

type Addressed = Pick<Block, 'id' | 'position'>

function ofKeys<T>(keys: readonly string[], all: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map(
    keys.flatMap((key) => {
      const value = all.get(key)
      return value === undefined ? [] : [[key, value] as const]
    })
  )
}
