/** Reads the page of a withdrawn publication. */
import type {NoticeFurniture} from '../../model/publication/furniture.ts'
import type {Whereabouts} from '../readers/context.ts'
import {decodeText} from '../web-reader/decode-text.ts'
import {elementOf, elementsOf, hasClass, nothing, wordsOf, type Markup} from '../web-reader/markup.ts'
import {readHtmlMarkup} from '../web-reader/read-html-markup.ts'
import {placesOfNotice, webTarget} from '../web-reader/target.ts'
import {normalText} from '../units/unit-text.ts'
import {fail} from '../unreadable.ts'
import {withdrawnWords, type NoticeFacts} from './notice-facts.ts'

export interface NoticeContext extends Whereabouts {
  /** What stands around the notice; absent where the publication itself is not at hand. */
  readonly around?: NoticeFurniture
}

/** Throws `Unreadable` for what is no text. */
export function openNotice(bytes: Uint8Array): Markup {
  return readHtmlMarkup(decodeText(bytes, 'the notice'))
}

/** Throws `Unreadable` for a page without a title and a notice. It says that it is withdrawn by the words of the interface. */
export function readNotice(page: Markup, context: NoticeContext): NoticeFacts {
  const language = elementOf(page, 'html')?.attributes.get('lang') || 'und'
  const main = elementOf(page, 'main')
  const title = main === undefined ? undefined : elementOf(main, 'h1')
  const notice = elementsOf(main ?? page, 'section').find((one) => hasClass(one, 'callout'))
  if (title === undefined || notice === undefined) fail('the page has no title or no notice')
  const sentence = elementsOf(notice, 'h2').some(
    (one) => normalText(wordsOf(one)) === withdrawnWords(language, context.labels)
  )
  const date = elementOf(valueOf(notice, 'date'), 'time')?.attributes.get('datetime')
  const reason = normalText(wordsOf(valueOf(notice, 'reason')))
  const href = elementOf(valueOf(notice, 'replacement'), 'a')?.attributes.get('href')
  return {
    title: normalText(wordsOf(title)),
    language,
    status: sentence ? 'withdrawn' : undefined,
    date,
    reason: reason === '' ? undefined : reason,
    replacement: href === undefined ? undefined : webTarget(href, placesOfNotice(context))
  }
}

function valueOf(notice: Markup, name: string): Markup {
  return elementsOf(notice, 'dd').find((one) => hasClass(one, name)) ?? nothing
}
