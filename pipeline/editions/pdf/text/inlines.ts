/** Composes inlines as runs of text. */
import {phrases} from '../../../model/vocabulary/phrases.ts'
import {isUpright} from '../../../design/upright.ts'
import {directionOf, fill, isWhollyRightToLeft} from '../../../locale/index.ts'
import {blockKey} from '../../../model/edition/edition.ts'
import type {
  FootnoteReference,
  Formula,
  Image,
  Inline,
  Link,
  Phrase,
  Span
} from '../../../model/tree/nodes.ts'
import {heardText, plainText} from '../../../model/tree/plain-text.ts'
import type {Composition} from '../composition.ts'
import {fontOf} from '../engine/file/font-of.ts'
import type {Hyphenate, Isolate, PdfLink, Run, TextStyle} from '../engine/lines/runs.ts'
import type {StructureElement} from '../engine/tags/structure.ts'
import {composeFormula} from '../formulas/compose-formula.ts'
import {composeRuby} from './compose-ruby.ts'
import {footnoteOf} from './footnote-of.ts'
import {linkOf} from './link-of.ts'
import {phraseLooks} from './phrase-looks.ts'
import {pictureInLine} from '../pictures/picture-of.ts'
import {isDecoration} from '../pictures/pictures.ts'
import {reportScripts} from './report-scripts.ts'
import {textRuns} from './text-runs.ts'

/** Where inlines stand. */
export interface LineSetting {
  readonly tag: StructureElement
  readonly textStyle: TextStyle
  readonly link?: PdfLink
  readonly hyphenate?: Hyphenate
  /** Around them, the innermost last. */
  readonly isolates?: readonly Isolate[]
  /** The width of the column, for images. */
  readonly width: number
}

/** Runs in the order of reading, tagged in or below `setting.tag`. */
export function composeInlines(
  inlines: readonly Inline[],
  setting: LineSetting,
  composition: Composition
): readonly Run[] {
  return inlines.flatMap((inline) => composeInline(inline, setting, composition))
}

function composeInline(inline: Inline, setting: LineSetting, composition: Composition): readonly Run[] {
  const {tag, textStyle} = setting
  const within = (type: string, look: Partial<TextStyle>, children: readonly Inline[]): readonly Run[] =>
    composeInlines(
      children,
      {...setting, tag: tag.inline(type), textStyle: {...textStyle, ...look}},
      composition
    )
  switch (inline.type) {
    case 'text':
      // Many spaces would reach off the page, and say no more than one.
      return reportScripts(
        textRuns(inline.value.replace(/ {2,}/g, ' '), runSetting(setting), composition),
        composition
      )
    case 'break':
      return [{...runSetting(setting), text: ' \n', font: fontOf(textStyle)}]
    case 'emphasis':
      return within(
        'Em',
        stressed(textStyle, tag.language ?? composition.publication.language),
        inline.children
      )
    case 'strong':
      return within('Strong', {weight: 'semibold'}, inline.children)
    case 'delete':
      return within('Deletion', {strike: true}, inline.children)
    case 'inlineCode': {
      const {hyphenate: _, ...rest} = setting
      const code = {...isolated(rest, 'ltr'), tag: tag.inline('Code'), textStyle: monospaced(textStyle)}
      return textRuns(inline.value.replace(/[\n\r\t]/g, ' '), runSetting(code), composition)
    }
    case 'link':
      return composeLink(inline, setting, composition)
    case 'image':
      return composeImage(inline, setting, composition)
    case 'footnoteReference':
      return composeReference(inline, setting, composition)
    case 'formula':
      return composeMathematics(inline, setting, composition)
    case 'span':
      return composeSpan(inline, setting, composition)
    case 'ruby': {
      const {hyphenate: _, ...rest} = setting
      const whole = tag.inline('Ruby')
      // Words and reading keep their direction, as in CSS Ruby 1, appendix A (`unicode-bidi: isolate`).
      const direction = directionOf(tag.language ?? composition.publication.language)
      const words = composeInlines(
        inline.children,
        {...isolated(rest, direction), tag: whole.inline('RB')},
        composition
      )
      const reading = runSetting({...isolated(rest, direction), tag: whole.inline('RT')})
      return composeRuby(inline, words, reading, composition)
    }
    case 'phrase':
      return composePhrase(inline, setting, composition)
  }
}

/** From left to right whatever is around it; one that is displayed has lines of its own. */
function composeMathematics(
  formula: Formula,
  setting: LineSetting,
  composition: Composition
): readonly Run[] {
  const {hyphenate: _, ...rest} = setting
  const tag = setting.tag.inline('Formula', {alternative: formula.spoken ?? formula.alt})
  const {formulas} = composition
  if (formulas === undefined) throw new Error('expected the formulas of the publication to be set')
  const own = runSetting({...isolated(rest, 'ltr'), tag})
  return composeFormula(formula, {setting: own, width: setting.width}, {...composition, formulas})
}

/** Letters that have no italics are bold. */
function stressed({italic}: TextStyle, language: string): Partial<TextStyle> {
  return isUpright(language) ? {weight: 'semibold'} : {italic: !italic}
}

/** The mono face is wider and higher than the others at the same size. */
/** What code in a line is set in. */
export function monospaced(style: TextStyle): TextStyle {
  return {...style, family: 'mono', italic: false, size: style.size * 0.88}
}

/** What keeps its direction from what is around it. */
function isolated<T extends LineSetting>(setting: T, direction: Isolate['direction']): T {
  return {...setting, isolates: [...(setting.isolates ?? []), {direction}]}
}

