/** How workers are ended, and the process although one of them is not. */
import {afterEach, beforeEach, describe, expect, onTestFinished, test, vi} from 'vitest'
import {endBehindThreads, endProcess, endWorker} from '../../pipeline/platform/workers/ending.ts'

const program = process.execPath

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** What a worker says of its end, when it is asked to. */
function ended(): {readonly terminate: () => Promise<number>; readonly end: () => void} {
  let end = (): void => undefined
  const promise = new Promise<number>((resolve) => {
    end = () => resolve(1)
  })
  return {terminate: () => promise, end: () => end()}
}

/** One that does not end until the test does. */
function stubborn(): {readonly terminate: () => Promise<number>} {
  const worker = ended()
  onTestFinished(async () => {
    worker.end()
    await worker.terminate()
  })
  return worker
}

/** How the process was ended, in place of its end. */
function ends(replace?: () => void): readonly string[] {
  const seen: string[] = []
  vi.spyOn(process, 'exit').mockImplementation((code) => {
    seen.push(`exit ${code}`)
    return undefined as never
  })
  vi.spyOn(process, 'kill').mockImplementation((_, signal) => {
    seen.push(`kill ${signal}`)
    return true
  })
  const before = Object.getOwnPropertyDescriptor(process, 'execve')
  const execve =
    replace &&
    ((file: string, words: readonly string[]) => {
      replace()
      seen.push(`${file === program ? 'node' : file} ${words.slice(1).join(' ')}`)
    })
  Object.defineProperty(process, 'execve', {value: execve, configurable: true, writable: true})
  onTestFinished(() => {
    if (before === undefined) Reflect.deleteProperty(process, 'execve')
    else Object.defineProperty(process, 'execve', before)
  })
  return seen
}

describe('a worker that ends', () => {
  test('is waited for, and lets the process end by itself', async () => {
    const seen = ends()
    const worker = ended()
    const waiting = endWorker(worker)
    worker.end()
    await waiting
    endBehindThreads(1)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(seen).toEqual([])
    endProcess(3)
    expect(seen).toEqual(['exit 3'])
  })
})

describe('a worker that does not end', () => {
  test('is waited for in vain', async () => {
    await late(endWorker(stubborn()))
  })

  test('leaves the process to another program, which gives its code', () => {
    const seen = ends(() => undefined)
    void endWorker(stubborn())
    endProcess(143)
    expect(seen[0]).toBe('node -e process.exitCode = 143')
  })

  test.each([
    ['has no such call', undefined],
    [
      'does not permit it',
      () => {
        throw new Error('Access to this API has been restricted')
      }
    ]
  ])('is ended with the process where Node %s', async (_, replace) => {
    const seen = ends(replace)
    await late(endWorker(stubborn()))
    endProcess(1)
    expect(seen).toEqual(['kill SIGKILL'])
  })

  test('has some seconds behind the report, and until its words have gone out', async () => {
    const seen = ends()
    const ending = endWorker(stubborn())
    const waiting = vi.spyOn(process.stdout, 'writableLength', 'get').mockReturnValue(80)
    endBehindThreads(1)
    await late(ending)
    expect(seen).toEqual([])
    waiting.mockReturnValue(0)
    await vi.advanceTimersByTimeAsync(1000)
    expect(seen).toEqual(['kill SIGKILL'])
  })
})

/** When a worker had its time to end. */
async function late(ending: Promise<void>): Promise<void> {
  await vi.advanceTimersByTimeAsync(10_000)
  await ending
}
