/** What was read and made before is not carried through the queue: a job is given it where it is run. */
import {expect, test} from 'vitest'
import {withMemos, withoutMemos} from '../../../pipeline/cli/fleet/given-memos.ts'
import type {Job} from '../../../pipeline/driver/index.ts'
import {createFleetBlobs} from '../../../pipeline/platform/fleet/fleet-blobs.ts'
import {memoryStore} from '../../support/memory-store.ts'
import {key} from './one-process-fleet.ts'

const job: Job = {
  kind: 'make',
  source: {id: 'alpha', path: 'alpha.md', documents: ['alpha.md']},
  index: {publications: []},
  editions: ['json'],
  outcomes: [],
  digests: {},
  kept: new Uint8Array([1, 2, 3]),
  made: new Uint8Array()
}

test('a job is given what the store has, and nothing where it has lost that', async () => {
  const store = memoryStore()
  const blobs = createFleetBlobs(store, key, 'blobs')
  const task = await withoutMemos(job, blobs)
  expect(task.job).toEqual({...job, kept: new Uint8Array()})
  expect(Object.keys(task.given ?? {})).toEqual(['kept'])
  expect(await withMemos(task, blobs)).toEqual({job})
  for (const bytes of store.objects.values()) bytes.fill(0)
  expect(await withMemos(task, blobs)).toEqual({job: {...job, kept: new Uint8Array()}})
})

test('a job that is given nothing is sent as it is', async () => {
  const blobs = createFleetBlobs(memoryStore(), key, 'blobs')
  const first: Job = {...job, kept: new Uint8Array()}
  expect(await withoutMemos(first, blobs)).toEqual({job: first})
  expect(await withoutMemos({kind: 'schemas'}, blobs)).toEqual({job: {kind: 'schemas'}})
})
