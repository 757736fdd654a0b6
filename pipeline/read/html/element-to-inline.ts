/** Converts an HTML element that stands in a line. */
import {unlessBlank} from '../../model/tree/is-blank.ts'
import type {Image, Inline} from '../../model/tree/nodes.ts'
import {imagePath} from '../markdown/image-path.ts'
import {imageWidth} from '../markdown/directives/image-width.ts'
import {linesOf} from '../markdown/limits/lines-of.ts'
import {makeLink} from '../markdown/links/link.ts'
import type {Reading} from '../markdown/reading.ts'
import {isBlockElement, type Element, type SourceNode} from '../markdown/source-tree.ts'
import {isComponent} from './component.ts'
import {wordsOfComponent} from './component-words.ts'
import {elementBase, spanned} from './element-attributes.ts'
import {formulaOf} from './element-math.ts'
import {standInFor} from './element-stand-in.ts'
import {inlineKindOf, type InlineKind} from './inline-elements.ts'
import {rubiesOf} from './element-ruby.ts'
import {holdsScript, isUnread} from './judge-element.ts'

/** An element without a counterpart becomes its content; an id or a language becomes a span around it. */
export function elementToInline(element: Element, reading: Reading): readonly Inline[] {
  if (isUnread(element.name)) return standInFor(element, reading)
  const kind = inlineKindOf(element.name)
  const base = elementBase(element, reading)
  tellIcon(element, reading)
  if (kind === undefined) {
    if (isComponent(element))
      return spanned(wordsOfComponent(element, content(element, reading), reading), base, element.position)
    if (!isBlockElement(element.name)) return spanned(content(element, reading), base, element.position)
    reading.report('html/is-well-nested', element.position, `\`<${element.written}>\` cannot stand in a line`)
    return spanned(linesOf(element.children, reading).inlines, base, element.position)
  }
  return spanned(inlinesOf(kind, element, reading), base, element.position)
}

/** The class of an icon, as styles call it. */
const iconClass =
  /(?:^|\s)(?:fa[bdlrs]?|bi|mdi|ti|(?:glyph|oct|cod)icon|dashicons|ionicons|(?:[\w-]+-)?icons?(?:-[\w-]+)?)(?:\s|$)/

/**
 * A picture that a style would draw in an empty element, or in place of the name that stands in it. An empty one that is hidden from screen
 * readers says nothing that its words do not say (WAI-ARIA 1.2 §6.6, aria-hidden).
 */
function tellIcon({name, attributes, children, position, written}: Element, reading: Reading): void {
  const style = attributes.get('class') ?? ''
  const isName = /(?:^|\s)material-(?:icons|symbols)/.test(style)
  const isIcon =
    isName || (children.length === 0 && attributes.get('aria-hidden') !== 'true' && iconClass.test(style))
  if (!isIcon || !['i', 'span', 'em'].includes(name)) return
  reading.tell({
    what: 'an icon that a style draws',
    outcome: isName ? 'is its name here' : 'is left out here',
    hint: 'write the word that it stands for, or a picture with its alternative text',
    quoted: `<${written} class="${style.trim()}">`,
    position
  })
}

function content(element: Element, reading: Reading): readonly Inline[] {
  return element.holdsBlocks ? linesOf(element.children, reading).inlines : reading.inlines(element.children)
}

function inlinesOf(kind: InlineKind, element: Element, reading: Reading): readonly Inline[] {
  const {attributes, position} = element
  switch (kind) {
    case 'break':
      return [{type: 'break', position}]
    case 'wordBreak':
      return [{type: 'text', value: '\u200B', position}]
    case 'image':
      return [makeImage(element, reading)]
    case 'code':
      return codeOf(element.children, reading)
    case 'link': {
      const url = attributes.get('href')
      const children = content(element, reading)
      if (url === undefined || holdsScript(url) || leadsToItself(element, children)) return children
      return [makeLink({url, title: titleOf(element), children, position}, reading)]
    }
    case 'span':
      return attributes.has('dir') && !attributes.has('lang')
        ? [{type: 'span', isolate: true, children: content(element, reading), position}]
        : content(element, reading)
    case 'formula': {
      const formula = formulaOf(element, reading)
      return formula === undefined ? [] : [formula]
    }
    case 'ruby':
      return rubiesOf(element, reading)
    case 'reading':
      return content(element, reading)
    case 'left out':
      return []
    case 'isolate':
      return [{type: 'span', isolate: true, children: content(element, reading), position}]
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{type: kind, children: content(element, reading), position}]
    default: {
      const title = kind === 'abbreviation' || kind === 'definition' ? titleOf(element) : undefined
      return [
        {type: 'phrase', kind, ...(title ? {title} : {}), children: content(element, reading), position}
      ]
    }
  }
}

/** A place that GitBook names: `<a href="#fees" id="fees"></a>` behind the words of a heading. */
function leadsToItself({attributes}: Element, children: readonly Inline[]): boolean {
  const place = attributes.get('id') ?? attributes.get('name')
  return children.length === 0 && place !== undefined && attributes.get('href') === `#${place}`
}

/** It is decorative when its alternative text is there and empty. */
function makeImage(element: Element, reading: Reading): Image {
  const url = element.attributes.get('src') ?? ''
  const path = imagePath(url, reading.path)
  const alt = element.attributes.get('alt')
  const title = titleOf(element)
  const styled = /(?:^|;)\s*width:\s*([\d.]+(?:px|%))/i.exec(element.attributes.get('style') ?? '')?.[1]
  const width = imageWidth(styled ?? element.attributes.get('width'))
  return {
    type: 'image',
    url,
    ...(path === undefined ? {} : {path}),
    alt: unlessBlank(alt),
    decorative: alt?.trim() === '',
    ...(width === undefined ? {} : {width}),
    ...(title ? {title} : {}),
    position: element.position
  }
}

/** Every run of text in a `code` element is code, whatever marks stand in it. */
function codeOf(nodes: readonly SourceNode[], reading: Reading): readonly Inline[] {
  return reading.inlines(nodes).map(asCode)
}

function asCode(inline: Inline): Inline {
  if (inline.type === 'text') return {type: 'inlineCode', value: inline.value, position: inline.position}
  return 'children' in inline ? {...inline, children: inline.children.map(asCode)} : inline
}

/** A title is one line, wherever its author broke it. */
function titleOf({attributes}: Element): string | undefined {
  return attributes
    .get('title')
    ?.replace(/[ \t\n\f\r]+/g, ' ')
    .trim()
}
