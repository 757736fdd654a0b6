/** Lists what the notice of a withdrawn publication has to say, with one digest over it. */
import {labelsFor, type OwnLabels} from '../../locale/index.ts'
import type {Withdrawn} from '../../model/edition/edition.ts'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {addressInLibrary} from '../units/library-address.ts'
import {normalAddress, normalText} from '../units/unit-text.ts'

/** In the order in which they are listed and compared. */
export const noticeFactNames = ['title', 'language', 'status', 'date', 'reason', 'replacement'] as const

/** Texts are in the normal form; what is not stated is undefined. */
export type NoticeFacts = {readonly [name in (typeof noticeFactNames)[number]]: string | undefined}

/** What the publication says. */
export function factsOfPublication({language, metadata, notice}: Withdrawn): NoticeFacts {
  const {date, reason, replacement} = notice
  return {
    title: normalText(metadata.title),
    language,
    status: 'withdrawn',
    date,
    reason: reason === undefined ? undefined : normalText(reason),
    replacement:
      replacement?.kind === 'external'
        ? normalAddress(replacement.url)
        : replacement && addressInLibrary(replacement.to)
  }
}

/** The words by which a page says that its publication is withdrawn. */
export function withdrawnWords(language: string, own?: OwnLabels): string {
  return normalText(labelsFor(language, own).labels.withdrawnNotice)
}

/** SHA-256, in hexadecimal, over a line of JSON for each fact, `null` for none. */
export function noticeDigest(facts: NoticeFacts): string {
  const lines = noticeFactNames.map((name) => `${JSON.stringify([name, facts[name] ?? null])}\n`)
  return sha256Of(lines.join(''))
}
