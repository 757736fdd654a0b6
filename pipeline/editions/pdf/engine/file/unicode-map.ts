/** Writes the ToUnicode CMap of a font: the text of each code (ISO 32000-1 §9.10.3). */
import type {CodedGlyphs} from './glyph-codes.ts'
import {utf16Digits} from './pdf-values.ts'

/** Entries of one list (Adobe Technical Note 5014, 6.5), and codes of a range, which differ in their last byte alone (5411, 1.4.1). */
const [mostEntries, mostCodes] = [100, 256]

/** `codes` are of two bytes each and rise. */
export function unicodeMap(codes: readonly CodedGlyphs[]): Uint8Array {
  const ranges: {readonly first: number; readonly texts: string[]}[] = []
  for (const {code, text} of codes) {
    const last = ranges.at(-1)
    const goesOn = last !== undefined && code === last.first + last.texts.length && code % mostCodes !== 0
    if (goesOn) last.texts.push(text)
    else ranges.push({first: code, texts: [text]})
  }
  const entries = ranges.map(({first, texts}) => {
    const [from, to] = [first, first + texts.length - 1].map((code) => utf16Digits(String.fromCharCode(code)))
    return `<${from}> <${to}> [${texts.map((text) => `<${utf16Digits(text)}>`).join(' ')}]`
  })
  const lists: string[] = []
  for (let start = 0; start < entries.length; start += mostEntries) {
    const list = entries.slice(start, start + mostEntries)
    lists.push(`${list.length} beginbfrange\n${list.join('\n')}\nendbfrange`)
  }
  return Buffer.from(`/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${lists.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`)
}
