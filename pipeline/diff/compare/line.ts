/** Takes a line apart into words, each with its marks, and what stands among them. */
import type {Inline} from '../../reader/edition-types.ts'
import type {Context} from '../units/context.ts'
import type {Words} from '../units/unit.ts'

/** What a stretch of a line has beside its words; a value is a link's address, a language, a title. */
export interface Mark {
  readonly name: string
  readonly value?: string
}

export interface Run {
  readonly text: string
  readonly marks: readonly Mark[]
}

/** What stands in a line and is no word. */
export interface Thing {
  readonly type: string
  /** What a reader is told of it among the words. */
  readonly shown: string
  readonly values: ReadonlyMap<string, unknown>
  readonly marks: readonly Mark[]
}

/** Stands for a thing among characters that have marks (U+FFFC, object replacement character). */
export const inPlaceOfThing = '\ufffc'

export interface Token {
  /** Two tokens are the same when these are. */
  readonly match: string
  readonly shown: string
  readonly runs: readonly Run[]
  readonly thing?: Thing
}

interface Reading {
  readonly context: Context
  readonly document: string
  /** Whether words that were made of what a link leads to stand for themselves. */
  readonly plain: boolean
}

/** With `plain`, a link that shows the name of what it leads to is words; else it is that link, whatever the name is. */
export function lineOf({text, content}: Words, reading: Reading): readonly Token[] {
  const pieces = content === undefined ? [{text: collapsed(text), marks: []}] : piecesOf(content, [], reading)
  const tokens: Token[] = []
  let runs: Run[] = []
  const flush = (): void => {
    tokens.push(...tokensOf(runs))
    runs = []
  }
  for (const piece of pieces) {
    if (!('type' in piece)) runs.push(piece)
    else {
      flush()
      tokens.push({
        match: `\0${piece.type}`,
        shown: piece.shown,
        runs: [{text: inPlaceOfThing, marks: piece.marks}],
        thing: piece
      })
    }
  }
  flush()
  return tokens
}

type Piece = Run | Thing
type Fields = {readonly [key: string]: unknown}

function piecesOf(content: readonly Inline[], marks: readonly Mark[], reading: Reading): readonly Piece[] {
  return content.flatMap((inline) => pieceOf(inline, marks, reading))
}

