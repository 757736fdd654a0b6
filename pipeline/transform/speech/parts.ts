/** Takes a formula apart into what is said one after the other. */
import {attributeOf, type MathElement, type MathNode} from '../../model/tree/mathml.ts'
import {functions} from './names.ts'

/** A function applied to what stands behind it (U+2061). */
export const application = '\u2061'

/** Elements that say nothing but that their children stand in a row. */
const rows: ReadonlySet<string> = new Set(['mrow', 'mstyle', 'mpadded', 'math'])

const silent: ReadonlySet<string> = new Set(['mspace', 'mphantom', 'annotation', 'mprescripts'])

/** The elements of a row that are heard, those of rows in it among them. */
export function partsOf(nodes: readonly MathNode[]): readonly MathElement[] {
  return nodes.flatMap((node): readonly MathElement[] => {
    if (typeof node === 'string' || silent.has(node.name)) return []
    if (rows.has(node.name)) return partsOf(node.children)
    if (node.name === 'semantics') return partsOf(node.children.slice(0, 1))
    return isToken(node) && /^[\s\u2062-\u2064]*$/.test(textOf(node)) ? [] : [node]
  })
}

/** Whether an element holds text alone (MathML Core §3.2). */
export function isToken({name}: MathElement): boolean {
  return ['mi', 'mn', 'mo', 'mtext', 'ms'].includes(name)
}

/** The sign or word of a token; nothing for other elements. */
export function signOf(element: MathElement | undefined): string {
  return element !== undefined && isToken(element) ? textOf(element).trim() : ''
}

function textOf({children}: MathElement): string {
  return children.map((child) => (typeof child === 'string' ? child : '')).join('')
}

/** What scripts, an accent or a line stand at: `x` of `x′`. */
export function baseOf(element: MathElement): MathElement | undefined {
  const [only, ...others] = partsOf(element.children.slice(0, 1))
  return others.length === 0 ? only : undefined
}

const letters: ReadonlySet<string> = new Set(['mi', 'mn', 'mtext', 'ms'])

/** Whether it is heard where a part ends without a word that says so: a letter, a number, `−1`, `x′`, `dx`. */
export function isShort(parts: readonly MathElement[]): boolean {
  const [first, second, ...others] = parts
  if (first === undefined) return true
  if (second === undefined) return isShortPart(first)
  if (others.length > 0) return false
  const isSigned = first.name === 'mo' && /^[−+±∓-]$/.test(signOf(first))
  return (isSigned || /^[d∂Δ]$/.test(signOf(first))) && letters.has(second.name)
}

function isShortPart(part: MathElement): boolean {
  if (isToken(part)) return true
  const {name, children} = part
  const isAccented =
    name === 'mover' || (name === 'msup' && /^[′″‴⁗]$/.test(signOf(partsOf(children.slice(1))[0])))
  const base = baseOf(part)
  return isAccented && base !== undefined && isToken(base)
}

const openings = '([{⟨⌊⌈'
const closings = ')]}⟩⌋⌉'

/** Whether a part is a bracket that opens. */
export function isOpening(part: MathElement | undefined): boolean {
  const sign = signOf(part)
  return sign !== '' && openings.includes(sign)
}

/** Whether a part is a bracket that closes. */
export function isClosing(part: MathElement | undefined): boolean {
  const sign = signOf(part)
  return sign !== '' && closings.includes(sign)
}

/** The index of the bracket that closes the one at an index; undefined where none does. */
export function closingOf(parts: readonly MathElement[], at: number): number | undefined {
  let depth = 0
  for (let index = at; index < parts.length; index += 1) {
    const part = parts[index]
    if (part === undefined) break
    if (isOpening(part)) depth += 1
    if (closes(part)) depth -= 1
    if (depth === 0) return index
  }
  return undefined
}

/** Whether a bar stands between two, as `\mid` does. */
export function isBetween(bar: MathElement): boolean {
  return attributeOf(bar, 'form') === 'infix' || attributeOf(bar, 'lspace') === '0.22em'
}

/** The index of the bar that closes the one at an index, where that one opens; undefined where it does not. */
export function closingBarOf(parts: readonly MathElement[], at: number): number | undefined {
  const bar = parts[at]
  const before = parts[at - 1]
  if (bar === undefined || isBetween(bar)) return undefined
  const form = attributeOf(bar, 'form')
  // Behind an operator, with limits or without: `\sum_{i=1}^n |x_i|`.
  const sign = before === undefined || isToken(before) ? before : baseOf(before)
  const begins = before === undefined || (sign?.name === 'mo' && !isClosing(sign))
  if (form === 'postfix' || (form !== 'prefix' && !begins)) return undefined
  let depth = 0
  for (let index = at + 1; index < parts.length; index += 1) {
    const part = parts[index]
    if (part === undefined) break
    if (isOpening(part)) depth += 1
    if (closes(part)) depth -= 1
    if (depth < 0) return undefined
    if (depth === 0 && closerOf(part) === signOf(bar) && !isBetween(part) && index > at + 1) return index
  }
  return undefined
}

/** Whether it is a closing bracket, with scripts or without. */
function closes(part: MathElement): boolean {
  const sign = closerOf(part)
  return sign !== '' && closings.includes(sign)
}

/** The sign of a token, or of the one that scripts stand at. */
function closerOf(part: MathElement): string {
  return signOf(isToken(part) ? part : baseOf(part))
}

/** A letter or name that what stands in brackets behind it is an argument of. */
export function isFunction(part: MathElement | undefined): boolean {
  if (part === undefined) return false
  if (part.name === 'mi')
    return /^(?:[fghFGHPE]|\p{L}{2,})$/u.test(signOf(part)) || functions.has(signOf(part))
  return !isToken(part) && part.name !== 'mfrac' && isFunction(baseOf(part))
}
