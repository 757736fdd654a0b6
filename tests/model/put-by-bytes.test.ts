/** Bytes that are put by are those that were put by, in whatever order they are asked for, and files of them are the files. */
import {fc, test as property} from '@fast-check/vitest'
import {expect, test} from 'vitest'
import {heldBytes, sizeOfFile} from '../../pipeline/model/edition/edition-file.ts'
import {openFile, wholeOf} from '../../pipeline/model/edition/open-file.ts'
import {openFiles} from '../../pipeline/model/edition/put-by-files.ts'
import {PutByBytes} from '../../pipeline/model/put-by/put-by-bytes.ts'

const parts = fc.array(fc.uint8Array({maxLength: 40}), {maxLength: 50})

/** What was put by, each time given back as another copy. */
function away() {
  const blocks: Uint8Array[] = []
  const putBy = (bytes: Uint8Array) => {
    blocks.push(bytes.slice())
    return () => bytes.slice()
  }
  return {blocks, putBy}
}

property.prop([parts, fc.array(fc.nat({max: 60}))])('each part is given back', (given, asked) => {
  const list = new PutByBytes(away().putBy)
  for (const part of given) {
    list.push(part)
    expect(list.at(list.length - 1)).toEqual(part)
  }
  for (const index of asked) expect(list.at(index)).toEqual(given[index])
  expect([...list]).toEqual(given)
  const whole = Buffer.concat(list.pieces().map((block) => block()))
  expect(whole).toEqual(Buffer.concat(given))
  expect([...list]).toEqual(given)
})

test('sixteen lie together, or as many as are 64 kB', () => {
  const {blocks, putBy} = away()
  const list = new PutByBytes(putBy)
  for (let index = 0; index < 32; index += 1) list.push(new Uint8Array(8).fill(index))
  expect(blocks.map(({length}) => length)).toEqual([128, 128])
  for (let index = 0; index < 5; index += 1) list.push(new Uint8Array(40 * 1024).fill(index))
  expect(blocks.map(({length}) => length)).toEqual([128, 128, 80 * 1024, 80 * 1024])
  list.pieces()
  expect(blocks.at(-1)).toHaveLength(40 * 1024)
  expect(blocks).toHaveLength(5)
})

property.prop([parts])('a file of parts is all of them', (given) => {
  const file = openFile({path: 'a', mediaType: 'text/plain'}, away().putBy)
  for (const part of given) file.add(part)
  const made = file.close()
  expect(Buffer.from(heldBytes(made))).toEqual(Buffer.concat(given))
  expect(sizeOfFile(made)).toBe(Buffer.concat(given).length)
})

property.prop([parts])('files that lie together are each its own', (given) => {
  const facts = {mediaType: 'text/plain', pathOf: (index: number) => `search/${index + 1}.js`}
  const [away1, held] = [openFiles(facts, away().putBy), openFiles(facts)]
  const files = given.map((bytes) => [away1(bytes), held(bytes)] as const)
  for (const [index, [put, other]] of files.entries()) {
    expect([put.path, put.mediaType]).toEqual([`search/${index + 1}.js`, 'text/plain'])
    expect([other.path, other.mediaType, heldBytes(other)]).toEqual([put.path, put.mediaType, given[index]])
    expect([heldBytes(put), sizeOfFile(put)]).toEqual([given[index], given[index]?.length])
    if (!('parts' in put)) throw new Error('a file that is put by is expected')
    expect(wholeOf(put)).toEqual(given[index])
    // Whoever has it may hand its buffer over.
    heldBytes(put).fill(0)
    expect(heldBytes(put)).toEqual(given[index])
  }
})

test('a file that is drawn is a copy, and be it that what was put by is read into a Buffer', () => {
  const facts = {mediaType: 'text/plain', pathOf: String}
  const put = openFiles(facts, (bytes) => () => Buffer.from(bytes))
  const [first] = Array.from({length: 16}, (_, index) => put(new Uint8Array(8).fill(index + 1)))
  if (first === undefined) throw new Error('a file is expected')
  heldBytes(first).fill(0)
  expect([...heldBytes(first)]).toEqual(Array.from({length: 8}, () => 1))
})
