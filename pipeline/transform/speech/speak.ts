/** Says a formula in words, sign by sign in the order in which it is read, so that all of it is heard and nothing is guessed. */
import {fill} from '../../locale/index.ts'
import {attributeOf, type MathElement, type MathNode} from '../../model/tree/mathml.ts'
import {saidIn, type SpokenLanguage} from './languages.ts'
import {functions} from './names.ts'
import {isShort, isToken, partsOf, signOf} from './parts.ts'
import {phrases, type Phrase} from './phrases.ts'
import {capitalsIn, sayLetter} from './say-letter.ts'
import {sayRow} from './say-row.ts'
import {sayScripts} from './say-scripts.ts'
import {sayTable} from './say-table.ts'
import {signs} from './signs.ts'
import type {Speaker} from './speaker.ts'

/** The words of a formula. In chemistry numbers below are said without more, as chemists do: `H 2 O`. */
export function speak(nodes: readonly MathNode[], language: SpokenLanguage, isChemistry: boolean): string {
  const capitals = capitalsIn(lettersIn(nodes))
  return speakerIn({language, isChemistry, capitals, isInFraction: false})
    .say(nodes)
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;])/g, '')
    .replace(/,(?=[,;])/g, '')
    .trim()
}

interface Setting {
  readonly language: SpokenLanguage
  readonly isChemistry: boolean
  readonly capitals: ReadonlySet<string>
  readonly isInFraction: boolean
}

function speakerIn(setting: Setting): Speaker {
  const {language, isChemistry, isInFraction} = setting
  const phrase = (name: Phrase, a = '', b = '', c = ''): string =>
    fill(saidIn(language, phrases[name]), {a, b, c})
  const speaker: Speaker = {
    isChemistry,
    isInFraction,
    phrase,
    say: (some) =>
      sayRow(
        partsOf(some),
        (part) => (isToken(part) ? sayToken(part, setting, phrase) : sayElement(part, speaker)),
        speaker
      ),
    around: (name, some, other) =>
      phrase(isShort(partsOf(some)) ? name : `${name}End`, speaker.say(some), other),
    inFraction: () => speakerIn({...setting, isInFraction: true})
  }
  return speaker
}

function sayToken(
  token: MathElement,
  {language, isChemistry, capitals}: Setting,
  phrase: Speaker['phrase']
): string {
  const sign = signOf(token)
  const {name: kind} = token
  if (kind === 'mi' && isChemistry) return sign.replace(/(?<=\p{L})(?=\p{Lu})/gu, ' ')
  const said =
    (kind === 'mi' ? functions.get(sign) : undefined) ??
    (kind === 'mi' || kind === 'mo' ? signs.get(sign) : undefined)
  if (said !== undefined) return saidIn(language, said)
  if (kind !== 'mi' || [...sign].length !== 1) return sign
  const {name, within} = sayLetter(sign, language, capitals)
  return within.reduce((words, one) => phrase(one, words), name)
}

function lettersIn(nodes: readonly MathNode[]): readonly string[] {
  return nodes.flatMap((node) =>
    typeof node === 'string' ? [] : node.name === 'mi' ? [signOf(node)] : lettersIn(node.children)
  )
}

function sayElement(element: MathElement, speaker: Speaker): string {
  const {name, children} = element
  const [first = '', second = ''] = children
  switch (name) {
    case 'mfrac':
      return sayFraction(element, speaker)
    case 'msqrt':
      return speaker.around('root', children)
    case 'mroot': {
      const index = speaker.say([second])
      return index === '3' ? speaker.around('cubeRoot', [first]) : speaker.around('rootOf', [first], index)
    }
    case 'mtable':
      return sayTable(element, 'table', speaker)
    case 'menclose':
      return sayEnclosed(element, speaker)
    default:
      return sayScripts(element, speaker) ?? speaker.say(children)
  }
}

function sayFraction(element: MathElement, speaker: Speaker): string {
  const [first = '', second = ''] = element.children
  const inner = speaker.inFraction()
  const over = inner.say([first])
  const under = inner.say([second])
  if (/^0(?:px|em|pt)?$/.test(attributeOf(element, 'linethickness') ?? '')) return `${over}, ${under}`
  const isSmall = !speaker.isInFraction && isShort(partsOf([first])) && isShort(partsOf([second]))
  return speaker.phrase(isSmall ? 'fraction' : 'fractionEnd', over, under)
}

function sayEnclosed(element: MathElement, speaker: Speaker): string {
  const {children} = element
  const notation = attributeOf(element, 'notation') ?? ''
  // Lines at the edges of a table are not heard, as those within it.
  const [only] = children
  if (typeof only === 'object' && only.name === 'mtable') return speaker.say(children)
  if (/strike/.test(notation)) return speaker.phrase('struck', speaker.say(children))
  if (/box/.test(notation)) return speaker.phrase('box', speaker.say(children))
  if (/top/.test(notation)) return speaker.around('bar', children)
  return /bottom/.test(notation) ? speaker.phrase('underline', speaker.say(children)) : speaker.say(children)
}
