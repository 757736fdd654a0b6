/** Has a program say on its file descriptor 3, when it ends, what it took: seconds of processor time, and mebibytes of memory at most. Is loaded before it. */
import {writeSync} from 'node:fs'
import {isMainThread} from 'node:worker_threads'

if (isMainThread) {
  process.on('exit', () => {
    const {user, system} = process.cpuUsage()
    const memory = process.resourceUsage().maxRSS / 1024
    writeSync(3, JSON.stringify({seconds: (user + system) / 1e6, memory}))
  })
}
