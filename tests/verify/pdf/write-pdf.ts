/** Writes small PDF files by hand: what the reader is tried on, sound ones and such as nobody should write. */
import {deflateSync} from 'node:zlib'

/** The objects of a file: what stands between `obj` and `endobj`, by number. */
export type Objects = Readonly<Record<number, string | Buffer>>

/** A stream object; `extra` are more entries of its dictionary. */
export function stream(content: string | Buffer, extra = ''): Buffer {
  const bytes = Buffer.from(content)
  return Buffer.concat([
    Buffer.from(`<</Length ${String(bytes.length)}${extra}>>\nstream\n`),
    bytes,
    Buffer.from('\nendstream')
  ])
}

/** A stream object, deflated. */
export function deflated(content: string | Buffer, extra = ''): Buffer {
  return stream(deflateSync(content), `/Filter/FlateDecode${extra}`)
}

interface Body {
  readonly bytes: Buffer
  readonly offsets: ReadonlyMap<number, number>
}

function bodyOf(objects: Objects): Body {
  const offsets = new Map<number, number>()
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%âãÏÓ\n', 'latin1')]
  let length = parts[0]?.length ?? 0
  for (const [number, content] of Object.entries(objects)) {
    offsets.set(Number(number), length)
    const object = [
      Buffer.from(`${number} 0 obj\n`),
      typeof content === 'string' ? Buffer.from(content) : content,
      Buffer.from('\nendobj\n')
    ]
    length += object.reduce((sum, one) => sum + one.length, 0)
    parts.push(...object)
  }
  return {bytes: Buffer.concat(parts), offsets}
}

/** With a cross-reference table; `trailer` are more entries of the trailer. */
export function pdfWithTable(objects: Objects, trailer = '', root = 1): Buffer {
  const {bytes, offsets} = bodyOf(objects)
  const size = Math.max(...offsets.keys()) + 1
  const lines = Array.from({length: size}, (_, number) => {
    const offset = offsets.get(number)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const end = [
    `xref\n0 ${String(size)}\n${lines.join('')}`,
    `trailer\n<</Size ${String(size)}/Root ${String(root)} 0 R${trailer}>>\n`,
    `startxref\n${String(bytes.length)}\n%%EOF\n`
  ]
  return Buffer.concat([bytes, Buffer.from(end.join(''))])
}

/** With a cross-reference stream, and with `packed` in an object stream, which is object 98. */
export function pdfWithStream(objects: Objects, packed: Readonly<Record<number, string>>): Buffer {
  const entries = Object.entries(packed)
  let content = ''
  const pairs: string[] = []
  for (const [number, value] of entries) {
    pairs.push(`${number} ${String(content.length)}`)
    content += `${value} `
  }
  const header = `${pairs.join(' ')} `
  const extra = `/Type/ObjStm/N ${String(entries.length)}/First ${String(header.length)}`
  const {bytes, offsets} = bodyOf({...objects, 98: deflated(header + content, extra)})
  const line = (type: number, second: number, third: number): readonly number[] => [
    type,
    (second >> 16) & 255,
    (second >> 8) & 255,
    second & 255,
    third
  ]
  const places = Array.from({length: 100}, (_, number) => {
    const index = entries.findIndex(([key]) => Number(key) === number)
    if (index !== -1) return line(2, 98, index)
    const offset = number === 99 ? bytes.length : offsets.get(number)
    return offset === undefined ? line(0, 0, 0) : line(1, offset, 0)
  })
  const references = deflated(Buffer.from(places.flat()), '/Type/XRef/Size 100/W[1 3 1]/Root 1 0 R')
  return Buffer.concat([
    bytes,
    Buffer.from('99 0 obj\n'),
    references,
    Buffer.from(`\nendobj\nstartxref\n${String(bytes.length)}\n%%EOF\n`)
  ])
}

/** A page of one paragraph, `alpha`, tagged as the PDF edition tags it; parts can be replaced. */
export function taggedObjects(replaced: Objects = {}): Objects {
  return {
    1: '<</Type/Catalog/Pages 2 0 R/StructTreeRoot 6 0 R/Lang(en)/MarkInfo<</Marked true>>/Names 11 0 R/Outlines 12 0 R>>',
    2: '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 200 200]>>',
    3: '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>/StructParents 0>>',
    4: deflated('BT /P <</MCID 0>> BDC /F1 10 Tf 1 0 0 1 20 100 Tm <00010002> Tj EMC ET'),
    5: '<</Type/Font/Subtype/Type0/DescendantFonts[9 0 R]/ToUnicode 10 0 R>>',
    6: '<</Type/StructTreeRoot/K 7 0 R>>',
    7: '<</S/Document/K[8 0 R]>>',
    8: '<</S/P/ID(alpha/p1)/Pg 3 0 R/K 0>>',
    9: '<</Type/Font/W[1[500 500]]/DW 1000>>',
    10: deflated('2 beginbfchar <0001> <0061> <0002> <006C0070> endbfchar'),
    11: '<</Dests<</Names[(alpha/p1)[3 0 R/XYZ 0 0 0]]>>>>',
    12: '<</First 13 0 R>>',
    13: '<</Title(Alpha)/Dest(alpha/p1)>>',
    ...replaced
  }
}

/** A file with what is added to it behind its end (§7.5.6): objects that are new or others, and numbers of deleted ones. */
export function pdfWithUpdate(
  before: Buffer,
  objects: Objects,
  {
    trailer = '/Root 1 0 R',
    deleted = []
  }: {readonly trailer?: string; readonly deleted?: readonly number[]} = {}
): Buffer {
  const previous = [...before.toString('latin1').matchAll(/startxref\s+(\d+)/g)].at(-1)?.[1] ?? '0'
  const parts: Buffer[] = [before]
  const sections = new Map<number, string>(deleted.map((number) => [number, '0000000000 00001 f \n']))
  let length = before.length
  for (const [number, content] of Object.entries(objects)) {
    sections.set(Number(number), `${String(length).padStart(10, '0')} 00000 n \n`)
    const object = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      Buffer.from(content),
      Buffer.from('\nendobj\n')
    ])
    length += object.length
    parts.push(object)
  }
  const lines = Array.from(sections, ([number, line]) => `${String(number)} 1\n${line}`)
  const size = Math.max(...sections.keys()) + 1
  const end = `xref\n${lines.join('')}trailer\n<</Size ${String(size)}/Prev ${previous}${trailer}>>\nstartxref\n${String(length)}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end)])
}
