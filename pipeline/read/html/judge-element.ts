/** Judges an HTML element by its name and attributes, whatever it holds. */
import type {Reading} from '../markdown/reading.ts'
import {isBlockElement, type Element} from '../markdown/source-tree.ts'
import {schemeOf} from '../markdown/links/link-target.ts'
import {calloutOfComponent, hasOwnLines, isLayout} from './component.ts'
import {isInlineElement} from './inline-elements.ts'

/** Elements that run, load, submit or style; what stands in those of `unread` is no text. */
const active: ReadonlySet<string> = new Set(
  (
    'script style iframe frame frameset object embed applet template form input button select textarea ' +
    'dialog link meta base audio video canvas'
  ).split(' ')
)

const unread: ReadonlySet<string> = new Set(
  (
    'script style iframe object embed applet template select datalist textarea title noembed noframes xmp ' +
    'audio video canvas head'
  ).split(' ')
)

/** Whether what stands in an element is dropped with it. */
export function isUnread(name: string): boolean {
  return unread.has(name)
}

/** Whether an element runs, loads, submits or styles. */
export function isActive(name: string): boolean {
  return active.has(name)
}

/** Elements that say how others are laid out, or wrap them: they have nothing to show themselves. */
const transparent: ReadonlySet<string> = new Set(['colgroup', 'col'])

const foreign: ReadonlySet<string> = new Set(['svg', 'math'])

/** Attributes that hold an address. */
const addresses: ReadonlySet<string> = new Set(
  'href src action formaction xlink:href data poster background cite longdesc to'.split(' ')
)

const runningSchemes: ReadonlySet<string> = new Set(['javascript:', 'vbscript:', 'livescript:'])

/**
 * Reports active content as `html/is-inert`, and an element that the editions cannot show as `html/has-counterpart`:
 * once for a drawing or formula, whose parts have no meaning of their own.
 */
export function judgeElement(element: Element, ancestors: readonly Element[], reading: Reading): void {
  const {name, written, attributes, position} = element
  const shown = `\`<${written}>\``
  judgeAttributes(element, reading)
  if (active.has(name)) {
    reading.report('html/is-inert', position, `${shown} is active content, which no edition carries`, {
      hints: ['delete it; to show it as code, put it between backticks']
    })
    return
  }
  if (isWords(element)) {
    const words = [written, ...element.attributes.keys()].join(' ')
    reading.report(
      'html/has-counterpart',
      position,
      `\`<${words}>\` is a tag here, and its words are left out`,
      {
        hints: ['write `\\<` for a `<` that is meant']
      }
    )
    return
  }
  if (isShown(name) || isShownAsComponent(element)) return
  if (isBetweenSigns(element, reading)) {
    reading.report(
      'html/has-counterpart',
      position,
      `${shown} between \`<\` and \`>\` is a tag here, and its word is left out`,
      {
        hints: [
          `nothing is filled in: write what should stand here, or a link: \`[words](#${written})\``,
          `to show it as it is, write \`\\<\\<${written}>>\``
        ]
      }
    )
    return
  }
  if (ancestors.some((ancestor) => foreign.has(ancestor.name))) return
  reading.report('html/has-counterpart', position, `${shown} has no counterpart in the four editions`, {
    hints: [
      foreign.has(name)
        ? 'save it as an image of its own and show that'
        : attributes.size === 0
          ? 'to show it as code, put it between backticks; for a `<` that is meant, write `\\<`'
          : 'to show it as code, put it between backticks'
    ]
  })
}

/** Whether all that a component of MDX says is shown where it stands. */
function isShownAsComponent(element: Element): boolean {
  if (element.holdsBlocks && calloutOfComponent(element) !== undefined) return true
  return isLayout(element) && (element.holdsBlocks || !hasOwnLines(element))
}

/** Whether a tag is the word of `<<word>>`, a place to be filled in or a reference of AsciiDoc. */
function isBetweenSigns({attributes, position}: Element, {lines: {text}}: Reading): boolean {
  const {start, end} = position
  return attributes.size === 0 && text[(start.offset ?? 0) - 1] === '<' && text[end.offset ?? 0] === '>'
}

/** Attributes that stand without a value (HTML, §2.3.2; `markdown` as Python-Markdown has it). */
const withoutValue: ReadonlySet<string> = new Set(
  (
    'allowfullscreen async autofocus autoplay checked controls default defer disabled formnovalidate hidden inert ismap itemscope loop ' +
    'markdown multiple muted nomodule novalidate open playsinline readonly required reversed selected compact nowrap noshade'
  ).split(' ')
)

/** Whether a tag is words between two signs, as `<b and c>` in `if a<b and c>d`: its attributes are words. */
export function isWords({attributes, isBare = false}: Element): boolean {
  const names = [...attributes]
  return (
    isBare &&
    names.length > 0 &&
    names.every(([name, value]) => value === '' && /^\p{L}+$/u.test(name) && !withoutValue.has(name))
  )
}

/** Whether an edition has it, or what it is for. */
export function isShown(name: string): boolean {
  return isBlockElement(name) || isInlineElement(name) || transparent.has(name)
}

/** Whether an address runs a script when it is followed. */
export function holdsScript(url: string): boolean {
  const scheme = schemeOf(url)
  return scheme !== undefined && (runningSchemes.has(scheme) || /^\s*data:text\/html/i.test(url))
}

/** What a browser would hide by such an attribute stands in all editions. */
function hides(attribute: string, value: string): boolean {
  return (
    attribute === 'hidden' ||
    (attribute === 'style' &&
      /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(value))
  )
}

/** Those whose `title` is kept, or whose own elements say what theirs does. */
const showsTitle: ReadonlySet<string> = new Set([
  'a',
  'img',
  'abbr',
  'acronym',
  'dfn',
  'svg',
  'math',
  'iframe',
  'input',
  'button'
])

function judgeAttributes(element: Element, reading: Reading): void {
  const hiding = [...element.attributes].find(([attribute, value]) => hides(attribute, value))?.[0]
  if (hiding !== undefined && !isUnread(element.name)) {
    reading.tell({
      what: 'an element that a browser would hide',
      outcome: 'is published',
      hint: 'delete what nobody is to read, or write it as a remark: `<!-- … -->`',
      quoted: `<${element.written} ${hiding}>`,
      position: element.position
    })
  }
  const tip = element.attributes.get(element.name === 'table' ? 'summary' : 'title')?.trim()
  const isAbove = element.holdsBlocks && hasOwnLines(element)
  if (tip && !isAbove && !showsTitle.has(element.name) && !isUnread(element.name))
    reading.tell({
      what: 'the title of an element',
      outcome: 'is left out here',
      hint: 'write it as words: readers of a page on paper, or with a finger, do not see it either',
      quoted: tip,
      position: element.position
    })
  for (const [attribute, value] of element.attributes) {
    const runs = addresses.has(attribute) && holdsScript(value)
    // A handler without a value runs nothing: `<option one>` may be words.
    if (!runs && (value === '' || !/^on[a-z]/.test(attribute))) continue
    const message = runs
      ? `\`${attribute}\` of \`<${element.written}>\` holds a script`
      : `\`${attribute}\` of \`<${element.written}>\` is a script, which no edition carries`
    reading.report('html/is-inert', element.position, message, {hints: ['delete the attribute']})
  }
}
