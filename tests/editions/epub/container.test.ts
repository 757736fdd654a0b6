/** The adapter to epub-gen-memory: what it relies on there, and what it must never let happen. */
import {Socket} from 'node:net'
import {Readable} from 'node:stream'
import {EPub} from 'epub-gen-memory'
import {afterEach, describe, expect, test, vi} from 'vitest'
import {pack as packPieces, type Package} from '../../../pipeline/editions/epub/container.ts'
import type {ImagePiece} from '../../../pipeline/model/publication/asset.ts'
import {readEpub, textIn} from './read-epub.ts'

const book: Package = {
  stylesheet: 'p {margin: 0}',
  packageDocument: '<package/>',
  navigationDocument: '<nav/>',
  ncx: '<ncx/>',
  texts: textsOf({alpha: '<p>Alpha</p>'}),
  resources: new Map([['images/bravo.png', new Uint8Array([0x89, 0x50])]])
}

/** Texts of documents by their names. */
function textsOf(texts: Readonly<Record<string, string>>): Package['texts'] {
  const entries = Object.entries(texts)
  return new Map(entries.map(([name, text]) => [`text/${name}.xhtml`, () => new TextEncoder().encode(text)]))
}

/** A book without images of the project is one piece. */
async function pack(given: Package): Promise<Uint8Array> {
  const [whole, ...more] = await packPieces(given, noImage)
  if (!(whole instanceof Uint8Array) || more.length > 0) throw new Error('one piece is expected')
  return whole
}

function noImage(): never {
  throw new Error('no image is expected')
}

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('epub-gen-memory 1.1.2', () => {
  test('has the methods that the adapter overrides and calls', () => {
    const names = ['render', 'genEpub', 'downloadAllImages', 'downloadAllFonts', 'makeCover'] as const
    expect(names.filter((name) => typeof Reflect.get(EPub.prototype, name) !== 'function')).toEqual([])
  })

  test('has the fields that the adapter fills, and keeps what it does not know for the templates', () => {
    const options = {title: 'Alpha', tetrapla: {ncx: '<ncx/>'}}
    const made = new EPub(options, [{title: 'Bravo', filename: 'bravo.xhtml', content: ''}])
    expect(made).toMatchObject({
      options: {tetrapla: {ncx: '<ncx/>'}},
      content: [{filename: 'bravo.xhtml', content: ''}],
      images: [],
      zip: {files: {mimetype: {dir: false}}}
    })
  })
})

