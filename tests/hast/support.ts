/** Documents and surfaces to try the web tree on. */
import type {Surface} from '../../pipeline/hast/index.ts'
import {labelsFor} from '../../pipeline/locale/index.ts'
import type {Flow} from '../../pipeline/model/tree/nodes.ts'
import type {PublishedDocument} from '../../pipeline/model/publication/publication.ts'

const position = {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 1, offset: 0}}

/** Nodes as a fixture writes them, without places, words alone for text nodes; what they hold is not judged. */
export function nodesFrom(value: unknown): readonly Flow[] {
  const nodes = placed(value)
  if (!Array.isArray(nodes)) throw new Error('a list of nodes is expected')
  return nodes.filter(isNode)
}

/** Keys whose lists hold nodes. */
const nodeLists = new Set(['children', 'caption', 'title', 'summary'])

function placed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(placed)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, held]: [string, unknown]) => [key, placedIn(key, held)])
  return {...Object.fromEntries(entries), ...('type' in value ? {position} : {})}
}

/** A formula's elements are no nodes of the model. */
function placedIn(key: string, held: unknown): unknown {
  if (key === 'mathml') return held
  return nodeLists.has(key) && Array.isArray(held) ? held.map(wordsOrNode) : placed(held)
}

function wordsOrNode(value: unknown): unknown {
  return typeof value === 'string' ? {type: 'text', value, position} : placed(value)
}

function isNode(value: unknown): value is Flow {
  return typeof value === 'object' && value !== null && 'type' in value
}

export function documentOf(children: readonly Flow[]): PublishedDocument {
  return {
    name: 'alpha',
    path: 'source/alpha.md',
    language: 'en',
    title: [{type: 'text', value: 'alpha', position}],
    titleText: 'alpha',
    data: {},
    children,
    // What the tests of handlers write need not be whole, and no handler asks for these.
    holds: [],
    letters: [],
    digest: '0'.repeat(64)
  }
}

/** What a case says of its surface. */
export interface SurfaceChoice {
  readonly language?: string
  readonly paragraphs?: Surface['paragraphs']
}

/** A surface that has a way to the publication `here` and to every image but `lost.png`. */
export function surfaceOf(
  edition: Surface['edition'],
  {language = 'en', paragraphs = 'anchors'}: SurfaceChoice = {}
): Surface {
  return {
    edition,
    isStyled: true,
    language,
    paragraphs,
    labels: labelsFor(language),
    addressOf: ({publication, document = 'index', block}) =>
      publication === 'here' ? `${document}.html${block === undefined ? '' : `#${block}`}` : undefined,
    fileAddress: (file) => (edition === 'html' ? file : undefined),
    imageSource: (image) =>
      image === 'lost.png'
        ? undefined
        : {
            url: image === 'a.png' ? 'assets/a.png' : image,
            width: 3.4,
            height: 4,
            isOpaque: image === 'opaque.jpg'
          }
  }
}
