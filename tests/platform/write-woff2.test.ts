/** Fonts as WOFF2: read again by the program of the standard's authors, they are as this program itself would have written them. */
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {compress, decompress} from 'woff2-encoder'
import {expect, test} from 'vitest'
import {loadSubsetter} from '../../pipeline/platform/font/subset-font.ts'
import {writeWoff2} from '../../pipeline/platform/font/write-woff2.ts'

const {resolve} = createRequire(import.meta.url)

test('outlines, composed glyphs and all other tables are read again as they were', async () => {
  const formulas = readFileSync(
    resolve('@expo-google-fonts/stix-two-math/400Regular/STIXTwoMath_400Regular.ttf')
  )
  const subsetter = await loadSubsetter()
  const letters = await decompress(
    readFileSync(resolve('@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'))
  )
  const some = (font: Uint8Array, signs: string): Uint8Array =>
    subsetter.shaping(
      font,
      [...signs].map((sign) => sign.codePointAt(0) ?? 0)
    )
  for (const font of [some(formulas, 'ab∫{α'), some(letters, 'abcéÅ')]) {
    const own = writeWoff2(font)
    const other = await compress(font)
    expect(own.length / other.length).toBeLessThan(1.04)
    expect(Buffer.from(await decompress(own)).equals(await decompress(other))).toBe(true)
  }
})
