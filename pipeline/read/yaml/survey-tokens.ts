/** Counts and finds what a limit or a rule concerns, on YAML's tokens: before anything is composed of them. */
import type {CST} from 'yaml'

/** A mark that plain YAML does without. */
export interface Mark {
  readonly kind: 'anchor' | 'alias' | 'tag' | 'directive' | 'merge'
  readonly offset: number
  readonly source: string
}

export interface Survey {
  /** Keys of mappings, at all depths. */
  readonly keys: number
  /** How deep collections are nested, and where the deepest begins. */
  readonly deepest: {readonly depth: number; readonly offset: number}
  /** In order of place. */
  readonly marks: readonly Mark[]
  /** Where quoted texts begin, in no order. */
  readonly quoted: readonly number[]
  /** Remarks right behind words without quotes that begin with no space, as in `Room #4`. */
  readonly tight: readonly Remark[]
}

/** A remark of YAML, from its `#` to the end of its line. */
export interface Remark {
  readonly offset: number
  readonly source: string
}

interface Visit {
  readonly token: CST.Token
  /** The collections around it. */
  readonly depth: number
}

/** Walks without recursion: any nesting is surveyed. */
export function surveyTokens(tokens: readonly CST.Token[]): Survey {
  const marks: Mark[] = []
  const tight: Remark[] = []
  let keys = 0
  let deepest = {depth: 0, offset: 0}
  const quoted: number[] = []
  const visits: Visit[] = tokens.map((token) => ({token, depth: 0}))
  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
    const {token, depth} = visit
    marks.push(...marksOf(token))
    tight.push(...tightRemarks(token))
    const inner = isCollection(token) ? depth + 1 : depth
    if (inner > deepest.depth) deepest = {depth: inner, offset: token.offset}
    if (isCollection(token)) keys += token.items.filter((item) => item.sep !== undefined).length
    if (isQuoted(token)) quoted.push(token.offset)
    for (const part of partsOf(token)) visits.push({token: part, depth: inner})
  }
  marks.sort((a, b) => a.offset - b.offset)
  tight.sort((a, b) => a.offset - b.offset)
  return {keys, deepest, marks, tight, quoted}
}

/** Where the last quoted text begins before a place: the one at fault when a quotation mark does not close there. */
export function lastQuoted({quoted}: Pick<Survey, 'quoted'>, place: number): number | undefined {
  const last = quoted.reduce((most, at) => (at <= place ? Math.max(most, at) : most), -1)
  return last === -1 ? undefined : last
}

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection

function isCollection(token: CST.Token): token is Collection {
  return token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection'
}

function tightRemarks(token: CST.Token): readonly Remark[] {
  if (token.type !== 'scalar') return []
  // Behind the end of the line, it is a remark of its own.
  const [space, remark] = token.end ?? []
  return space?.type === 'space' && remark?.type === 'comment' && /^#[\p{L}\p{N}]/u.test(remark.source)
    ? [remark]
    : []
}

function isQuoted(token: CST.Token): boolean {
  return token.type === 'single-quoted-scalar' || token.type === 'double-quoted-scalar'
}

function partsOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return [...token.start, ...(token.value === undefined ? [] : [token.value])]
  if (token.type === 'block-scalar') return token.props
  if (!isCollection(token)) return []
  return token.items.flatMap((item) => [
    ...item.start,
    ...(item.key ? [item.key] : []),
    ...(item.sep ?? []),
    ...(item.value ? [item.value] : [])
  ])
}

function marksOf(token: CST.Token): readonly Mark[] {
  switch (token.type) {
    case 'anchor':
    case 'alias':
    case 'tag':
    case 'directive':
      return [{kind: token.type, offset: token.offset, source: token.source.trimEnd()}]
    case 'block-map':
    case 'flow-collection':
      return token.items.flatMap(({key, sep}) =>
        key?.type === 'scalar' && key.source === '<<' && sep !== undefined
          ? [{kind: 'merge', offset: key.offset, source: key.source} as const]
          : []
      )
    default:
      return []
  }
}
