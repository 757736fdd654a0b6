/** What the loader of images keeps, takes away and refuses. */
import {createHash} from 'node:crypto'
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {cleanAgain} from '../../pipeline/platform/image/clean-again.ts'
import {judgeImage} from '../../pipeline/platform/image/judge-image.ts'

const noise = {
  width: 30,
  height: 20,
  channels: 3,
  background: '#000',
  noise: {type: 'gaussian', mean: 100, sigma: 30}
} as const
const encode = {
  png: () => sharp({create: noise}).png(),
  jpeg: () => sharp({create: noise}).jpeg(),
  webp: () => sharp({create: noise}).webp(),
  gif: () => sharp({create: noise}).gif()
} as const
type Format = keyof typeof encode
const formats: readonly Format[] = ['png', 'jpeg', 'webp', 'gif']

async function judge(bytes: Uint8Array, pixels = 1000) {
  const result = await judgeImage('a.png', bytes, pixels)
  if (!result.ok) return result
  const parts = await cleanAgain(bytes, result.value.digest)
  if (parts === undefined) throw new Error('an image is the same when it is read again')
  return {ok: true as const, value: {...result.value, bytes: Buffer.concat(parts)}}
}

async function pixelsOf(bytes: Uint8Array): Promise<string> {
  return (await sharp(bytes).raw().toBuffer()).toString('hex')
}

test.each([
  ['png', 1, true],
  ['png', 0, false],
  ['png', 0.9, false],
  ['webp', 1, true],
  ['webp', 0.5, false],
  ['gif', 0, false]
] as const)('a %s of opacity %d is opaque: %s', async (format, alpha, isOpaque) => {
  const background = {r: 200, g: 100, b: 50, alpha}
  const bytes = await sharp({create: {width: 30, height: 20, channels: 4, background}})
    .toFormat(format)
    .toBuffer()
  expect(await judge(bytes)).toMatchObject({ok: true, value: {isOpaque}})
})

test.each(['png', 'webp'] as const)(
  'a %s with one clear pixel among hundreds is not opaque',
  async (format) => {
    const opaque = {
      width: 30,
      height: 20,
      channels: 4,
      background: {r: 200, g: 100, b: 50, alpha: 1}
    } as const
    const {data, info} = await sharp({create: opaque}).raw().toBuffer({resolveWithObject: true})
    data[4 * (30 * 13 + 21) + 3] = 0
    const bytes = await sharp(data, {raw: {...info, channels: 4}})
      .toFormat(format, {lossless: true})
      .toBuffer()
    expect(await judge(bytes)).toMatchObject({ok: true, value: {isOpaque: false}})
  }
)

describe.each(formats)('a %s', (format) => {
  test('is known by its content, with its size', async () => {
    const result = await judge(await encode[format]().toBuffer())
    expect(result).toMatchObject({
      ok: true,
      value: {mediaType: `image/${format}`, width: 30, height: 20, isOpaque: true}
    })
  })

  test('that is cut is damaged', async () => {
    const bytes = await encode[format]().toBuffer()
    const result = await judge(bytes.subarray(0, bytes.length / 2))
    expect(result).toMatchObject({ok: false, failure: {kind: 'damaged'}})
  })

  test('of too many pixels is refused', async () => {
    const result = await judge(await encode[format]().toBuffer(), 599)
    expect(result).toEqual({ok: false, failure: {kind: 'too-many-pixels', pixels: 600, limit: 599}})
  })

  test('loses what hangs on its end, and keeps its pixels', async () => {
    const bytes = await encode[format]().toBuffer()
    const result = await judge(Buffer.concat([bytes, Buffer.from('secret')]))
    if (!result.ok) throw new Error(JSON.stringify(result))
    expect(Buffer.from(result.value.bytes).includes('secret')).toBe(false)
    expect(await pixelsOf(result.value.bytes)).toBe(await pixelsOf(bytes))
  })
})

