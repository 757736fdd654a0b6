/** Reads the tombstone of a withdrawn publication. */
import {dataOf, isData, parseData, stringOf, type Data} from '../json-reader/data.ts'
import {normalAddress, normalText} from '../units/unit-text.ts'
import type {NoticeFacts} from './notice-facts.ts'

/** Throws `Unreadable` when the bytes are no tombstone. */
export function readTombstone(bytes: Uint8Array): NoticeFacts {
  const tombstone = parseData(bytes)
  const metadata = dataOf(tombstone['metadata'], 'metadata')
  const {date, reason, replacement} = dataOf(tombstone['withdrawal'], 'withdrawal')
  return {
    title: normalText(stringOf(metadata, 'title')),
    language: stringOf(tombstone, 'language'),
    ...(tombstone['status'] === 'withdrawn' ? {status: 'withdrawn'} : {}),
    ...(typeof date === 'string' ? {date} : {}),
    ...(typeof reason === 'string' ? {reason: normalText(reason)} : {}),
    ...(isData(replacement) ? {replacement: addressOf(replacement)} : {})
  }
}

function addressOf(replacement: Data): string {
  if (replacement['kind'] === 'external') return normalAddress(stringOf(replacement, 'url'))
  const [publication, language] = [stringOf(replacement, 'publication'), stringOf(replacement, 'language')]
  const [document, block] = [stringOf(replacement, 'document'), stringOf(replacement, 'block')]
  return `${publication}/${language.toLowerCase()}/${document}${block === '' ? '' : `#${block}`}`
}