function pieceOf(inline: Inline, marks: readonly Mark[], reading: Reading): readonly Piece[] {
  switch (inline.type) {
    case 'text':
      return [{text: collapsed(inline.value), marks}]
    case 'inlineCode':
      return [{text: inline.value, marks: [...marks, {name: 'code'}]}]
    case 'break':
      return [{text: '\n', marks}]
    case 'image':
      return [
        thing('image', inline.decorative ? '[image]' : `[image: ${inline.alt}]`, {marks, values: inline})
      ]
    case 'formula': {
      // What is heard of it follows from its signs, or is its author's words.
      const {spoken: _, mathml, ...own} = inline
      const values = {...own, mathml: mathml.replace(/ alttext="[^"]*"/, '')}
      return [thing('formula', `[formula: ${inline.alt}]`, {marks, values})]
    }
    case 'footnoteReference': {
      const note = `${reading.document}/${String(inline.note)}`
      return [thing('note', `[note: ${reading.context.notes.get(note) ?? ''}]`, {marks, values: {note}})]
    }
    case 'link':
      return linkOf(inline, marks, reading)
    default:
      return otherOf({...inline}, marks, reading)
  }
}

function thing(
  type: string,
  shown: string,
  {marks, values}: {readonly marks: readonly Mark[]; readonly values: object}
): Thing {
  const {type: _, ...own}: Fields = {...values}
  return {type, shown, marks, values: new Map(Object.entries(own))}
}

function linkOf(
  link: Extract<Inline, {type: 'link'}>,
  marks: readonly Mark[],
  reading: Reading
): readonly Piece[] {
  const {value, isOwn} = addressOf(link.target, reading.context)
  const own = [
    ...marks,
    {name: 'link', value},
    ...(link.title === undefined ? [] : [{name: 'title', value: link.title}])
  ]
  const pieces = piecesOf(link.content, own, reading)
  const words = pieces.flatMap((piece) => ('type' in piece ? [] : [piece.text]))
  if (pieces.length === 0)
    return [{type: 'link', shown: `[link: ${value}]`, marks, values: new Map([['link', value]])}]
  const shown = words.join('')
  // Beside images and formulas the words are no name, which would stand for these, too.
  const isNamed =
    isOwn && !reading.plain && words.length === pieces.length && reading.context.isNameOf(value, shown)
  return isNamed ? [{type: 'reference', shown, marks, values: new Map([['link', value]])}] : pieces
}

type Target = Extract<Inline, {type: 'link'}>['target']

/** The key of what it leads to in its own publication; else its address. */
function addressOf(
  target: Target,
  {id, language}: Context
): {readonly value: string; readonly isOwn: boolean} {
  switch (target.kind) {
    case 'external':
    case 'missing':
      return {value: target.url, isOwn: false}
    case 'internal': {
      const place = [target.document, target.block].filter((part) => part !== undefined).join('/')
      const isOwn = target.publication === id && target.language === language
      const own = place === '' ? id : place
      return {value: isOwn ? own : `${target.publication} (${target.language}) ${place}`.trim(), isOwn}
    }
    case 'attachment':
      return {value: target.href, isOwn: false}
    case 'placeholder':
      return {value: '#', isOwn: false}
    default:
      return {value: JSON.stringify(target), isOwn: false}
  }
}

/** Marks, spans and phrases, and what a later version adds: what it says beside its words is its value. */
function otherOf(inline: Fields, marks: readonly Mark[], reading: Reading): readonly Piece[] {
  const {type, value, content, alt, kind, title, lang, id, key: _, ...rest} = inline
  const own: Mark[] = []
  if (type === 'phrase')
    own.push({name: textOf(kind), ...(title === undefined ? {} : {value: textOf(title)})})
  else if (type !== 'span') own.push({name: textOf(type)})
  if (lang !== undefined) own.push({name: 'language', value: textOf(lang)})
  if (id !== undefined) own.push({name: 'anchor', value: `${reading.document}/${textOf(id)}`})
  for (const [name, other] of Object.entries(rest)) own.push({name, value: textOf(other)})
  const all = [...marks, ...own]
  if (isContent(content) && content.length > 0) return piecesOf(content, all, reading)
  if (typeof value === 'string') return [{text: value, marks: all}]
  const [{name, value: key} = {}] = own
  if (own.length === 1 && name === 'anchor' && reading.context.made.has(key ?? '')) return []
  const shown = typeof alt === 'string' ? alt : textOf(own[0]?.value ?? type)
  return [
    {
      type: own[0]?.name ?? textOf(type),
      shown: `[${shown}]`,
      marks,
      values: new Map(own.map((mark) => [mark.name, mark.value ?? true]))
    }
  ]
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function isContent(value: unknown): value is readonly Inline[] {
  return Array.isArray(value)
}

/** A line that ends elsewhere in the source says the same. */
export function collapsed(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ')
}

const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]'

/** A number with its sign and separators, a word, a character of a script without spaces, white space, or a sign. */
const word = new RegExp(
  `(?:(?<![\\p{L}\\p{M}\\p{N}+\u2212-])[+\u2212-])?\\p{N}+(?:[.,:/'’\\u00a0\\u202f-]\\p{N}+)*%?|${unspaced}\\p{M}*|(?:(?!${unspaced})[\\p{L}\\p{M}\\p{N}_\\u00ad\\u200c\\u200d])+|\\n|[^\\S\\n]+|[^]`,
  'gu'
)

/** Words of a text, and all that is between them. */
export function wordsIn(text: string): readonly string[] {
  return text.match(word) ?? []
}

function tokensOf(runs: readonly Run[]): readonly Token[] {
  const rest = runs.filter(({text}) => text !== '').map(({text, marks}) => ({text, marks}))
  return wordsIn(rest.map(({text}) => text).join('')).map((shown) => {
    const own: Run[] = []
    for (let missing = shown.length; missing > 0;) {
      const first = rest[0]
      if (first === undefined) break
      const part = first.text.slice(0, missing)
      own.push({text: part, marks: first.marks})
      missing -= part.length
      if (part.length === first.text.length) rest.shift()
      else rest[0] = {...first, text: first.text.slice(part.length)}
    }
    return {match: shown, shown, runs: own}
  })
}