describe('an image that is read again', () => {
  test.each(formats)('is the same, be it a %s that lies', async (format) => {
    const bytes = await encode[format]().withMetadata({orientation: 6}).toBuffer()
    const result = await judge(bytes)
    if (!result.ok) throw new Error(JSON.stringify(result))
    const {bytes: clean, size, digest} = result.value
    expect(clean.length).toBe(size)
    expect(createHash('sha256').update(clean).digest('hex')).toBe(digest)
  })

  test.each(formats)('is given as it lies in its file, when it has nothing to lose: a %s', async (format) => {
    const bytes = new Uint8Array(await encode[format]().toBuffer())
    const result = await judge(bytes)
    if (!result.ok) throw new Error(JSON.stringify(result))
    const parts = (await cleanAgain(bytes, result.value.digest)) ?? []
    expect(parts.length).toBeLessThanOrEqual(2)
    expect(parts.some(({buffer}) => buffer === bytes.buffer)).toBe(true)
  })

  test.each([
    ['another', encode.png().negate()],
    ['of another type', encode.gif()]
  ])('is refused when it is %s', async (_, other) => {
    const result = await judge(await encode.png().toBuffer())
    if (!result.ok) throw new Error(JSON.stringify(result))
    expect(await cleanAgain(await other.toBuffer(), result.value.digest)).toBeUndefined()
  })

  test.each(['\x89PNG\r\n\x1a\n', 'alpha', ''])(
    'is refused when it is no image any more: %j',
    async (text) => {
      expect(await cleanAgain(Buffer.from(text, 'latin1'), '')).toBeUndefined()
    }
  )
})

describe.each(['png', 'jpeg', 'webp'] as const)('the metadata of a %s', (format) => {
  const exif = {IFD0: {Copyright: 'secret words'}}

  test('goes, and its pixels and colours stay', async () => {
    const bytes = await encode[format]().withExif(exif).withIccProfile('p3').toBuffer()
    expect(bytes.includes('secret words')).toBe(true)
    const result = await judge(bytes)
    if (!result.ok) throw new Error(JSON.stringify(result))
    expect(Buffer.from(result.value.bytes).includes('secret words')).toBe(false)
    const metadata = await sharp(result.value.bytes).metadata()
    expect(metadata.exif).toBeUndefined()
    expect(metadata.icc).toBeDefined()
    expect(await pixelsOf(result.value.bytes)).toBe(await pixelsOf(bytes))
  })

  test('turns the image upright before it goes', async () => {
    const bytes = await encode[format]().withMetadata({orientation: 6}).toBuffer()
    expect(await judge(bytes)).toMatchObject({ok: true, value: {width: 20, height: 30}})
  })
})

test('a GIF loses its comments and keeps its loop', async () => {
  const bytes = await sharp({create: noise}).gif({loop: 3}).toBuffer()
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe, 6]), Buffer.from('secret'), Buffer.from([0])])
  const end = bytes.length - 1
  const result = await judge(Buffer.concat([bytes.subarray(0, end), comment, bytes.subarray(end)]))
  if (!result.ok) throw new Error(JSON.stringify(result))
  expect(Buffer.from(result.value.bytes).includes('secret')).toBe(false)
})

test('a file that is no image is of unknown type, whatever its name', async () => {
  const result = await judge(new TextEncoder().encode('<html><svg></svg></html>'))
  expect(result).toEqual({ok: false, failure: {kind: 'unknown-type'}})
})

