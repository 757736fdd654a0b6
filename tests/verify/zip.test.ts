/** The members of a ZIP file, whole or in pieces. */
import {Readable} from 'node:stream'
import {strToU8, zipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {pack} from '../../pipeline/editions/epub/container.ts'
import {readZip} from '../../pipeline/verify/epub-reader/zip.ts'
import {Unreadable} from '../../pipeline/verify/unreadable.ts'

const words = 'alpha bravo '.repeat(50)
const zip = zipSync({alpha: strToU8(words), bravo: [strToU8('stored'), {level: 0}], يقين: strToU8('charlie')})

function textsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    [...readZip([bytes])].map(([name, {bytes}]) => [name, Buffer.from(bytes()).toString()])
  )
}

test('are given by their names, inflated or as they are stored', () => {
  expect(textsOf(zip)).toEqual({alpha: words, bravo: 'stored', يقين: 'charlie'})
})

describe('a file with images that are not in memory', async () => {
  const image = {path: 'alpha.png', digest: 'alpha', size: 4000}
  const book = {
    stylesheet: 'p {margin: 0}',
    packageDocument: '<package/>',
    navigationDocument: '<nav/>',
    ncx: '<ncx/>',
    texts: new Map([['text/alpha.xhtml', () => Buffer.from(`<p>${words}</p>`)]]),
    resources: new Map([['images/alpha.png', image]])
  }
  const members = readZip(await pack(book, () => Readable.from([Buffer.alloc(4000, 1)])))

  test('gives the members on both sides of them', () => {
    expect(Buffer.from(members.get('OEBPS/content.opf')?.bytes() ?? []).toString()).toBe('<package/>')
    expect(Buffer.from(members.get('OEBPS/text/alpha.xhtml')?.bytes() ?? []).toString()).toBe(
      `<p>${words}</p>`
    )
  })

  test('names the images, and reads none', () => {
    expect(members.has('OEBPS/images/alpha.png')).toBe(true)
    expect(() => members.get('OEBPS/images/alpha.png')?.bytes()).toThrow(Unreadable)
  })
})

describe('a damaged file', () => {
  /** The file with a field of a record set; `signature` finds the record. */
  const withField = (signature: string, field: number, value: number): Uint8Array => {
    const copy = Buffer.from(zip)
    copy.writeUInt32LE(value, copy.indexOf(Buffer.from(signature, 'latin1')) + field)
    return copy
  }

  /** The file with its second member called as its first, in its head and in the directory. */
  const twice = (whole: Uint8Array): Uint8Array => {
    const copy = Buffer.from(whole)
    for (const [signature, name] of [
      ['PK\x03\x04', 30],
      ['PK\x01\x02', 46]
    ] as const) {
      const first = copy.indexOf(Buffer.from(signature, 'latin1'))
      const second = copy.indexOf(Buffer.from(signature, 'latin1'), first + 4)
      copy.copy(copy, second + name, first + name, first + name + 5)
    }
    return copy
  }

  test.each([
    ['that is empty', new Uint8Array()],
    ['without its end', zip.subarray(0, -20)],
    ['whose directory stands elsewhere', withField('PK\x05\x06', 16, 4)],
    ['whose directory stands outside', withField('PK\x05\x06', 16, 0xffff_ffff)],
    ['with another number of members', withField('PK\x05\x06', 8, 0x0004_0004)],
    ['whose member stands outside', withField('PK\x01\x02', 42, 0x7fff_ffff)],
    ['whose member is smaller than it says', withField('PK\x01\x02', 24, 700)],
    ['whose member is larger than it says', withField('PK\x01\x02', 24, 10)],
    ['whose member is named otherwise where it lies', withField('PK\x03\x04', 30, 0x7a7a_7a7a)],
    ['whose member is packed in another way than by deflating', withField('PK\x01\x02', 10, 12)],
    ['with two members of one name', twice(zip)],
    ['that says it holds more than is read', withField('PK\x01\x02', 24, 0x7fff_ffff)]
  ])('%s is unreadable', (_, bytes) => {
    expect(() => textsOf(bytes)).toThrow(Unreadable)
  })
})
