/** Extracts a picture from a `data:` address (RFC 2397). */
import {mediaTypeOf} from '../media-type.ts'

/** Undefined when it is no image of pixels; white space in it, as programs break its lines, says nothing. */
export function dataPicture(address: string): Uint8Array | undefined {
  const comma = address.indexOf(',')
  const isBase64 = /;\s*base64\s*$/i.test(address.slice(0, comma))
  const text = address.slice(comma + 1)
  const bytes = isBase64 ? fromBase64(text.replace(/\s+/g, '')) : fromPercent(text)
  const mediaType = bytes === undefined ? undefined : mediaTypeOf(bytes)
  return mediaType === undefined || mediaType === 'image/svg+xml' ? undefined : bytes
}

function fromBase64(text: string): Uint8Array | undefined {
  const plain = text.includes('%') ? text.replace(/%([0-9a-f]{2})/gi, character) : text
  return /^[a-z\d+/]*={0,2}$/i.test(plain) ? new Uint8Array(Buffer.from(plain, 'base64')) : undefined
}

function fromPercent(text: string): Uint8Array | undefined {
  const plain = text.replace(/%([0-9a-f]{2})/gi, character)
  return /^[\0-\xff]*$/.test(plain) ? new Uint8Array(Buffer.from(plain, 'latin1')) : undefined
}

function character(_: string, code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16))
}
