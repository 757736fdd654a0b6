/** Makes what an extension gives for a line inlines of the document, with the place of its directive. */
import type {Image, Inline} from '../../model/tree/nodes.ts'
import {nodesOf} from '../../model/tree/walk.ts'
import {phraseKinds} from '../../model/vocabulary/phrases.ts'
import {languageTag} from '../language-tag.ts'
import {imagePath} from '../markdown/image-path.ts'
import {joinTexts} from '../markdown/join-texts.ts'
import {linkTarget} from '../markdown/links/link-target.ts'
import {BadNode, choiceIn, fieldsOf, listOf, textIn, typeOf, type Rendering} from './given-back.ts'

/** Throws `BadNode`. */
export function completeInlines(value: unknown, at: string, rendering: Rendering): readonly Inline[] {
  const inlines = listOf(value, at).map((one, index) => completeInline(one, `${at}[${index}]`, rendering))
  return joinTexts(inlines.filter((one) => one.type !== 'text' || one.value !== ''))
}

function completeInline(value: unknown, at: string, rendering: Rendering): Inline {
  const {position} = rendering
  const given = rendering.takeInline(value)
  if (given !== undefined) return given
  if (typeof value === 'string') return {type: 'text', value: lineOf(value, at), position}
  const children = (fields: {readonly [name: string]: unknown}): readonly Inline[] =>
    completeInlines(fields['children'], `${at}.children`, rendering)
  const type = typeOf(value)
  switch (type) {
    case 'text':
      return {type, value: lineOf(fieldsOf(value, at, ['value'])['value'], `${at}.value`), position}
    case 'inlineCode':
      return {type, value: lineOf(fieldsOf(value, at, ['value'])['value'], `${at}.value`), position}
    case 'break':
      fieldsOf(value, at, [])
      return {type, position}
    case 'emphasis':
    case 'strong':
    case 'delete':
      return {type, children: children(fieldsOf(value, at, ['children'])), position}
    case 'span': {
      const fields = fieldsOf(value, at, ['lang', 'children'])
      const lang = textIn(fields['lang'], `${at}.lang`)
      if (languageTag(lang) === undefined) throw new BadNode(`\`${at}.lang\` is no language tag`)
      return {type, lang, children: children(fields), position}
    }
    case 'phrase': {
      const fields = fieldsOf(value, at, ['kind', 'title', 'children'])
      const kind = choiceIn(fields['kind'], `${at}.kind`, phraseKinds)
      return {type, kind, ...titleIn(fields, at), children: children(fields), position}
    }
    case 'link': {
      const fields = fieldsOf(value, at, ['url', 'title', 'children'])
      const url = lineOf(fields['url'], `${at}.url`)
      const found = linkTarget(url)
      if (!found.ok) throw new BadNode(`\`${at}.url\` is no address that a link can lead to`)
      const words = children(fields)
      if (nodesOf(words, 'link').length > 0) throw new BadNode(`\`${at}\` is a link around a link`)
      return {type, url, target: found.target, ...titleIn(fields, at), children: words, position}
    }
    case 'image':
      return completeImage(value, at, rendering)
    default:
      throw new BadNode(`\`${at}\` is ${quoted(type)}, which can't stand in a line`)
  }
}

/** Throws `BadNode`, also for an image that the directive was given and has given back before. */
export function completeImage(value: unknown, at: string, {reading, position}: Rendering): Image {
  const fields = fieldsOf(value, at, ['url', 'alt', 'decorative'])
  const url = textIn(fields['url'], `${at}.url`)
  const path = imagePath(url, reading.path)
  if (path === undefined) throw new BadNode(`\`${at}.url\` is no path of an image in the project`)
  const decorative = fields['decorative'] === true
  const alt = fields['alt'] === undefined ? '' : lineOf(fields['alt'], `${at}.alt`)
  if (alt === '' && !decorative) throw new BadNode(`\`${at}.alt\` is missing: say what the image shows`)
  return {type: 'image', url, path, alt, decorative, position}
}

/** On one line, as words of Markdown are. */
export function lineOf(value: unknown, at: string): string {
  return textIn(value, at).replace(/[\t\n\r]+/g, ' ')
}

function titleIn(fields: {readonly [name: string]: unknown}, at: string): {readonly title?: string} {
  return fields['title'] === undefined ? {} : {title: lineOf(fields['title'], `${at}.title`)}
}

/** The type of a node as a message has it. */
export function quoted(type: string): string {
  return type === 'a promise' ? type : `\`${type}\``
}
