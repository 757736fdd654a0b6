/** Every character of every font of the PDF edition, in every style: read as written, drawn as read, in the font's shape. */
import {describe, expect, test} from 'vitest'
import {accented, letterPairs} from '../editions/pdf/characters/clusters.ts'
import {faultsOf} from '../editions/pdf/characters/faults.ts'
import {
  allCharacters,
  charactersOf,
  fontNames,
  framed,
  has,
  openNamed,
  worldOf
} from '../editions/pdf/characters/fonts.ts'
import {places, styles} from '../editions/pdf/characters/places.ts'
import {memoryWorld} from '../support/memory-world.ts'

const names = await fontNames()

describe.each(names)('in %s', (name) => {
  const world = worldOf(name)

  test.each(Object.entries(places))('every character, with %s figures', async (_, place) => {
    const texts = framed(charactersOf(await openNamed(name)))
    expect(await faultsOf(texts, {name, world, place, exact: true})).toEqual([])
  })

  test('every character alone', async () => {
    const texts = charactersOf(await openNamed(name)).filter(isSeen)
    expect(await faultsOf(texts, {name, world, place: places.old, exact: true})).toEqual([])
  })

  test('letters with every accent, and every letter with some', async () => {
    const font = await openNamed(name)
    const characters = charactersOf(font)
    const accents = characters.filter((one) => /\p{M}/u.test(one))
    const letters = characters.filter((one) => /\p{L}/u.test(one))
    const texts = [...accented(accents), ...letters.flatMap((one) => [`${one}\u0301`, `${one}\u0307`])]
    const trial = {name, world, place: places.old}
    expect(
      await faultsOf(
        texts.filter((text) => has(font, text)),
        trial
      )
    ).toEqual([])
  })

  test('letters beside those that they may join', async () => {
    const texts = letterPairs(charactersOf(await openNamed(name)))
    expect(await faultsOf(texts, {name, world, place: places.old})).toEqual([])
  })
})

describe.each(Object.entries(styles))('in %s', (name, place) => {
  test('every character that any font has', async () => {
    const texts = framed(await allCharacters())
    expect(await faultsOf(texts, {name, world: memoryWorld(), place})).toEqual([])
  })
})

function isSeen(character: string): boolean {
  return !/[\s\p{Default_Ignorable_Code_Point}]/u.test(character)
}
