/** Makes inlines of the pieces that a paragraph of a DOCX file consists of: alike ones joined, marks and links around them. */
import type {PhrasingContent} from 'mdast'

/** How the words of a run look. */
export type Mark = 'strong' | 'emphasis' | 'delete' | 'sup' | 'sub' | 'code'

/** A stretch of words alike, or one thing among them, with the address that it leads to. */
export type Piece = {readonly marks: readonly Mark[]; readonly url?: string} & (
  | {readonly kind: 'text'; readonly text: string; readonly isNumber: boolean}
  | {readonly kind: 'node'; readonly node: PhrasingContent}
)

/** Word parts runs for reasons of its own: those alike are one. White space at the ends of what is marked stands outside. */
export function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = []
  for (const piece of pieces) {
    const last = result.at(-1)
    const isAlike =
      last?.kind === 'text' &&
      piece.kind === 'text' &&
      last.url === piece.url &&
      last.isNumber === piece.isNumber &&
      last.marks.join(' ') === piece.marks.join(' ')
    if (isAlike) result[result.length - 1] = {...last, text: last.text + piece.text}
    else result.push(piece)
  }
  return withinEdges(result.flatMap(outsideSpace))
}

/** Spaces at the edges of a paragraph are seen by nobody, and would be written as references. */
function withinEdges(pieces: readonly Piece[]): readonly Piece[] {
  const isBlank = (piece: Piece): boolean => piece.kind === 'text' && /^[ \t]*$/.test(piece.text)
  const from = pieces.findIndex((piece) => !isBlank(piece))
  const to = pieces.findLastIndex((piece) => !isBlank(piece))
  return pieces.slice(from, to + 1).map((piece, index, {length}) => {
    if (piece.kind !== 'text') return piece
    const start = index === 0 ? piece.text.replace(/^[ \t]+/, '') : piece.text
    return {...piece, text: index === length - 1 ? start.replace(/[ \t]+$/, '') : start}
  })
}

function outsideSpace(piece: Piece): readonly Piece[] {
  if (piece.kind !== 'text' || piece.marks.length === 0) return [piece]
  const [, before = '', inner = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(piece.text) ?? []
  const plain = {...piece, marks: []}
  return [
    ...(before === '' ? [] : [{...plain, text: before}]),
    ...(inner === '' ? [] : [{...piece, text: inner}]),
    ...(after === '' ? [] : [{...plain, text: after}])
  ]
}

/** Links around marks around words. */
export function nested(pieces: readonly Piece[]): readonly PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (let at = 0; at < pieces.length;) {
    const url = pieces[at]?.url
    const other = pieces.findIndex((piece, index) => index > at && (url === undefined || piece.url !== url))
    const end = other === -1 ? pieces.length : other
    const inner = pieces.slice(at, end).flatMap(marked)
    nodes.push(...(url === undefined ? inner : [{type: 'link', url, children: inner} as const]))
    at = end
  }
  return nodes
}

function marked(piece: Piece): readonly PhrasingContent[] {
  if (piece.kind === 'node') return [piece.node]
  const isCode = piece.marks.includes('code')
  let nodes: readonly PhrasingContent[] = [
    isCode ? {type: 'inlineCode', value: piece.text} : {type: 'text', value: piece.text}
  ]
  for (const mark of piece.marks.toReversed()) {
    if (mark === 'strong' || mark === 'emphasis' || mark === 'delete')
      nodes = [{type: mark, children: [...nodes]}]
    else if (mark !== 'code')
      nodes = [{type: 'html', value: `<${mark}>`}, ...nodes, {type: 'html', value: `</${mark}>`}]
  }
  return nodes
}
