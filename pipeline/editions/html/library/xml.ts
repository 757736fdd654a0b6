/** Writes the little XML that feeds and sitemaps are made of. */
import {escapeXml} from '../../../design/cover/svg.ts'

/** An element on a line of its own; attributes without a value are left out. */
export function xmlElement(
  name: string,
  attributes: {readonly [attribute: string]: string | undefined},
  content: string | readonly string[] = ''
): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeXml(value)}"`
  )
  const start = `<${name}${written.join('')}`
  if (typeof content !== 'string') return `${start}>\n${content.join('')}</${name}>\n`
  return content === '' ? `${start}/>\n` : `${start}>${escapeXml(content)}</${name}>\n`
}

/** A file, with its declaration. */
export function xmlFile(root: string): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${root}`)
}
