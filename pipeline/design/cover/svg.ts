/** Writes the few elements of SVG that a cover is made of. */

/** A number with at most one decimal: a tenth of a unit is finer than an eye sees, and the file stays small. */
export function number(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** An element; numbers are rounded, attributes without a value left out. */
export function svgElement(
  name: string,
  attributes: {readonly [attribute: string]: string | number | undefined},
  content = ''
): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${typeof value === 'number' ? number(value) : escapeXml(value)}"`]
  )
  const start = `<${name}${written.join('')}`
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`
}

/** Text for XML: its marks escaped, characters that XML 1.0 has no place for (§2.2) left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
