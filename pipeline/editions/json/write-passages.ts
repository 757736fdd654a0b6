/**
 * Cuts a document into passages, for search and language models: each says where it stands and is short enough
 * to be found.
 */
import {publicationFolder} from '../../model/edition/edition.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {textsOf} from '../../reader/texts.ts'
import type * as Json from '../../reader/edition-types.ts'
import {cutText} from './cut-text.ts'

/** Characters (UTF-16 code units) of a passage at most. */
const longestPassage = 1500

/** A text with the block that it belongs to. */
interface Piece {
  readonly text: string
  readonly language: string
  readonly at: Place
}

type Place = Pick<Json.Passage, 'key' | 'addresses'>

/** Of a document, or of one of its parts. */
export type Passaged = Pick<
  Json.Document,
  'language' | 'key' | 'title' | 'summary' | 'addresses' | 'children'
> & {
  /** Whether its title, which its passages stand below, is told by a part before. */
  readonly isFurther?: boolean
}

/** Passages of a document in reading order: all its texts, each once. None holds words of two sections or two languages. */
export function writePassages(
  document: Passaged,
  publication: {readonly id: string; readonly language: string}
): readonly Json.Passage[] {
  const passages: Json.Passage[] = []
  const counts = new Map<string, number>()
  for (const {headings, groups} of sectionsOf(document)) {
    for (const pieces of packed(groups)) {
      const [first] = pieces
      if (first === undefined) continue
      const {key, addresses} = first.at
      const part = (counts.get(key) ?? 0) + 1
      counts.set(key, part)
      const text = pieces.map((piece) => piece.text).join('\n')
      passages.push({
        id: `${publicationFolder(publication)}${part === 1 ? '' : `?part=${part}`}#${key}`,
        publication: publication.id,
        language: first.language,
        key,
        headings,
        text,
        digest: sha256Of(text),
        addresses
      })
    }
  }
  return passages
}

/** What stands between two headings. */
interface Stretch {
  /** From the document's title down. */
  readonly headings: readonly string[]
  /** The texts of each block. */
  readonly groups: (readonly Piece[])[]
}

function sectionsOf(document: Passaged): readonly Stretch[] {
  const {language, title, summary, addresses, isFurther = false} = document
  const stretches: Stretch[] = []
  const at = {key: title.key ?? document.key, addresses}
  const head = textsOf({title, ...(summary === undefined ? {} : {summary})}).map((text) => ({
    text,
    language,
    at
  }))
  gather(document.children, [title.text], isFurther ? [] : head.map((piece) => [piece]))
  return stretches

  function gather(
    flows: readonly Json.Flow[],
    headings: readonly string[],
    start: (readonly Piece[])[]
  ): void {
    let current: Stretch = {headings, groups: start}
    stretches.push(current)
    for (const flow of flows) {
      if (flow.type === 'section') {
        gather(flow.children, [...headings, flow.heading.text], [piecesOf(flow.heading, language)])
        // What follows a section inside is a stretch of its own, so that passages stay in reading order.
        current = {headings, groups: []}
        stretches.push(current)
      } else if (flow.type === 'noteGroup') {
        current.groups.push(...flow.children.map((note) => piecesOf(note, language)))
      } else {
        current.groups.push(piecesOf(flow, language))
      }
    }
  }
}

/** The texts of a block, each with the innermost block around it. */
function piecesOf(block: Json.Block | Json.Note, around: string): readonly Piece[] {
  const language = block.lang ?? around
  const at = {key: block.key, addresses: block.addresses}
  const own = (part: Parameters<typeof textsOf>[0]): readonly Piece[] =>
    textsOf(part).map((text) => ({text, language, at}))
  switch (block.type) {
    case 'blockquote':
    case 'division':
    case 'callout':
    case 'details':
    case 'note':
      return [
        ...own({...block, children: []}),
        ...block.children.flatMap((child) => piecesOf(child, language))
      ]
    case 'record':
      return [
        ...own({title: block.label}),
        ...block.children.flatMap((child) => piecesOf(child, language)),
        ...(block.facts === undefined ? [] : piecesOf(block.facts, language))
      ]
    case 'list':
      return block.children.flatMap((item) => item.children.flatMap((child) => piecesOf(child, language)))
    case 'definitionList':
      return block.children.flatMap((part) =>
        part.type === 'definitionTerm'
          ? own(part)
          : part.children.flatMap((child) => piecesOf(child, language))
      )
    default:
      return own(block)
  }
}

/** As many texts as fit; a block that would fit by itself is not begun at the end of a passage, but for one that holds a title alone. */
function packed(groups: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  const passages: Piece[][] = []
  let current: Piece[] = []
  let length = 0
  const close = (): void => {
    passages.push(current)
    current = []
    length = 0
  }
  groups.forEach((pieces, index) => {
    const whole = pieces.reduce((sum, {text}) => sum + text.length + 1, 0)
    if (index > 1 && whole <= longestPassage && length + whole > longestPassage) close()
    for (const piece of pieces) {
      for (const text of cutText(piece.text, longestPassage)) {
        const isOther = current.some(({language}) => language !== piece.language)
        if (isOther || length + text.length > longestPassage) close()
        current.push({...piece, text})
        length += text.length + 1
      }
    }
  })
  close()
  return passages.filter((pieces) => pieces.length > 0)
}
