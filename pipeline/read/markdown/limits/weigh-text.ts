/**
 * Weighs what the text of a block costs to read, in time that grows with its length alone. The parser itself looks back, or ahead to
 * the end, at every mark that has no partner; many of them in one block make its time grow with their square.
 */
import {bracketSteps} from './weigh-brackets.ts'
import {emphasisSteps} from './weigh-emphasis.ts'
import {pieceSteps} from './weigh-pieces.ts'
import {marksOf} from './marks.ts'
import type {Step} from '../step.ts'

/** In shorter texts even the worst is cheap. */
const shortLength = 512

/** The steps of the parser, at offsets in UTF-16 code units of the text; none of a short one. */
export function* stepsOf(text: string): Generator<Step> {
  if (text.length < shortLength) return
  yield* codeSteps(text)
  for (const kind of htmlKinds) yield* htmlSteps(text, kind)
  yield* linkSteps(text)
  yield* addressSteps(text)
  const marks = marksOf(text)
  yield* bracketSteps(marks)
  yield* emphasisSteps(marks)
  yield* pieceSteps(marks)
}

/** A run of backticks that no later run of its length closes is looked for up to the end. */
function* codeSteps(text: string): Generator<Step> {
  // A backslash takes a backtick from the run that opens code, and none from the one that closes it.
  const last = new Map([...text.matchAll(/`+/g)].map(({0: run, index}) => [run.length, index]))
  for (const {0: run, index} of text.matchAll(/\\[\\`]|`+/g)) {
    if (run.startsWith('\\') || (last.get(run.length) ?? 0) > index) continue
    yield {
      construct: 'runs of backticks without a closing one',
      offset: index,
      steps: 2 * (text.length - index)
    }
  }
}

interface HtmlKind {
  readonly construct: string
  readonly opening: RegExp
  readonly closing: string
}

const htmlKinds: readonly HtmlKind[] = [
  {construct: 'comments `<!--` without `-->`', opening: /<!--/g, closing: '-->'},
  {construct: 'instructions `<?` without `?>`', opening: /<\?/g, closing: '?>'},
  {construct: 'sections `<![CDATA[` without `]]>`', opening: /<!\[CDATA\[/g, closing: ']]>'},
  {construct: 'declarations `<!` without `>`', opening: /<![A-Za-z]/g, closing: '>'}
]

function* htmlSteps(text: string, {construct, opening, closing}: HtmlKind): Generator<Step> {
  const closed = text.lastIndexOf(closing)
  for (const {index} of text.matchAll(opening)) {
    if (index > closed) yield {construct, offset: index, steps: 0.4 * (text.length - index)}
  }
}

/** At each address of a link, its title may be looked for up to the next `)`. */
function* linkSteps(text: string): Generator<Step> {
  let end = -1
  for (const {index} of text.matchAll(/\]\(/g)) {
    if (end < index) end = text.indexOf(')', index)
    if (end === -1) end = text.length
    yield {construct: 'links without a closing `)`', offset: index, steps: 1.5 * (end - index)}
  }
}

/** At each sign that may end an address, the rest of them is looked at. */
function* addressSteps(text: string): Generator<Step> {
  for (const {0: address, index} of text.matchAll(/(?:https?:\/\/|www\.)\S*/gi)) {
    for (const {0: signs} of address.matchAll(/[!"&'),.:;<?_~*]+/g)) {
      if (signs.length > 16) {
        yield {construct: 'signs in an address', offset: index, steps: signs.length * signs.length}
      }
    }
  }
}
