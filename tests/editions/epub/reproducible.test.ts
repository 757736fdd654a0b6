/** The same publication gives the same book, wherever and whenever it is made. */
import {afterEach, expect, test, vi} from 'vitest'
import {samplePublication} from '../../support/sample-publication.ts'
import {makeEpub} from './make-epub.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

test.each([
  ['Asia/Tokyo', 'de_DE.UTF-8', '2031-05-06T23:59:59Z'],
  ['America/St_Johns', 'C', '1999-12-31T23:59:59Z']
])('in %s, with %s, at %s', async (zone, locale, now) => {
  const first = await makeEpub(await samplePublication())
  vi.stubEnv('TZ', zone)
  vi.stubEnv('LC_ALL', locale)
  vi.useFakeTimers({toFake: ['Date'], now: new Date(now)})
  const second = await makeEpub(await samplePublication())
  expect(Buffer.from(second.bytes).equals(first.bytes)).toBe(true)
})
