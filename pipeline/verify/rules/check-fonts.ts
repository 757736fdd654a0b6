/** Checks fonts: each is embedded, and gives the text of each of its glyphs. */
import {readFont} from '../pdf-reader/font.ts'
import {expectArray, isDictionary, PdfReference, PdfStream, type PdfDictionary} from '../pdf-reader/values.ts'
import type {Violation, ConformanceRule} from './conformance-rules.ts'
import type {Inspected} from './inspected.ts'

export function checkFonts({file, pages}: Inspected): readonly Violation[] {
  const seen = new Set<number | PdfDictionary>()
  const found: Violation[] = []
  for (const page of pages) {
    for (const reference of file.optionalDictionary(page.resources.get('Font')).values()) {
      const font = file.dictionary(reference)
      const key = reference instanceof PdfReference ? reference.number : font
      if (seen.has(key)) continue
      seen.add(key)
      const at = `page ${String(page.number)}`
      const name = nameOf(font)
      for (const rule of faultsOf(font, file)) found.push({rule, at, found: name})
    }
  }
  return found
}

function nameOf(font: PdfDictionary): string {
  const name = font.get('BaseFont')
  return typeof name === 'object' && name !== null && 'name' in name ? name.name : ''
}

function faultsOf(font: PdfDictionary, file: Inspected['file']): readonly ConformanceRule[] {
  const descendants = file.resolve(font.get('DescendantFonts'))
  const descendant = isDictionary(descendants) ? descendants : file.dictionary(expectArray(descendants)[0])
  const descriptor = file.optionalDictionary(descendant.get('FontDescriptor'))
  const isEmbedded = ['FontFile', 'FontFile2', 'FontFile3'].some(
    (key) => file.resolve(descriptor.get(key)) instanceof PdfStream
  )
  const hasText = file.resolve(font.get('ToUnicode')) instanceof PdfStream
  return [
    ...(isEmbedded ? [] : ['font-is-embedded' as const]),
    ...(hasText ? [] : ['font-has-text' as const]),
    ...(hasText && !isReal(readFont(file, font).text) ? ['font-text-is-real' as const] : [])
  ]
}

/** Whether no glyph but the first, which is none, stands for nothing, U+0000, U+FEFF or U+FFFE. */
function isReal(text: ReadonlyMap<number, string>): boolean {
  return [...text].every(
    ([code, meaning]) => code === 0 || (meaning !== '' && !/[\0\ufeff\ufffe]/.test(meaning))
  )
}
