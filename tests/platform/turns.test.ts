/** What large images take of the memory: one at a time, and none more than is allowed. */
import sharp from 'sharp'
import {describe, expect, test} from 'vitest'
import {judgeImage} from '../../pipeline/platform/image/judge-image.ts'
import {createTurns, endTurn, turnOf} from '../../pipeline/platform/workers/turns.ts'

const large = sharp({create: {width: 2500, height: 2000, channels: 4, background: '#12345678'}})

describe('an image that is held as a whole', () => {
  test('is refused by name when it takes more than is allowed', async () => {
    const memory = {mebibytes: 19, turn: <T>(work: () => Promise<T>) => work()}
    const interlaced = await large.clone().png({progressive: true}).toBuffer()
    expect(await judgeImage('alpha.png', interlaced, 1e8, memory)).toEqual({
      ok: false,
      failure: {kind: 'too-much-memory', mebibytes: 20, limit: 19}
    })
    const inLines = await large.clone().png().toBuffer()
    expect((await judgeImage('alpha.png', inLines, 1e8, memory)).ok).toBe(true)
  })

  test('waits for its turn, and a small one does not', async () => {
    let turns = 0
    const turn = <T>(work: () => Promise<T>): Promise<T> => {
      turns += 1
      return work()
    }
    const memory = {mebibytes: 100, turn}
    await judgeImage('alpha.webp', await large.clone().resize(100).webp().toBuffer(), 1e8, memory)
    expect(turns).toBe(0)
    await judgeImage('alpha.webp', await large.clone().webp().toBuffer(), 1e8, memory)
    expect(turns).toBe(1)
  })
})

describe('turns', () => {
  test('are had by one work at a time, and end when it fails', async () => {
    const turns = createTurns()
    const told: string[] = []
    const work = (name: string, fails: boolean) => async (): Promise<void> => {
      told.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 50))
      told.push(`${name} ends`)
      if (fails) throw new Error(name)
    }
    const [first, second] = [turnOf(turns, 1), turnOf(turns, 2)]
    const done = await Promise.allSettled([first(work('alpha', true)), second(work('bravo', false))])
    expect(done.map(({status}) => status)).toEqual(['rejected', 'fulfilled'])
    expect(told).toEqual(['alpha begins', 'alpha ends', 'bravo begins', 'bravo ends'])
  })

  test('of a thread that is no more go to the next', async () => {
    const turns = createTurns()
    void turnOf(turns, 1)(() => new Promise(() => {}))
    endTurn(turns, 2)
    const waiting = turnOf(turns, 2)(async () => 'bravo')
    endTurn(turns, 1)
    expect(await waiting).toBe('bravo')
  })
})
