/** Reads the tombstone of a withdrawn publication. */
import {dataOf, isData, parseData, stringOf, type Data} from '../json-reader/data.ts'
import {addressInLibrary} from '../units/library-address.ts'
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
    status: tombstone['status'] === 'withdrawn' ? 'withdrawn' : undefined,
    date: typeof date === 'string' ? date : undefined,
    reason: typeof reason === 'string' ? normalText(reason) : undefined,
    replacement: isData(replacement) ? addressOf(replacement) : undefined
  }
}

function addressOf(replacement: Data): string {
  if (replacement['kind'] === 'external') return normalAddress(stringOf(replacement, 'url'))
  const block = stringOf(replacement, 'block')
  return addressInLibrary({
    publication: stringOf(replacement, 'publication'),
    language: stringOf(replacement, 'language'),
    document: stringOf(replacement, 'document'),
    ...(block === '' ? {} : {block})
  })
}
