/** Lists the pages of the PDF on which a JSON edition says that blocks stand, for who compares the PDF while the JSON edition is compared elsewhere. */
import type {SaidAddresses} from '../units/unit.ts'
import {decodeText} from '../web-reader/decode-text.ts'
import {Unreadable} from '../unreadable.ts'
import {isData, parseText, stringOf} from './data.ts'

const file = 'the JSON edition'

/** By key; undefined for bytes that are no JSON, as who compares that edition tells. */
export function saidPages(bytes: Uint8Array): SaidAddresses | undefined {
  const data = dataIn(bytes)
  if (data === undefined) return undefined
  const {editions, documents} = data
  const pdf = isData(editions) && isData(editions['pdf']) ? editions['pdf'] : {}
  const pages = new Map([['', `${stringOf(pdf, 'pages')} pages`]])
  collect(documents, pages)
  return new Map([['pdf', pages]])
}

function dataIn(bytes: Uint8Array): ReturnType<typeof parseText> | undefined {
  try {
    return parseText(decodeText(bytes, file), file)
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

function collect(value: unknown, pages: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return
  if (isData(value)) {
    const {key, addresses} = value
    const place = isData(addresses) ? addresses['pdf'] : undefined
    if (typeof key === 'string' && isData(place)) pages.set(key, `page ${stringOf(place, 'page')}`)
  }
  for (const one of Object.values(value)) collect(one, pages)
}
