/** A build that no worker serves tells so again and again, and gives up. */
import {setTimeout as wait} from 'node:timers/promises'
import {expect, onTestFinished, test} from 'vitest'
import {watchWorkers} from '../../../pipeline/cli/fleet/watch-workers.ts'
import {OutputFailure} from '../../../pipeline/model/host.ts'
import {identity} from './one-process-fleet.ts'

/** `counts` are what is seen at each look, the last of them at all that follow. */
function watch(counts: readonly (number | undefined)[], longest: number) {
  const told: string[] = []
  const failures: OutputFailure[] = []
  let looks = 0
  const other = {...identity, node: 'v1.2.3'}
  const end = watchWorkers(
    {
      workers: async () => counts[Math.min(looks++, counts.length - 1)],
      roll: {read: async () => [other, 'alpha']},
      identity,
      tell: (message) => void told.push(message),
      longest,
      giveUp: (failure) => void failures.push(failure)
    },
    {patience: 10, again: 60}
  )
  onTestFinished(end)
  return {told, failures, looks: () => looks}
}

test('tells again that none is there, and what others run, and ends after the time that is given', async () => {
  const {told, failures, looks} = watch([0], 200)
  await wait(150)
  expect(told.length).toBeGreaterThan(1)
  expect(told.length).toBeLessThan(5)
  expect(told[0]).toMatch(
    /^no worker of this program takes jobs; the build waits for one, 1 minute at most\n {2}workers that were there run Node v1\.2\.3 instead of /
  )
  expect(failures).toEqual([])
  await wait(300)
  expect(failures).toEqual([expect.any(OutputFailure)])
  expect(failures[0]?.message).toMatch(
    /^no worker of this program took jobs for 1 minute; workers that were there run Node v1\.2\.3/
  )
  const seen = looks()
  await wait(50)
  expect(looks()).toBe(seen)
})

test('waits anew for one that comes and goes, and as long as nothing waits for one', async () => {
  const {told, failures} = watch([0, 0, 1, 0, undefined], 60)
  await wait(300)
  expect(told).toHaveLength(2)
  expect(failures).toEqual([])
})
