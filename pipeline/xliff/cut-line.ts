/** Cuts the inlines of a block into words and codes, so that their source can be put together again from them. */
import type {Image, Inline} from '../model/tree/nodes.ts'
import type {Code, Line, Token} from './line.ts'

export interface CutLine extends Line {
  /** Where it begins and ends in the text. */
  readonly start: number
  readonly end: number
  /** The images in it. */
  readonly images: readonly Image[]
}

interface Cutting {
  readonly text: string
  readonly tokens: Token[]
  readonly codes: Code[]
  readonly images: Image[]
}

/** Undefined where the places of nodes do not follow one another, as around what is put into the words by another syntax. */
export function cutLine(nodes: readonly Inline[], text: string): CutLine | undefined {
  const [first] = nodes
  if (first === undefined) return undefined
  const cutting: Cutting = {text, tokens: [], codes: [], images: []}
  const start = rangeOf(first)[0]
  const end = cutAll(nodes, [start, text.length], cutting)
  return end === undefined ? undefined : {...cutting, start, end}
}

/** From the first node on; gives where the last one ends, which may be before a mark that belongs to the block. */
function cutAll(
  nodes: readonly Inline[],
  [first, limit]: readonly [number, number],
  cutting: Cutting
): number | undefined {
  let at = first
  for (const [index, node] of nodes.entries()) {
    const range = locate(node, [at, limit], cutting)
    if (range === undefined) return undefined
    if (range[0] > at) addAlone(cutting.text.slice(at, range[0]), 'gap', cutting)
    const cut = cutNode(node, range, {cutting, limit, isLast: index === nodes.length - 1})
    if (cut === undefined) return undefined
    at = cut
  }
  return at
}

/** Text beside a bare address has its parent's place: it is looked for where it has to be. */
function locate(
  node: Inline,
  [at, limit]: readonly [number, number],
  {text}: Cutting
): readonly [number, number] | undefined {
  const [start, end] = rangeOf(node)
  const isInPlace = start >= at && end >= start && end <= limit
  if (node.type !== 'text' || node.value === '') return isInPlace ? [start, end] : undefined
  if (isInPlace && saysTheSame(text.slice(start, end), node.value)) return [start, end]
  const found = text.indexOf(node.value, at)
  if (found !== -1 && found + node.value.length <= limit && !/[\p{L}\p{N}]/u.test(text.slice(at, found)))
    return [found, found + node.value.length]
  return isInPlace ? [start, end] : undefined
}

interface At {
  readonly cutting: Cutting
  readonly limit: number
  readonly isLast: boolean
}

function cutNode(
  node: Inline,
  [start, end]: readonly [number, number],
  {cutting, limit, isLast}: At
): number | undefined {
  const raw = cutting.text.slice(start, end)
  if (node.type === 'text') {
    const whole = isLast && !saysTheSame(raw, node.value) ? withoutBraces(raw) : raw
    if (!saysTheSame(whole, node.value)) return undefined
    const own = isLast && !/\s$/.test(node.value) ? whole.trimEnd() : whole
    cutting.tokens.push({kind: 'text', value: node.value})
    return start + own.length
  }
  if (isTitle(node, raw)) return cutAll(node.children, [start, end], cutting)
  if ('children' in node && !isAddress(node, raw)) {
    const cut = cutAround(node, [start, end], {cutting, limit})
    if (cut !== undefined) return cut
  }
  if (node.type === 'image') cutting.images.push(node)
  addAlone(raw, node.type, cutting)
  return end
}

/** Whether it is what a tab is called, which is bold without a mark of its own. */
function isTitle(node: Inline, raw: string): node is Extract<Inline, {type: 'strong'}> {
  const [first] = node.type === 'strong' ? node.children : []
  return first !== undefined && rangeOf(first)[0] === rangeOf(node)[0] && !/^(?:\*\*|__|<)/.test(raw)
}

/** Whether a link shows where it leads, or what stands there is called: it has no words of its own. */
function isAddress(node: Inline, raw: string): boolean {
  if (node.type !== 'link' || /^(?:\[(?!\]\()|<a\s)/i.test(raw)) return false
  const [first] = node.children
  const isBehind = first !== undefined && rangeOf(first)[0] > rangeOf(node)[0]
  return /^[<[]/.test(raw) || !isBehind
}

/** Gives where it ends, if the words in a node could be told from its marks. */
function cutAround(
  node: Extract<Inline, {children: readonly Inline[]}>,
  [start, end]: readonly [number, number],
  {cutting, limit}: Pick<At, 'cutting' | 'limit'>
): number | undefined {
  const {text} = cutting
  const [first] = node.children
  if (first === undefined) return undefined
  const isElement = /^<[a-z][^<>]*>$/i.test(text.slice(start, end))
  const inner: Cutting = {...cutting, tokens: [], codes: [...cutting.codes], images: []}
  const id = String(inner.codes.length + 1)
  inner.codes.push({id, type: node.type, open: '', close: ''})
  const from = firstPlace(node.children, [start, end], text)
  if (from <= start) return undefined
  const to = cutAll(node.children, [from, isElement ? limit : end], inner)
  if (to === undefined) return undefined
  const last = isElement ? to + (/^<\/[a-z][^<>]*>/i.exec(text.slice(to, limit))?.[0].length ?? 0) : end
  if (isElement ? last <= to : last < to) return undefined
  const open = text.slice(start, from)
  const close = closeOf(node, text.slice(to, last), text.slice(from, to))
  inner.codes[cutting.codes.length] = {id, type: node.type, open, close}
  cutting.codes.splice(0, cutting.codes.length, ...inner.codes)
  cutting.images.push(...inner.images)
  cutting.tokens.push({kind: 'open', id}, ...inner.tokens, {kind: 'close', id})
  return last
}

/** Where the words in a node begin; those of `==words==` and the like have the place of the whole. */
function firstPlace(
  [first]: readonly Inline[],
  [start, end]: readonly [number, number],
  text: string
): number {
  if (first === undefined) return start
  const [from] = rangeOf(first)
  if (first.type !== 'text' || from > start) return from
  const at = text.slice(start, end).indexOf(first.value)
  return at === -1 ? start : start + at
}

/** A link that names its definition by its words names it by its label. */
function closeOf({type}: Inline, close: string, words: string): string {
  return type === 'link' && (close === ']' || close === '][]') ? `][${words}]` : close
}

function addAlone(raw: string, type: string, {tokens, codes}: Cutting): void {
  const last = tokens.at(-1)
  const before = codes.at(-1)
  // What a line in a quotation or list begins with goes with the break before it.
  if (type === 'gap' && last?.kind === 'alone' && before?.id === last.id && before.type === 'break') {
    codes[codes.length - 1] = {...before, open: before.open + raw}
    return
  }
  const id = String(codes.length + 1)
  codes.push({id, type, open: raw})
  tokens.push({kind: 'alone', id})
}

/** Letters and digits decide: marks of the syntax, and what a line begins with, are in the source alone. */
function saysTheSame(raw: string, value: string): boolean {
  if (/&(?:#\w+|\w+);/.test(raw)) return true
  return lettersOf(raw.replace(/<!--.*?-->/gs, '')) === lettersOf(value)
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

/** Without the id or language at the end of a block. */
function withoutBraces(raw: string): string {
  return raw.replace(/\s*\{[^{}]*\}\s*$/, '')
}

function rangeOf({position: {start, end}}: Inline): readonly [number, number] {
  return [start.offset ?? 0, end.offset ?? 0]
}
