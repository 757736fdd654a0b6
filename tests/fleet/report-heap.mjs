/** Has a program say on its file descriptor 3, when it ends, what its main thread had in memory at most: mebibytes that were still reachable, on the heap and in buffers. Is loaded before it, with --expose-gc. */
import {writeSync} from 'node:fs'
import {isMainThread} from 'node:worker_threads'

if (isMainThread) {
  let [most, heap] = [0, 0]
  const look = () => {
    globalThis.gc()
    const {heapUsed, external} = process.memoryUsage()
    heap = Math.max(heap, heapUsed)
    most = Math.max(most, heapUsed + external)
  }
  setInterval(look, Number(process.env['HEAP_INTERVAL'] ?? 500)).unref()
  process.on('exit', () => {
    const {user, system} = process.cpuUsage()
    const words = {
      seconds: (user + system) / 1e6,
      held: most / 2 ** 20,
      heap: heap / 2 ** 20,
      memory: process.resourceUsage().maxRSS / 1024
    }
    writeSync(3, JSON.stringify(words))
  })
}
