/** Writes colours of hue, saturation and lightness as red, green and blue: pdfmake's SVG library knows no others. */

/** In the attributes and styles of a drawing that was written clean. */
export function plainColours(svg: string): string {
  return svg.replace(hsl, (written, hue: string, unit: string | undefined, ...rest: string[]) => {
    const [saturation = '', lightness = '', alpha] = rest
    const degrees = Number(hue) * (turns.get(unit ?? 'deg') ?? Number.NaN)
    const values = rgbOf(degrees, percentOf(saturation), percentOf(lightness))
    if (!values.every(Number.isFinite)) return written
    const list = values.map((value) => String(Math.round(value * 255))).join(',')
    return alpha === undefined ? `rgb(${list})` : `rgba(${list},${String(alphaOf(alpha))})`
  })
}

/** Both ways to write it (CSS Color 4, §7): with commas, and without. */
const hsl =
  /\bhsla?\(\s*(-?[\d.]+)(deg|rad|grad|turn)?[\s,]+([\d.]+)%[\s,]+([\d.]+)%(?:\s*[,/]\s*([\d.]+%?))?\s*\)/gi

/** Degrees of each unit. */
const turns: ReadonlyMap<string, number> = new Map([
  ['deg', 1],
  ['grad', 0.9],
  ['rad', 180 / Math.PI],
  ['turn', 360]
])

function percentOf(value: string): number {
  return Math.min(1, Number(value) / 100)
}

function alphaOf(value: string): number {
  return Math.min(1, value.endsWith('%') ? Number(value.slice(0, -1)) / 100 : Number(value))
}

/** From 0 to 1 each (CSS Color 4, §7.1). */
function rgbOf(hue: number, saturation: number, lightness: number): readonly number[] {
  const spread = saturation * Math.min(lightness, 1 - lightness)
  return [0, 8, 4].map((shift) => {
    const k = (((shift + hue / 30) % 12) + 12) % 12
    return lightness - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1))
  })
}
