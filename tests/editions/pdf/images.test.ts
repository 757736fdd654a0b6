/** Images of every kind in the file: as they are where a PDF can hold them, else converted. */
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {imageParts} from '../../../pipeline/editions/pdf/engine/images/embed-image.ts'
import {rowsOf} from '../../../pipeline/editions/pdf/engine/images/png-rows.ts'
import {unfilter} from '../../../pipeline/model/values/unfilter.ts'
import {makePdfOf} from './make-pdf.ts'
import {drawnIn, elementsOf, read} from './read-pdf.ts'
import {drawnTexts} from './torture/drawn-text.ts'
import {deflateSync, inflateSync} from 'node:zlib'

const picture = sharp({
  create: {width: 6, height: 4, channels: 4, background: {r: 10, g: 80, b: 120, alpha: 0.5}}
})

describe('an image', () => {
  test.each([
    ['png', async () => picture.clone().png().toBuffer()],
    ['png', async () => picture.clone().png({palette: true}).toBuffer()],
    ['png', async () => picture.clone().png({progressive: true}).toBuffer()],
    ['png', async () => picture.clone().toColourspace('rgb16').png().toBuffer()],
    ['jpg', async () => picture.clone().flatten().jpeg().toBuffer()],
    ['jpg', async () => picture.clone().flatten().toColourspace('cmyk').jpeg().toBuffer()],
    ['gif', async () => picture.clone().gif().toBuffer()],
    ['webp', async () => picture.clone().webp().toBuffer()]
  ])('of type %s is drawn, with its alternative text', async (ending, make) => {
    const files = {[`source/image.${ending}`]: await make()}
    const {bytes, diagnostics} = await makePdfOf(`# Title\n\n![Alpha](image.${ending})\n`, files)
    expect(diagnostics).toEqual([])
    const [figure] = elementsOf(read(bytes).root, 'Figure')
    expect(figure?.alternative).toBe('Alpha')
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Subtype /Image')
  })
})

describe('an image that nothing is seen through', () => {
  test('has no frame around it: what follows begins higher than below another image', async () => {
    const wide = sharp({create: {width: 1600, height: 100, channels: 3, background: '#456'}})
    const baselines = []
    for (const [name, bytes] of [
      ['a.jpg', await wide.clone().jpeg().toBuffer()],
      ['a.png', await wide.clone().png().toBuffer()],
      ['a.webp', await wide.clone().ensureAlpha(0.5).webp().toBuffer()]
    ] as const) {
      const made = await makePdfOf(`# Title\n\n![Alpha](${name})\n\nBravo\n`, {[`source/${name}`]: bytes})
      const words = drawnTexts(made.bytes).filter(({size}) => Math.abs(size - 10.5) < 0.01)
      baselines.push(words.at(-1)?.baseline ?? 0)
    }
    const [photo = 0, opaque = 0, image = 0] = baselines
    expect(photo).toBeGreaterThan(50)
    expect(opaque).toBe(photo)
    // Without two paddings of 10 points; the photo is as much wider, and somewhat higher.
    expect(image - photo).toBeGreaterThan(15)
    expect(image - photo).toBeLessThan(21)
  })
})

test('an image among words is as wide as it should be, and no larger than it is', async () => {
  const files = {'source/a.png': await picture.clone().resize(40, 40).png().toBuffer()}
  const ends = []
  for (const width of ['8px', '400px', '10%']) {
    const {bytes} = await makePdfOf(`# Title\n\nAlpha ![bravo](a.png){width=${width}} charlie\n`, files)
    ends.push(drawnTexts(bytes).findLast(({artifact}) => artifact === undefined)?.right ?? 0)
  }
  const [icon = 0, large = 0, share] = ends
  expect(large).toBe(share)
  // 8 and 40 pixels are 6 and 30 points.
  expect(large - icon).toBeCloseTo(24)
})

const none = deflateSync('')

