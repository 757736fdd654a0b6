/** Says what stands below, above and beside a sign: powers, indices, limits, accents. */
import {attributeOf, type MathElement, type MathNode} from '../../model/tree/mathml.ts'
import {closingOf, isClosing, isFunction, isOpening, isShort, partsOf, signOf} from './parts.ts'
import type {Closed, Speaker} from './speaker.ts'

/** Nothing for what is no such element. */
export function sayScripts(element: MathElement, speaker: Speaker): string | undefined {
  const [base = '', first = '', second = ''] = element.children
  switch (element.name) {
    case 'msub':
    case 'munder':
      return sayBelow(element, base, first, speaker)
    case 'msup':
    case 'mover':
      return isLimited(base) ? limits(base, '', first, speaker) : sayAbove(element.name, base, first, speaker)
    case 'msubsup':
    case 'munderover':
      return sayBoth(element, [base, first, second], speaker)
    case 'mmultiscripts':
      return sayPrescripts(element, speaker)
    default:
      return undefined
  }
}

/** A sign of a sum, an integral or the like. */
export function isLarge(part: MathElement | undefined): boolean {
  return /^[∑∏∐∫∬∭∮⋃⋂⨁⨂⨆]$/.test(signOf(part))
}

function isLimited(base: MathNode): boolean {
  const [only, ...others] = partsOf([base])
  return others.length === 0 && isLarge(only)
}

/** Of a sum and the like; where nothing is limited, nothing is said. */
function limits(base: MathNode, from: MathNode, to: MathNode, speaker: Speaker): string {
  const [large, below, above] = [base, from, to].map((node) => sayLimit(node, speaker))
  const {phrase} = speaker
  if (below === '') return above === '' ? (large ?? '') : `${phrase('upTo', large, above)} ${phrase('ofAll')}`
  return above === ''
    ? `${phrase('over', large, below)} ${phrase('of')}`
    : `${phrase('fromTo', large, below, above)} ${phrase('ofAll')}`
}

/** Several lines at a sum are said one after the other. */
function sayLimit(node: MathNode, speaker: Speaker): string {
  const [only, ...others] = partsOf([node])
  if (only?.name !== 'mtable' || others.length > 0) return speaker.say([node])
  return only.children.map((row) => speaker.say(typeof row === 'string' ? [] : row.children)).join(', ')
}

function sayBelow({name}: MathElement, base: MathNode, below: MathNode, speaker: Speaker): string {
  if (isLimited(base)) return limits(base, below, '', speaker)
  const [only] = partsOf([base])
  const sign = signOf(only)
  const isLimit = sign.startsWith('lim')
  // Each part is said once: said twice, nested formulas would take twice as long with each level.
  const under = isLimit ? tending(below, speaker) : speaker.say([below])
  const bar = under === '' ? undefined : barAt(base)
  if (bar !== undefined) return speaker.phrase('evaluatedAt', speaker.say(bar), under)
  const words = speaker.say([base])
  if (under === '') return words
  if (isLimit) return speaker.phrase('limit', words, under)
  if (sign === 'log' || sign === 'lg') return speaker.phrase('base', words, under)
  if (name === 'munder') {
    if (signOf(partsOf([below])[0]) === '⏟') return speaker.phrase('braceBelow', words)
    if (/^[_‾]$/.test(signOf(partsOf([below])[0]))) return speaker.phrase('underline', words)
    return speaker.phrase(isFunction(only) ? 'over' : 'withBelow', words, under)
  }
  if (speaker.isChemistry) return `${words} ${under}`
  return speaker.phrase(isShort(partsOf([below])) ? 'below' : 'belowEnd', words, under)
}

/** What a variable of a limit does. */
function tending(below: MathNode, speaker: Speaker): string {
  return partsOf([below])
    .map((part) => (signOf(part) === '→' ? speaker.phrase('tendsTo') : speaker.say([part])))
    .join(' ')
}

const accents: ReadonlyMap<string, Closed> = new Map(
  Object.entries({
    ˆ: 'hat',
    '^': 'hat',
    '‾': 'bar',
    '¯': 'bar',
    ˉ: 'bar',
    '→': 'vector',
    '⃗': 'vector',
    '~': 'tilde',
    '˜': 'tilde',
    '˙': 'dot',
    '.': 'dot',
    '¨': 'twoDots'
  } as const)
)

