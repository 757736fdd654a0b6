/** Reads how wide an image should be, as HTML, Pandoc, Quarto and MyST have it. */

/** `50%` of the text, or `300px`; undefined for what is neither. A number alone counts pixels (HTML, 4.8.17). */
export function imageWidth(written: string | undefined): string | undefined {
  const [, number = '', unit = ''] = /^\s*(\d{1,4}(?:\.\d{1,2})?)\s*(%|px)?\s*$/i.exec(written ?? '') ?? []
  const value = Number(number)
  if (value === 0 || (unit === '%' && value > 100)) return undefined
  return `${String(value)}${unit === '%' ? '%' : 'px'}`
}

/** Words in brackets with a size behind a bar, as note-takers and forums have them: `A plan|300`, `A plan|300x200`. */
export function sizedWords(words: string): {readonly alt: string; readonly width?: string} {
  const [, alt = '', width] = /^([^|]*)\|(\d{1,4})(?:x\d{1,4})?(?:,\s*\d{1,3}%)?$/.exec(words) ?? []
  const own = imageWidth(width)
  return own === undefined ? {alt: words} : {alt: alt.trim(), width: own}
}
