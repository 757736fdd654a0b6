/** Detects an image's type by its content; a file's name says nothing. */
import type {ImageMediaType} from '../../model/publication/asset.ts'

/** The type by the first bytes; SVG by a root element `svg`; undefined for anything else. */
export function mediaTypeOf(bytes: Uint8Array): ImageMediaType | undefined {
  const head = latin1(bytes.subarray(0, 16))
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'image/gif'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'image/webp'
  return looksLikeSvg(bytes) ? 'image/svg+xml' : undefined
}

/** The first element is `svg`, after a byte order mark, an XML declaration, comments and a document type. */
function looksLikeSvg(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 65_536))
  const [, name] =
    /^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\][^>]*)?>)*<([\w:.-]+)/i.exec(text) ?? []
  return name !== undefined && /^(?:[\w.-]+:)?svg$/.test(name)
}

/** Bytes as characters U+0000 to U+00FF. */
export function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}
