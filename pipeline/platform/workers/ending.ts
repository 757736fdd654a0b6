/** Ends workers, and the process even where one of them does not end. */
import type {Worker} from 'node:worker_threads'

type Ending = Pick<Worker, 'terminate'>

/** Workers that were told to end, and have not in their time: they keep the process from ending, of which there is one. */
const stubborn = new Set<Ending>()

/** Milliseconds that a worker has to end: within them, a native call that is under way, such as of the image library, is done. */
const patience = 5000

/** Ends a worker, and waits for it, but not for ever: Node 24 does not end one that goes on to fill its heap in a single statement. */
export async function endWorker(worker: Ending): Promise<void> {
  let waiting: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    waiting = setTimeout(() => {
      stubborn.add(worker)
      resolve()
    }, patience)
  })
  const ended = worker.terminate().then(() => {
    clearTimeout(waiting)
    stubborn.delete(worker)
  })
  await Promise.race([ended, late])
}

/** Ends the process at once, whatever its threads do: `process.exit` waits for all of them. */
export function endProcess(code: number): void {
  replaceProcess(code)
  if (stubborn.size > 0) process.kill(process.pid, 'SIGKILL')
  else process.exit(code)
}

/** For a command that is done, and has the code: its process ends by itself when its threads have, or by force where one does not. */
export function endBehindThreads(code: number): void {
  setInterval(() => {
    const isTold = process.stdout.writableLength + process.stderr.writableLength === 0
    if (stubborn.size > 0 && isTold) endProcess(code)
  }, 1000).unref()
}

/** A program in place of this one ends its threads and gives the code; nothing happens where Node has no such call (before 22.15), or does not permit it. */
function replaceProcess(code: number): void {
  const replace: unknown = Reflect.get(process, 'execve')
  if (typeof replace !== 'function') return
  const {execPath} = process
  try {
    Reflect.apply(replace, process, [execPath, [execPath, '-e', `process.exitCode = ${code}`], {}])
  } catch {
    // Not permitted.
  }
}
