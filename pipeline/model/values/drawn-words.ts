/** Finds the words that a clean drawing shows. */

/** Of SVG as the loader wrote it, without what names or describes it; character references by number are characters. */
export function drawnWords(svg: string): string {
  const shown = svg.replace(/<(title|desc|style)\b[^>]*>[\s\S]*?<\/\1>/g, '')
  const words = (shown.match(/>[^<]+/g) ?? []).map((between) => between.slice(1))
  return words.join(' ').replace(reference, (whole, hexadecimal?: string, decimal?: string) => {
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
    return code <= 0x10_ffff ? String.fromCodePoint(code) : whole
  })
}

const reference = /&#(?:x([\da-f]{2,6})|(\d{2,7}));/gi