function sayAbove(name: string, base: MathNode, above: MathNode, speaker: Speaker): string {
  const parts = partsOf([above])
  const sign = parts.length === 1 ? signOf(parts[0]) : ''
  if (parts.length > 0 && name === 'msup') return sayPower(base, parts, speaker)
  const accent = accents.get(sign)
  const isArrow = partsOf([base])[0]?.name === 'mo'
  if (accent !== undefined && !isArrow) return speaker.around(accent, [base])
  const words = speaker.say([base])
  if (parts.length === 0) return words
  return sign === '⏞'
    ? speaker.phrase('brace', words)
    : speaker.phrase('withAbove', words, speaker.say([above]))
}

function sayPower(base: MathNode, above: readonly MathElement[], speaker: Speaker): string {
  const words = speaker.say([base])
  const signs = above.map(signOf).join('')
  const {phrase} = speaker
  if (/^[′″‴⁗]+$/.test(signs)) {
    const count = signs.normalize('NFKD').length
    return `${words} ${speaker.say([{name: 'mo', attributes: [], children: [primes(count)]}])}`
  }
  if (signs === '∘')
    return partsOf([base]).every(({name}) => name === 'mn')
      ? `${words} ${degrees(speaker)}`
      : phrase('above', words, degrees(speaker))
  const said = speaker.say(above)
  if (speaker.isChemistry) return phrase('charge', words, said)
  if (signs === '⊤') return phrase('transposed', words)
  if (signs === '2') return phrase('squared', words)
  if (signs === '3') return phrase('cubed', words)
  const isBracketed = isOpening(above[0]) && closingOf(above, 0) === above.length - 1
  const isMark = above.length === 1 && (/^[+−*∗⋆†TH]$/.test(signs) || above[0]?.name === 'mtext')
  const name = isBracketed || isMark ? 'above' : 'power'
  return phrase(isShort(above) ? name : `${name}End`, words, said)
}

function primes(count: number): string {
  return ['′', '″', '‴'][count - 1] ?? '′'.repeat(count)
}

function degrees(speaker: Speaker): string {
  return speaker.say([{name: 'mo', attributes: [], children: ['°']}])
}

function sayBoth(
  element: MathElement,
  [base, below, above]: readonly [MathNode, MathNode, MathNode],
  speaker: Speaker
): string {
  if (isLimited(base)) return limits(base, below, above, speaker)
  const bar = barAt(base)
  if (bar !== undefined)
    return speaker.phrase('evaluated', speaker.say(bar), speaker.say([below]), speaker.say([above]))
  const [lower, upper] =
    element.name === 'msubsup' ? (['msub', 'msup'] as const) : (['munder', 'mover'] as const)
  const inner: MathElement = {name: lower, attributes: [], children: [base, below]}
  return sayAbove(upper, inner, above, speaker)
}

/** What stands before a bar that closes nothing, whose values at its ends are meant. */
function barAt(base: MathNode): readonly MathElement[] | undefined {
  const parts = partsOf([base])
  const last = parts.at(-1)
  const isAlone = parts.filter((part) => signOf(part) === '|').length === 1
  const isOpen = parts.some((part) => isOpening(part)) !== parts.some((part) => isClosing(part))
  return last !== undefined &&
    signOf(last) === '|' &&
    attributeOf(last, 'form') === 'postfix' &&
    isAlone &&
    !isOpen
    ? parts.slice(0, -1)
    : undefined
}

/** Those before a sign first, as an isotope is read. */
function sayPrescripts({children}: MathElement, speaker: Speaker): string {
  const parted = children.findIndex((child) => typeof child !== 'string' && child.name === 'mprescripts')
  const [base = '', below = '', above = ''] = children.slice(0, parted === -1 ? undefined : parted)
  const [before = '', raised = ''] = parted === -1 ? [] : children.slice(parted + 1)
  const row = (node: MathNode): boolean => partsOf([node]).length > 0
  const scripts: MathElement = {
    name: row(below) && row(above) ? 'msubsup' : row(below) ? 'msub' : 'msup',
    attributes: [],
    children: [base, ...[below, above].filter(row)]
  }
  const words = row(below) || row(above) ? speaker.say([scripts]) : speaker.say([base])
  const left = row(raised) ? speaker.phrase('leftAbove', speaker.say([raised])) : ''
  const lower = row(before) ? speaker.phrase('leftBelow', speaker.say([before])) : ''
  return [left, lower, words].filter((one) => one !== '').join(' ')
}
