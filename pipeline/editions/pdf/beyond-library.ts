/** Finds what a drawing uses that pdfmake's SVG library cannot draw. */

/** In words; empty when it knows all that the drawing has. */
export function beyondLibrary(svg: string): readonly string[] {
  return Object.entries(unknown).flatMap(([what, isIn]) => (isIn(svg) ? [what] : []))
}

const unknown: {readonly [what: string]: (svg: string) => boolean} = {
  filters: (svg) => /\sfilter="|[";{]filter:/.test(svg),
  'blended colours': (svg) => svg.includes('mix-blend-mode'),
  'colours of other kinds than RGB': (svg) =>
    /\b(?:hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|device-cmyk)\(/.test(svg),
  'style rules with conditions': (svg) => sheetsOf(svg).some(hasConditions)
}

function sheetsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<style[^>]*>([^<]*)<\/style>/g)].map(([, sheet = '']) => sheet)
}

/** A rule for anything but elements by their own name, class and id. */
function hasConditions(sheet: string): boolean {
  const selectors = sheet.replace(/\{[^{}]*\}/g, '\n')
  return (
    selectors.includes('{') || /[^\w\s.#,*-]|[\w*-] +[\w.#*-]/.test(selectors.replace(/\s*[\n,]\s*/g, '\n'))
  )
}