describe('a drawing with words', () => {
  test('has them in a font that has their characters, and boxes for what none has', async () => {
    const words = 'alpha \u2192 &#x2192; &#x6f22; \u{1f1e8} &amp; &#60; a\u200db'
    const files = {
      'source/image.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 20"><text>${words}</text></svg>`
    }
    const {bytes, diagnostics} = await makePdfOf('# Title\n\n![Alpha](image.svg)\n', files)
    const {root, findings} = read(bytes)
    expect(findings).toEqual([])
    expect(drawnIn(root)).toContain('alpha → → □ □ & < ab')
    expect(diagnostics.map(({ruleId, message}) => `${ruleId} ${message}`)).toEqual([
      'pdf/has-glyph no font of the PDF has the character `🇨` (U+1F1E8)',
      'pdf/has-glyph no font of the PDF has the character `漢` (U+6F22)'
    ])
  })
})

describe('a PNG with opacity', () => {
  test('is parted into colours and opacity', async () => {
    const parts = await imageParts('image/png', await picture.clone().png().toBuffer())
    const shape = {width: 6, height: 4}
    const alpha = unfilter(inflateSync(parts?.alpha?.data ?? none), {...shape, bitsPerPixel: 8})
    const colours = unfilter(inflateSync(parts?.data ?? none), {...shape, bitsPerPixel: 24})
    expect(alpha).toEqual(Buffer.alloc(24, 128))
    expect(colours).toEqual(Buffer.from(Array.from({length: 24}, () => [10, 80, 120]).flat()))
  })

  test('is read with every filter', async () => {
    const raw = await sharp({
      create: {
        width: 16,
        height: 16,
        channels: 3,
        background: '#123456',
        noise: {type: 'gaussian', mean: 128, sigma: 40}
      }
    })
      .png({adaptiveFiltering: true, compressionLevel: 9})
      .toBuffer()
    const {data, info} = await sharp(raw).raw().toBuffer({resolveWithObject: true})
    const parts = await imageParts('image/png', raw)
    const rows = unfilter(inflateSync(parts?.data ?? none), {
      width: 16,
      height: 16,
      bitsPerPixel: 8 * info.channels
    })
    expect(rows.equals(data)).toBe(true)
  })
})

describe('a large PNG', () => {
  const size = {width: 700, height: 900}
  const noise = async () =>
    sharp({
      create: {...size, channels: 3, background: '#123456', noise: {type: 'gaussian', mean: 99, sigma: 40}}
    })
      .ensureAlpha(0.5)
      .png({adaptiveFiltering: true})
      .toBuffer()

  test('with opacity is parted band after band, to the bytes that come of the whole', async () => {
    const png = await noise()
    const {data: pixels} = await sharp(png).raw().toBuffer({resolveWithObject: true})
    const parts = await imageParts('image/png', png)
    const colours = inflateSync(parts?.data ?? none)
    const alpha = inflateSync(parts?.alpha?.data ?? none)
    expect(unfilter(colours, {...size, bitsPerPixel: 24}).equals(every(pixels, 4, [0, 1, 2]))).toBe(true)
    expect(unfilter(alpha, {...size, bitsPerPixel: 8}).equals(every(pixels, 4, [3]))).toBe(true)
    expect(parts?.data.equals(deflateSync(colours))).toBe(true)
    expect(parts?.alpha?.data.equals(deflateSync(alpha))).toBe(true)
  })

  test('with a palette has the opacity of each pixel', async () => {
    const png = await sharp(await noise())
      .png({palette: true, effort: 1})
      .toBuffer()
    const {data: pixels} = await sharp(png).ensureAlpha().raw().toBuffer({resolveWithObject: true})
    const parts = await imageParts('image/png', png)
    expect(inflateSync(parts?.alpha?.data ?? none).equals(every(pixels, 4, [3]))).toBe(true)
  })

  test('is never in memory as a whole, and has all its rows though its data ends before', async () => {
    const shape = {rowLength: 1001, height: 5000}
    const bands: number[] = []
    for await (const band of rowsOf(deflateSync(Buffer.alloc(3_000_000, 1)), shape)) bands.push(band.length)
    expect(Math.max(...bands)).toBeLessThanOrEqual(256 * 1024)
    expect(bands.reduce((sum, length) => sum + length)).toBe(shape.rowLength * shape.height)
  })
})

/** Some channels of every pixel. */
function every(pixels: Buffer, channels: number, wanted: readonly number[]): Buffer {
  return Buffer.from(pixels.filter((_, index) => wanted.includes(index % channels)))
}