function runSetting({tag, textStyle, link, hyphenate, isolates}: LineSetting): Omit<Run, 'text' | 'font'> {
  return {
    tag,
    textStyle,
    ...(link === undefined ? {} : {link}),
    ...(hyphenate === undefined ? {} : {hyphenate}),
    ...(isolates === undefined ? {} : {isolates})
  }
}

/** A description is no place for all words of a link that is pages long; a PDF has no room for them either. */
const longestContents = 1000

function composeLink(link: Link, setting: LineSetting, composition: Composition): readonly Run[] {
  const target = linkOf(link.target, composition)
  // a link in a link, or one that leads nowhere, is its words
  if (target === undefined || setting.link !== undefined)
    return composeInlines(link.children, setting, composition)
  const {link: colour} = composition.styles.palette
  const contents = (link.title ?? heardText(link.children)).slice(0, longestContents)
  const tag = setting.tag.inline('Link', {contents: contents === '' ? link.url : contents})
  const textStyle = {...setting.textStyle, colour, underline: colour}
  const words = plainText(link.children)
  const {hyphenate: _, ...whole} = setting
  const own = isAddress(words) ? whole : setting
  const inner = isWhollyRightToLeft(words) ? own : isolated(own, 'auto')
  return composeInlines(link.children, {...inner, tag, textStyle, link: target}, composition)
}

/** A hyphen in it would be taken for a part of it. */
function isAddress(words: string): boolean {
  return /^(?:[a-z][a-z+.-]*:\S|www\.)\S+$|^[^\s@]+@\S+$/i.test(words)
}

function composeImage(image: Image, setting: LineSetting, composition: Composition): readonly Run[] {
  const picture = pictureInLine(image, setting.width, composition)
  if (picture === undefined) return textRuns(image.alt, runSetting(setting), composition)
  const isContent = !isDecoration(image)
  const tag = isContent ? setting.tag.inline('Figure', {alternative: image.alt}) : 'Layout'
  const {link, ...rest} = runSetting(setting)
  const linked = link !== undefined && isContent ? {link} : {}
  return [{...rest, ...linked, tag, text: '\ufffc', font: fontOf(setting.textStyle), picture}]
}

function composeReference(
  reference: FootnoteReference,
  setting: LineSetting,
  composition: Composition
): readonly Run[] {
  const {note, number, id} = reference
  if (note === undefined || number === undefined) return []
  const {document, labels, styles} = composition
  const key = blockKey(document.name, note)
  const tag = setting.tag.inline('Reference').inline('Link', {contents: fill(labels.labels.note, {number})})
  return [
    {
      tag,
      textStyle: noteCallIn(setting.textStyle, styles),
      text: String(number),
      font: fontOf(styles.noteCall),
      link: {kind: 'destination', name: key},
      note: footnoteOf(key, composition),
      noWrap: true,
      isolates: [...(setting.isolates ?? []), {direction: 'auto'}],
      ...(id === undefined ? {} : {anchors: [blockKey(document.name, id)]})
    }
  ]
}

/** A note's number is no larger than so much of the text that it stands in. */
const largestNoteCall = 0.85

/** In larger text, such as a heading, it is as much larger and higher; in smaller text it can be read, too, as long as it is smaller than that. */
function noteCallIn({size, lead}: TextStyle, {noteCall, body}: Composition['styles']): TextStyle {
  const own = Math.min(noteCall.size * Math.max(1, size / body.size), size * largestNoteCall)
  return {...noteCall, lead, size: own, rise: ((noteCall.rise ?? 0) * own) / noteCall.size}
}

function composeSpan(span: Span, setting: LineSetting, composition: Composition): readonly Run[] {
  const {id, lang, isolate, children} = span
  const named =
    lang === undefined && id === undefined
      ? setting.tag
      : setting.tag.inline('Span', spanAttributes(span, composition))
  // what has no language and keeps its direction is an element that says nothing else
  const tag = lang === undefined && isolate === true ? named.inline('Span') : named
  const {hyphenate, ...rest} = setting
  const hyphenates = lang === undefined ? hyphenate : hyphenate && composition.hyphenation(lang)
  const own = {...rest, tag, ...(hyphenates === undefined ? {} : {hyphenate: hyphenates})}
  const inner = lang === undefined && isolate !== true ? own : isolated(own, directionOfSpan(span))
  const runs = composeInlines(children, inner, composition)
  if (id === undefined) return runs
  const anchors = [blockKey(composition.document.name, id)]
  const [first, ...others] = runs
  if (first === undefined) return [{...runSetting(inner), text: '', font: fontOf(setting.textStyle), anchors}]
  return [{...first, anchors: [...anchors, ...(first.anchors ?? [])]}, ...others]
}

function directionOfSpan({lang}: Span): Isolate['direction'] {
  return lang === undefined ? 'auto' : directionOf(lang)
}

function spanAttributes({id, lang}: Span, {document}: Composition): {id?: string; language?: string} {
  return {
    ...(id === undefined ? {} : {id: blockKey(document.name, id)}),
    ...(lang === undefined ? {} : {language: lang})
  }
}

function composePhrase(phrase: Phrase, setting: LineSetting, composition: Composition): readonly Run[] {
  const tag = setting.tag.inline(
    phrases[phrase.kind].structureType,
    phrase.title === undefined ? {} : {expansion: phrase.title}
  )
  const textStyle = {
    ...setting.textStyle,
    ...phraseLooks[phrase.kind](setting.textStyle, composition.styles.palette)
  }
  const inner = phrase.kind === 'keyboard' || phrase.kind === 'sample' ? isolated(setting, 'ltr') : setting
  return composeInlines(phrase.children, {...inner, tag, textStyle}, composition)
}
