/** Says what stands in a row, with the brackets and bars in it. */
import {attributeOf, type MathElement} from '../../model/tree/mathml.ts'
import {
  application,
  baseOf,
  closingBarOf,
  closingOf,
  isBetween,
  isClosing,
  isFunction,
  isOpening,
  isShort,
  isToken,
  partsOf,
  signOf
} from './parts.ts'
import {styleOf} from './say-letter.ts'
import {isLarge} from './say-scripts.ts'
import {sayTable, type TableKind} from './say-table.ts'
import type {Closed, Speaker} from './speaker.ts'

/** What was said of some parts, and how many they are. */
interface Step {
  readonly words: string
  readonly length: number
}

/** The words of all parts, parted by spaces; `sayPart` says one that stands by itself. */
export function sayRow(
  parts: readonly MathElement[],
  sayPart: (part: MathElement) => string,
  speaker: Speaker
): string {
  const words: string[] = []
  for (let at = 0; at < parts.length;) {
    const part = parts[at]
    if (part === undefined) break
    const step =
      sayFenced(parts, at, speaker) ??
      sayWithin(parts, at, speaker) ??
      sayApplied(parts, at, speaker) ??
      sayBetween(parts, at, speaker)
    words.push(step?.words ?? sayPart(part))
    at += step?.length ?? 1
  }
  return words.filter((one) => one !== '').join(' ')
}

const kinds: ReadonlyMap<string, TableKind> = new Map(
  Object.entries({'(': 'matrix', '[': 'matrix', '|': 'determinant', '{': 'cases'} as const)
)

/** A matrix, a determinant, cases, a binomial coefficient: what their brackets say. */
function sayFenced(parts: readonly MathElement[], at: number, speaker: Speaker): Step | undefined {
  const [first, inner, last] = parts.slice(at)
  const sign = signOf(first)
  const kind = kinds.get(sign)
  if (kind === undefined || inner === undefined) return undefined
  const isClosed = last !== undefined && (isClosing(last) || signOf(last) === '|')
  if (inner.name === 'mtable') {
    if (!isClosed && kind !== 'cases') return undefined
    // Braces on both sides are no cases.
    const own = kind === 'cases' && isClosed ? 'matrix' : kind
    return {words: sayTable(inner, own, speaker), length: isClosed ? 3 : 2}
  }
  const isFraction = inner.name === 'mfrac' && attributeOf(inner, 'linethickness') !== undefined
  if (!isFraction || !isClosed || sign !== '(') return undefined
  const [over = '', under = ''] = inner.children
  const isSmall = isShort(partsOf([over])) && isShort(partsOf([under]))
  return {
    words: speaker.phrase(isSmall ? 'choose' : 'chooseEnd', speaker.say([over]), speaker.say([under])),
    length: 3
  }
}

const pairs: ReadonlyMap<string, Closed> = new Map(
  Object.entries({'|': 'absolute', '‖': 'norm', '⌊': 'floor', '⌈': 'ceiling'} as const)
)

/** An absolute value, a norm, what is rounded. */
function sayWithin(parts: readonly MathElement[], at: number, speaker: Speaker): Step | undefined {
  const sign = signOf(parts[at])
  const name = pairs.get(sign)
  if (name === undefined) return undefined
  const end = isOpening(parts[at]) ? closingOf(parts, at) : closingBarOf(parts, at)
  if (end === undefined) return undefined
  const inner = parts.slice(at + 1, end)
  const last = parts[end]
  const length = end + 1 - at
  if (last === undefined || isToken(last)) return {words: speaker.around(name, inner), length}
  // Scripts at what closes it are its own.
  const words = speaker.phrase(`${name}End`, speaker.say(inner))
  const whole: MathElement = {name: 'mtext', attributes: [], children: [words]}
  return {words: speaker.say([{...last, children: [whole, ...last.children.slice(1)]}]), length}
}

/** A function of one argument, without the brackets: `f of x`. */
function sayApplied(parts: readonly MathElement[], at: number, speaker: Speaker): Step | undefined {
  const part = parts[at]
  const sign = signOf(part)
  if (sign === application) return {words: at === parts.length - 1 ? '' : speaker.phrase('of'), length: 1}
  if (sign !== '(' && sign !== '[') return undefined
  const before = parts[at - 1]
  const isApplied = signOf(before) === application
  if (!isApplied && (speaker.isChemistry || !isFunction(before))) return undefined
  const end = closingOf(parts, at)
  const last = end === undefined ? undefined : parts[end]
  const inner = end === undefined || last === undefined || !isToken(last) ? [] : parts.slice(at + 1, end)
  const of = isApplied ? '' : speaker.phrase('of')
  if (end !== undefined && inner.length > 0 && isShort(inner) && sign === '(')
    return {words: `${of} ${speaker.say(inner)}`, length: end + 1 - at}
  return part === undefined ? undefined : {words: `${of} ${speaker.say([part])}`, length: 1}
}

/** A bar, a dot or a cross between two, which is said by what they are. */
function sayBetween(parts: readonly MathElement[], at: number, speaker: Speaker): Step | undefined {
  const part = parts[at]
  const before = parts[at - 1]
  const sign = signOf(part)
  if (part === undefined || before === undefined) return undefined
  if (sign === '|') {
    const words = barWithin(parts, at, isBetween(part), speaker)
    return words === undefined ? undefined : {words, length: 1}
  }
  if (
    sign === '→' &&
    /^[−+]?∞$/.test(
      parts
        .slice(at + 1, at + 3)
        .map(signOf)
        .join('')
        .slice(0, 2)
    )
  )
    return {words: speaker.phrase('tends'), length: 1}
  if (sign === '×' && isVector(before)) return {words: speaker.phrase('cross'), length: 1}
  if (/^[⋅·]$/.test(sign) && before.name === 'mn' && parts[at + 1]?.name === 'mn')
    return {words: speaker.say([{name: 'mo', attributes: [], children: ['×']}]), length: 1}
  return undefined
}

/** By the bracket that is open around it: `P(A | B)`, `{x | x > 0}`. */
function barWithin(
  parts: readonly MathElement[],
  at: number,
  isMid: boolean,
  speaker: Speaker
): string | undefined {
  let depth = 0
  for (let index = at - 1; index >= 0; index -= 1) {
    if (isClosing(parts[index])) depth += 1
    if (!isOpening(parts[index])) continue
    depth -= 1
    if (depth >= 0) continue
    if (signOf(parts[index]) === '{') return speaker.phrase('suchThat')
    const before = parts[index - 1]
    return before !== undefined && before.name !== 'mo' ? speaker.phrase('given') : undefined
  }
  // Random variables, as in the name of a density.
  const isConditional = [at - 1, at + 1].every((index) =>
    /^\p{Lu}$/u.test(signOf(parts[index]).normalize('NFKC'))
  )
  return isMid ? speaker.phrase(isConditional ? 'given' : 'divides') : undefined
}

function isVector(part: MathElement): boolean {
  if (signOf(part) === '∇') return true
  if (isToken(part)) return styleOf(signOf(part)) === 'bold'
  const base = baseOf(part)
  const isArrow = part.name === 'mover' && signOf(partsOf(part.children.slice(1))[0]) === '→'
  return isArrow || (base !== undefined && !isLarge(base) && part.name !== 'mfrac' && isVector(base))
}
