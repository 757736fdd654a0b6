/** A large picture that is made of nothing. */
import sharp from 'sharp'

/** Pixels that no encoder can make small: each follows from the one before. */
export async function noise(width: number, height: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(width * height * 3)
  let state = 1
  for (let index = 0; index < bytes.length; index += 1) {
    state = (state * 16_807) % 2_147_483_647
    bytes[index] = state >> 16
  }
  return sharp(bytes, {raw: {width, height, channels: 3}})
    .png()
    .toBuffer()
}
