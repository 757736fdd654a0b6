/** The size of a file as pages say it. */

/** `184 kB`, from 1,000 kB on `1.2 MB`, with the sign between the digits (docs/editions/html.md). */
export function sizeInWords(bytes: number, decimal = '.'): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1e3))
  return kilobytes < 1000 ? `${String(kilobytes)} kB` : `${(bytes / 1e6).toFixed(1).replace('.', decimal)} MB`
}