describe('a packed book', () => {
  test('has `mimetype` first and stored, then the rest in order of name, text deflated and images stored', async () => {
    const members = readEpub(await pack(book))
    expect(members.map(({name, stored}) => `${name} ${stored ? 'stored' : 'deflated'}`)).toEqual([
      'mimetype stored',
      'META-INF/container.xml deflated',
      'OEBPS/content.opf deflated',
      'OEBPS/images/bravo.png stored',
      'OEBPS/style.css deflated',
      'OEBPS/text/alpha.xhtml deflated',
      'OEBPS/toc.ncx deflated',
      'OEBPS/toc.xhtml deflated'
    ])
  })

  test('begins with the bytes by which a file is known as EPUB (OCF 3.3, 4.3)', async () => {
    const bytes = Buffer.from(await pack(book))
    expect(bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip')
  })

  test('holds what it was given, template delimiters and all', async () => {
    const hostile = "<p><%= process.exit() %> <%- include('/etc/passwd') %> 50%>40</p>"
    const bytes = await pack({
      ...book,
      packageDocument: hostile,
      navigationDocument: hostile,
      ncx: hostile,
      stylesheet: hostile,
      texts: textsOf({alpha: hostile})
    })
    const names = ['content.opf', 'toc.xhtml', 'toc.ncx', 'style.css', 'text/alpha.xhtml']
    expect(names.map((name) => textIn(bytes, `OEBPS/${name}`))).toEqual(names.map(() => hostile))
  })

  test('keeps names in any script', async () => {
    const bytes = await pack({...book, texts: textsOf({введение: '<p/>'})})
    expect(textIn(bytes, 'OEBPS/text/введение.xhtml')).toBe('<p/>')
  })

  test('keeps every character of a long text, wherever it stands', async () => {
    const [even, odd] = ['', 'a'].map((start) => `<p>${start}${'🤦'.repeat(20_000)}</p>`)
    if (even === undefined || odd === undefined) throw new Error('two texts are expected')
    const bytes = await pack({...book, navigationDocument: even, ncx: odd, texts: textsOf({even, odd})})
    const found = ['toc.xhtml', 'toc.ncx', 'text/even.xhtml', 'text/odd.xhtml']
    expect(found.map((name) => textIn(bytes, `OEBPS/${name}`))).toEqual([even, odd, even, odd])
  })

  test('asks for the text of a document once, when the one before it is packed', async () => {
    const asked: string[] = []
    const names = Array.from({length: 40}, (_, index) => `d${String(index).padStart(2, '0')}`)
    // As what is put by is read: into room that the next one takes.
    const room = Buffer.alloc(2000)
    const textOf = (name: string) => () => {
      asked.push(name)
      return room.subarray(0, room.write(`<p>${`${name} `.repeat(400)}</p>`))
    }
    const bytes = await pack({
      ...book,
      texts: new Map(names.map((name) => [`text/${name}.xhtml`, textOf(name)]))
    })
    expect(asked).toEqual(names)
    expect(names.filter((name) => !textIn(bytes, `OEBPS/text/${name}.xhtml`).includes(name))).toEqual([])
  })

  test('opens no connection, whatever its text says', async () => {
    const connect = vi.spyOn(Socket.prototype, 'connect')
    await pack({
      ...book,
      texts: textsOf({alpha: '<img src="http://127.0.0.1:9/a.png"/><img src="file:///etc/passwd"/>'})
    })
    expect(connect).not.toHaveBeenCalled()
  })

  test('has the same bytes at another time', async () => {
    const first = await pack(book)
    vi.useFakeTimers({toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z')})
    expect(Buffer.from(await pack(book)).equals(first)).toBe(true)
  })

  test('has the images of the project as pieces, in their places, and reads one at a time', async () => {
    const files = new Map(['alpha', 'bravo', 'charlie'].map((name) => [name, Buffer.alloc(70_000, name)]))
    const images = [...files].map(([name, bytes]) => ({path: name, digest: name, size: bytes.length}))
    const given = {...book, resources: new Map(images.map((image) => [`images/${image.path}.png`, image]))}
    const read: string[] = []
    let open = 0
    // One buffer for them all, as the world has it.
    const buffer = Buffer.alloc(70_000)
    const partsOf = async function* (image: ImagePiece): AsyncIterable<Uint8Array> {
      read.push(image.path)
      expect((open += 1)).toBe(1)
      await new Promise((resolve) => setTimeout(resolve, 5))
      files.get(image.path)?.copy(buffer)
      yield buffer.subarray(0, 30_000)
      yield buffer.subarray(30_000)
      open -= 1
    }
    const pieces = await packPieces(given, partsOf)
    expect(read).toEqual(['alpha', 'bravo', 'charlie'])
    expect(pieces.filter((piece) => !(piece instanceof Uint8Array))).toEqual(images)
    const whole = await Promise.all(
      pieces.map(async (piece) => (piece instanceof Uint8Array ? piece : bytesOfPiece(piece, files)))
    )
    const held = new Map([...files].map(([name, bytes]) => [`images/${name}.png`, bytes]))
    expect(Buffer.concat(whole).equals(await pack({...book, resources: held}))).toBe(true)
  })

  test('is not made of an image that has another size than it had', async () => {
    const image = {path: 'alpha', digest: 'alpha', size: 3}
    const given = {...book, resources: new Map([['images/alpha.png', image]])}
    await expect(packPieces(given, () => Readable.from([Buffer.from('four')]))).rejects.toThrow(
      'another size'
    )
  })
})

function bytesOfPiece({path}: ImagePiece, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const bytes = files.get(path)
  if (bytes === undefined) throw new Error(`no image: ${path}`)
  return bytes
}
