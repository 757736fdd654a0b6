/**
 * Measures what a build by a fleet costs: CPU seconds of the build and of its one worker for generated libraries, JSON editions alone,
 * over a shared folder. From two small ones it says what a third will cost, builds that too, and prints how far it was off; then how
 * long larger libraries take by so many hosts of eight cores. `SIZES=420,1008,2016` sets the documents. Needs redis-server and the
 * packages of a fleet.
 */
import {spawn} from 'node:child_process'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {writeLibrary} from './library/write-library.mjs'
import {command, report} from './usage.mjs'

const sizes = (process.env['SIZES'] ?? '420,1008,2016').split(',').map(Number)
const port = '7399'

const [first, second, third] = [await measure(sizes[0]), await measure(sizes[1]), await measure(sizes[2])]
const model = {build: fit('build'), worker: fit('worker')}
for (const part of ['build', 'worker']) hold(part)
table()

/** What a library costs that is built by one worker. */
async function measure(size) {
  const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-fleet-bench-'))
  const project = path.join(folder, 'project')
  writeLibrary(project, size)
  const redis = spawn('redis-server', ['--port', port, '--bind', '127.0.0.1', '--save', ''], {
    stdio: 'ignore'
  })
  await wait(1000)
  try {
    const fleet = ['--quiet', '--fleet', `redis://127.0.0.1:${port}`, '--cache', path.join(folder, 'store')]
    const worker = start(['worker', '--jobs', '1', ...fleet])
    const build = await start(['build', project, '--edition', 'json', ...fleet]).ended
    worker.child.kill('SIGTERM')
    const result = {size, build, worker: await worker.ended}
    const words = ['build', 'worker'].map((part) => {
      const {seconds, memory} = result[part]
      return `${part} ${seconds.toFixed(1)} s, ${memory.toFixed(0)} MiB`
    })
    console.log(`${size} documents: ${words.join('; ')}`)
    return result
  } finally {
    redis.kill()
    rmSync(folder, {recursive: true})
  }
}

function start(words) {
  const child = spawn(process.execPath, ['--import', report, command, ...words], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: {...process.env, TETRAPLA_STORE_KEY: 'f'.repeat(64)}
  })
  let said = ''
  child.stdio[3].on('data', (part) => (said += part))
  return {child, ended: new Promise((resolve) => child.on('close', () => resolve(JSON.parse(said))))}
}

/**
 * A program gets warmer with what it does: up to the second library `n` documents take `c × n ** p` seconds, with p at most 1; from there on
 * each takes what the last of that one did.
 */
function fit(part) {
  const rise = Math.log(second[part].seconds / first[part].seconds) / Math.log(second.size / first.size)
  const p = Math.min(1, rise)
  return {p, c: first[part].seconds / first.size ** p, each: third[part].seconds / third.size}
}

function secondsOf({c, p}, documents) {
  const warm = c * Math.min(documents, second.size) ** p
  return warm + Math.max(0, documents - second.size) * ((p * warm) / second.size)
}

function hold(part) {
  const {c, p} = model[part]
  const said = secondsOf(model[part], third.size)
  const {seconds} = third[part]
  const off = ((said / seconds - 1) * 100).toFixed(0)
  const facts = `${(c * 1000).toFixed(1)} ms × n^${p.toFixed(2)}`
  console.log(
    `${part}: ${facts}; ${third.size} documents ${said.toFixed(1)} s said, ${seconds.toFixed(1)} s measured: ${off} %`
  )
}

/** The build does its part by itself, the workers share theirs; both are as warm as they were at last, and get no warmer. */
function table() {
  const hosts = [1, 2, 10, 50]
  console.log(`documents  ${hosts.map((count) => `${count} hosts`.padStart(9)).join('')}`)
  for (const documents of [1e4, 1e5, 1e6, 1e7]) {
    const times = hosts.map((count) => {
      const seconds = Math.max(documents * model.build.each, (documents * model.worker.each) / (8 * count))
      const hours = seconds / 3600
      return (hours < 2 ? `${(seconds / 60).toFixed(0)} min` : `${hours.toFixed(0)} h`).padStart(9)
    })
    console.log(`${documents.toExponential(0).padEnd(11)}${times.join('')}`)
  }
}
