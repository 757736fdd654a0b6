/** Filters the attributes of a drawing: those on a list, with values of their kind. */
import type {SaxesAttributeNS, SaxesTagNS} from 'saxes'
import {isData, isDrawing, isLink, isOwn, outside} from './addresses.ts'
import {dataPicture} from './data-picture.ts'
import {numberFault, tooLarge} from './numbers.ts'
import type {SvgReport} from './report.ts'
import type {Styles} from './styles.ts'
import {animated, attributes, geometry, isIdle, isOfOtherProgram, names, properties} from './vocabulary.ts'
import type {SvgPiece, WrittenAttribute} from './writer.ts'

const xlinkNamespace = 'http://www.w3.org/1999/xlink'
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'

/** Attributes that lead somewhere, in SVG and HTML. */
const addresses: ReadonlySet<string> = new Set(
  'href src srcset poster background action formaction data cite longdesc ping manifest code codebase archive'.split(
    ' '
  )
)

/** The attributes of one drawing. */
export class Attributes {
  readonly #report: SvgReport
  readonly #styles: Styles

  constructor(report: SvgReport, styles: Styles) {
    this.#report = report
    this.#styles = styles
  }

  /** Refuses what runs or leads outside, whether its element is kept or not; styles that are kept are judged then. */
  judge({local: element}: SaxesTagNS, {local, prefix, value}: SaxesAttributeNS, isKept: boolean): void {
    const name = local.toLowerCase()
    if (prefix === 'xmlns') return
    if (name.startsWith('on')) this.#report.refuse(`an event handler \`${local}\``)
    else if (addresses.has(name)) this.#judgeAddress(element, value)
    else if (prefix === 'xml' && name === 'base' && value !== '')
      this.#report.refuse('an address `base` that its references start from')
    else if (name === 'style' && !isKept) this.#styles.judge(value)
    else if (isAnimation(element) && name === 'attributename' && isActiveName.test(value))
      this.#report.refuse(`an animation of \`${value.trim()}\``)
  }

  /** The attributes of an element that is kept. */
  keep({local: element, attributes: written}: SaxesTagNS): readonly WrittenAttribute[] {
    return Object.values(written).flatMap((attribute): readonly WrittenAttribute[] => {
      const name = nameOf(attribute)
      if (name === undefined || isOfOtherProgram(attribute.uri) || (element === 'style' && name === 'type'))
        return []
      const value = this.#valueOf(element, name, attribute.value)
      // Of a style each part that is left out is told by itself.
      if (value === undefined && attribute.value.trim() !== '' && name !== 'style' && !isIdle(name))
        this.#report.remove(element === 'a' || leadsToPicture(element, name) ? `${element} ${name}` : name)
      return value === undefined ? [] : [[name, value]]
    })
  }

  #judgeAddress(element: string, address: string): void {
    if (isOwn(address) || (element === 'a' && isLink(address))) return
    const isPicture = isDrawing(address) || (isData(address) && dataPicture(address) !== undefined)
    if (isPictured(element) && isPicture) return
    this.#report.refuse(outside(address))
  }

  /** Undefined for what is left out. */
  #valueOf(element: string, name: string, value: string): SvgPiece | undefined {
    if (name === 'href' || name === 'xlink:href') return this.#address(element, value)
    if (name === 'style') return this.#styles.declarations(value) || undefined
    if (names.has(name) || /^(?:aria-[a-z]+|xml:lang|xml:space)$/.test(name)) return value
    if (name === 'attributeName') return canBeAnimated(value.trim()) ? value.trim() : undefined
    if (isAnimation(element) && animated.has(name)) return this.#listOfValues(value)
    if (name === 'transform' || name.endsWith('Transform')) return this.#ofNumbers(value, isTransform)
    if (properties.has(name) && !geometry.has(name)) return this.#styles.value(value)
    return geometry.has(name) || attributes.has(name) ? this.#ofNumbers(value, isPlain) : undefined
  }

  #address(element: string, value: string): SvgPiece | undefined {
    if (isOwn(value)) return value.trim()
    const picture = isPictured(element) && isData(value) ? dataPicture(value) : undefined
    return picture === undefined ? undefined : {picture}
  }

  #listOfValues(value: string): string | undefined {
    const values = value.split(';').map((one) => this.#styles.value(one))
    return values.includes(undefined) ? undefined : values.join(';')
  }

  #ofNumbers(value: string, isRight: RegExp): string | undefined {
    const number = tooLarge(value)
    if (number !== undefined) this.#report.damage(numberFault(number))
    return isRight.test(value) ? value : undefined
  }
}

/** Where the element leads, by either of the attributes (SVG 2 §16.1.4). */
export function hrefOf({attributes: written}: SaxesTagNS): string | undefined {
  return written['href']?.value ?? Object.values(written).find((one) => nameOf(one) === 'xlink:href')?.value
}

/** The name that it is written with; undefined for a declaration of a namespace. */
function nameOf({name, local, prefix, uri}: SaxesAttributeNS): string | undefined {
  if (prefix === 'xmlns' || name === 'xmlns') return undefined
  if (uri === xlinkNamespace) return `xlink:${local}`
  return uri === xmlNamespace ? `xml:${local}` : name
}

/** Numbers, keywords and names: nothing with quotes, slashes or escapes. */
const isPlain = /^[\w\s.,;:%+\-#()]*$/

const isTransform = /^(?:[\s,]*(?:matrix|translate|scale|rotate|skewX|skewY)\s*\([\d\s.,+\-e]*\))*[\s,]*$/i

const isActiveName = /^\s*(?:[\w.-]+:)?(?:href|on.*)\s*$/i

function isAnimation(element: string): boolean {
  return /^(?:set|animate\w*)$/i.test(element)
}

function isPictured(element: string): boolean {
  return /^(?:image|feImage|img)$/.test(element)
}

function leadsToPicture(element: string, name: string): boolean {
  return isPictured(element) && name.endsWith('href')
}

function canBeAnimated(name: string): boolean {
  return properties.has(name) || geometry.has(name) || (attributes.has(name) && name !== 'type')
}
