/** Says what the styles and lists of a DOCX file mean: headings, captions, code, quotations, numbers and bullets. */
import {countIn, elementAt, elementsOf, valueAt, type Element} from './xml.ts'

export type ParagraphKind =
  | {readonly kind: 'heading'; readonly depth: number}
  | {readonly kind: 'title' | 'caption' | 'code' | 'quotation' | 'contents' | 'text'}

export interface Numbered {
  readonly list: string
  readonly level: number
}

export interface Level {
  readonly format: string
  /** Such as `%1.` or `(%2)`. */
  readonly text: string
  readonly start: number
}

export interface Styles {
  kindOf(paragraph: Element): ParagraphKind
  /** Whether the style of a run or paragraph sets code. */
  isCode(run: Element): boolean
  numberingOf(paragraph: Element): Numbered | undefined
  levelOf(numbered: Numbered): Level | undefined
  readonly language?: string
}

/** The last level of an outline or a list (ISO/IEC 29500-1 §17.9.3), and the number that Word counts to. */
const [lastLevel, lastCount] = [8, 32_767]

interface Style {
  readonly name: string
  readonly basedOn?: string
  readonly properties?: Element
}

/** From the roots of `styles.xml` and `numbering.xml` (ISO/IEC 29500-1 §17.7, §17.9), each undefined where the file has none. A style has what those have that it is based on. */
export function readStyles(styles: Element | undefined, numbering: Element | undefined): Styles {
  const byId = new Map(
    elementsOf(styles, 'w:style').map((one) => [one.attributes['w:styleId'] ?? '', styleOf(one)])
  )
  const chain = (id: string | undefined): readonly Style[] => {
    const found: Style[] = []
    for (
      let style = byId.get(id ?? '');
      style !== undefined && !found.includes(style);
      style = byId.get(style.basedOn ?? '')
    )
      found.push(style)
    return found
  }
  const levels = levelsIn(numbering)
  const language = elementAt(styles, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:lang')?.attributes['w:val']
  return {
    kindOf(paragraph) {
      const own = chain(valueAt(paragraph, 'w:pPr', 'w:pStyle'))
      const outline =
        valueAt(paragraph, 'w:pPr', 'w:outlineLvl') ??
        own.map(({properties}) => valueAt(properties, 'w:outlineLvl')).find((one) => one !== undefined)
      return kindNamed(
        own.map(({name}) => name),
        outline
      )
    },
    isCode(run) {
      const names = chain(valueAt(run, 'w:rPr', 'w:rStyle')).map(({name}) => name)
      const font = elementAt(run, 'w:rPr', 'w:rFonts')?.attributes['w:ascii'] ?? ''
      return (
        names.some((name) => codeStyle.test(name)) || /^(?:courier|consolas|menlo|monaco)|mono\b/i.test(font)
      )
    },
    numberingOf(paragraph) {
      const own = elementAt(paragraph, 'w:pPr', 'w:numPr')
      const styled = chain(valueAt(paragraph, 'w:pPr', 'w:pStyle')).map(({properties}) =>
        elementAt(properties, 'w:numPr')
      )
      const found = own ?? styled.find((one) => one !== undefined)
      const list = valueAt(found, 'w:numId')
      return list === undefined || list === '0'
        ? undefined
        : {list, level: countIn(valueAt(found, 'w:ilvl'), lastLevel) ?? 0}
    },
    levelOf: ({list, level}) => levels.get(`${list} ${level}`),
    ...(language === undefined ? {} : {language})
  }
}

const codeStyle =
  /^(?:html (?:code|preformatted|keyboard|sample)|source code|verbatim char|code\b.*|macro text|plain text)$/i

/** What stands below a title, in styles that are often made from that of the title. */
const besideTitle = /^(?:subtitle|author|date)$/i

function kindNamed(names: readonly string[], outline: string | undefined): ParagraphKind {
  for (const name of names) {
    const heading = /^heading ([1-9])$/i.exec(name)
    if (heading !== null) return {kind: 'heading', depth: Math.min(6, Number(heading[1]))}
    if (besideTitle.test(name)) return {kind: 'text'}
    if (/^title$/i.test(name)) return {kind: 'title'}
    if (/^caption$|^(?:image|table) caption$/i.test(name)) return {kind: 'caption'}
    if (/^(?:toc|table of figures)\b/i.test(name)) return {kind: 'contents'}
    if (/^(?:intense )?quote$|^block text$/i.test(name)) return {kind: 'quotation'}
    if (codeStyle.test(name)) return {kind: 'code'}
  }
  const level = countIn(outline, lastLevel) ?? lastLevel
  return level < 6 ? {kind: 'heading', depth: level + 1} : {kind: 'text'}
}

function styleOf(style: Element): Style {
  const basedOn = valueAt(style, 'w:basedOn')
  const properties = elementAt(style, 'w:pPr')
  return {
    name: valueAt(style, 'w:name') ?? '',
    ...(basedOn === undefined ? {} : {basedOn}),
    ...(properties === undefined ? {} : {properties})
  }
}

/** By the list's number and the level. */
function levelsIn(numbering: Element | undefined): ReadonlyMap<string, Level> {
  const abstract = new Map(
    elementsOf(numbering, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'], one])
  )
  const levels = new Map<string, Level>()
  for (const list of elementsOf(numbering, 'w:num')) {
    const id = list.attributes['w:numId'] ?? ''
    for (const level of elementsOf(abstract.get(valueAt(list, 'w:abstractNumId')), 'w:lvl')) {
      const own = level.attributes['w:ilvl'] ?? '0'
      const override = elementsOf(list, 'w:lvlOverride').find((one) => one.attributes['w:ilvl'] === own)
      levels.set(`${id} ${own}`, {
        format: valueAt(level, 'w:numFmt') ?? 'decimal',
        text: valueAt(level, 'w:lvlText') ?? '',
        start: countIn(valueAt(override, 'w:startOverride') ?? valueAt(level, 'w:start'), lastCount) ?? 1
      })
    }
  }
  return levels
}