describe('an SVG', () => {
  const svg = (inside: string, attributes = 'viewBox="0 0 40 30"'): Uint8Array =>
    new TextEncoder().encode(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inside}</svg>`
    )

  test.each([
    ['viewBox="0 0 40 30"', 40, 30],
    ['viewBox="0 0 40 30" width="80" height="60"', 40, 30],
    ['width="2in" height="48px"', 192, 48]
  ])('with %s has a size', async (attributes, width, height) => {
    expect(await judge(svg('<path d="M0 0"/>', attributes))).toMatchObject({ok: true, value: {width, height}})
  })

  test.each([
    ['<script>alert(1)</script>', 'an element `script`'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg"/>', 'an element `script`'],
    ['<path onclick="a()"/>', 'an event handler `onclick`'],
    ['<image href="https://example.org/a.png"/>', 'a reference to the outside, `https://example.org/a.png`'],
    ['<use xlink:href="other.svg#a"/>', 'a reference to the outside, `other.svg#a`'],
    ['<use href="data:image/svg+xml,x"/>', 'a file in an address, `data:image/svg+xml,x`'],
    ['<image href="data:text/html,x"/>', 'a file in an address, `data:text/html,x`'],
    ['<path style="fill:url( \'http://a/\' )"/>', 'a reference to the outside, `http://a/`'],
    ['<path fill="url(//a)"/>', 'a reference to the outside, `//a`'],
    ['<style>}@import "a.css";</style>', 'a style sheet that imports another'],
    ['<style><![CDATA[a{fill:u\\72l(x)}]]></style>', 'a style sheet with `url()`'],
    ['<set attributeName="xlink:href" to="x"/>', 'an animation of `xlink:href`'],
    ['<?xml-stylesheet href="a.css"?>', 'a processing instruction `xml-stylesheet`']
  ])('with %s is active', async (inside, what) => {
    expect(await judge(svg(inside))).toMatchObject({ok: false, failure: {kind: 'active', what}})
  })

  test.each([
    '<a href="#b"><path id="b"/></a>',
    '<path fill="url(#g)" style="fill:url(#g)"/>',
    '<style>a{fill:red}</style>',
    '<animate attributeName="x" to="3"/>'
  ])('with %s is harmless', async (inside) => {
    expect(await judge(svg(inside))).toMatchObject({ok: true})
  })

  test('with declarations in its document type is active', async () => {
    const text = `<!DOCTYPE svg [<!ENTITY a "alpha">]>${new TextDecoder().decode(svg('&a;'))}`
    const result = await judge(new TextEncoder().encode(text))
    expect(result).toMatchObject({ok: false})
  })

  test.each([
    ['<path>', undefined],
    ['', 'fill="red"'],
    ['<path d="a" d="b"/>', undefined]
  ])('that is not whole (%j, %j) is damaged', async (inside, attributes) => {
    expect(await judge(svg(inside, attributes))).toMatchObject({ok: false, failure: {kind: 'damaged'}})
  })

  const damaged = (reason: string) => ({ok: false, failure: {kind: 'damaged', reason}})

  test('that is nested too deep is damaged', async () => {
    const nested = (depth: number): Uint8Array => svg(`${'<g>'.repeat(depth)}${'</g>'.repeat(depth)}`)
    expect(await judge(nested(200))).toMatchObject({ok: true})
    expect(await judge(nested(20_000))).toEqual(damaged('its elements are nested more than 250 deep'))
  })

  test('whose copies of copies have no end is damaged', async () => {
    const tenfold = (level: number): string =>
      `<g id="a${String(level)}">${`<use href="#a${String(level + 1)}"/>`.repeat(10)}</g>`
    const bomb = (levels: number): Uint8Array =>
      svg(
        `${Array.from({length: levels}, (_, level) => tenfold(level)).join('')}<g id="a${String(levels)}"/>`
      )
    expect(await judge(bomb(4))).toMatchObject({ok: true})
    expect(await judge(bomb(9))).toEqual(damaged('it draws more than 250000 elements, with all its copies'))
  })

  test('with many names is judged in time in proportion to them', async () => {
    const inside = Array.from({length: 20_000}, (_, index) => `<g id="a${String(index)}"/>`).join('')
    expect(await judge(svg(inside))).toMatchObject({ok: true})
  })

  test('with a long chain of copies is judged without going down it', async () => {
    const links = Array.from(
      {length: 20_000},
      (_, index) => `<use id="a${String(index)}" xlink:href="#a${String(index + 1)}"/>`
    )
    expect(await judge(svg(links.join('')))).toEqual(
      damaged('it draws more than 250000 elements, with all its copies')
    )
  })

  test.each([
    '<g id="a"><use href="#a"/></g>',
    '<use id="a" href="#b"/><g id="b"><g><use href="#a"/></g></g>'
  ])('that holds a copy of itself is damaged: %s', async (inside) => {
    expect(await judge(svg(inside))).toEqual(damaged('it holds a copy of itself'))
  })

  test('with copies of one element, of one that is not there, and of a repeated id is harmless', async () => {
    const inside = '<path id="a"/><use href="#a"/><use xlink:href=" #a"/><use href="#b"/><path id="a"/>'
    expect(await judge(svg(inside))).toMatchObject({ok: true})
  })

  test('in an encoding other than UTF-8 is damaged', async () => {
    const text = `<?xml version="1.0" encoding="latin1"?>${new TextDecoder().decode(svg(''))}`
    const result = await judge(new TextEncoder().encode(text))
    expect(result).toMatchObject({ok: false, failure: {kind: 'damaged', reason: 'it is not UTF-8'}})
  })

  test('loses comments, metadata and a plain document type, and nothing else', async () => {
    const head = '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "a" "b">\n<!-- one -->\n'
    const inside = '<metadata>alpha <b xmlns="x"><!-- two --></b></metadata><text>a <!-- - --> é𝄞 b</text>'
    const text = `${head}${new TextDecoder().decode(svg(inside))}`.replaceAll('\n', '\r\n')
    const result = await judge(new TextEncoder().encode(text))
    if (!result.ok) throw new Error(JSON.stringify(result))
    const expected = new TextDecoder().decode(svg('<text>a  é𝄞 b</text>'))
    expect(new TextDecoder().decode(result.value.bytes)).toBe(expected)
  })
})
