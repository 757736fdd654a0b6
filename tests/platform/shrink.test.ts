/** Smaller copies of images: of pixels that stand still alone, and always the same bytes. */
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {cleanAgain} from '../../pipeline/platform/image/clean-again.ts'
import {judgeImage} from '../../pipeline/platform/image/judge-image.ts'
import {shrink} from '../../pipeline/platform/image/shrink.ts'

const still = sharp({create: {width: 80, height: 40, channels: 3, background: '#0f5265'}})
const frames = Buffer.concat([Buffer.alloc(40 * 40 * 3, 10), Buffer.alloc(40 * 40 * 3, 200)])
const moving = sharp(frames, {raw: {width: 40, height: 80, channels: 3, pageHeight: 40}})

/** As the platform does: judged first. */
async function shrunk(bytes: Uint8Array, width: number): Promise<Uint8Array | undefined> {
  const result = await judgeImage('alpha', bytes, 1_000_000)
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  const asset = result.value
  if (asset.mediaType === 'image/svg+xml') throw new Error('a drawing has no pixels')
  return shrink(asset, Buffer.concat((await cleanAgain(bytes, asset.digest)) ?? []), width)
}

/** A PNG that says that it moves: an `acTL` before its pixels. */
function animated(png: Buffer): Buffer {
  const chunk = Buffer.from([0, 0, 0, 8, ...Buffer.from('acTL'), 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0])
  chunk.writeUInt32BE(0xb8_3d_6a_1a, 16)
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])
}

describe('a copy', () => {
  test.each([
    ['PNG', still.clone().png()],
    ['JPEG', still.clone().jpeg()],
    ['WebP', still.clone().webp()]
  ])('of a %s is a WebP of the width, the same twice', async (_, image) => {
    const bytes = await image.toBuffer()
    const copy = await shrunk(bytes, 20)
    expect(await sharp(copy).metadata()).toMatchObject({format: 'webp', width: 20, height: 10})
    expect(await shrunk(bytes, 20)).toEqual(copy)
  })

  test('is never larger than its image', async () => {
    const copy = await shrunk(await still.clone().png().toBuffer(), 200)
    expect((await sharp(copy).metadata()).width).toBe(80)
  })
})

describe('no copy', () => {
  test('of an animation', async () => {
    expect(await shrunk(await moving.clone().gif().toBuffer(), 20)).toBeUndefined()
    expect(await shrunk(await moving.clone().webp().toBuffer(), 20)).toBeUndefined()
    const png = await still.clone().png().toBuffer()
    expect(await shrunk(animated(png), 20)).toBeUndefined()
  })
})
