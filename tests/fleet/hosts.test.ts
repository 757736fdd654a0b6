/** Builds a library by workers on hosts of their own: by one, two and four, over S3 and over a shared folder, it is that of one machine. */
import {spawn, type ChildProcess} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {command} from '../cli/run-command.ts'
import {openHosts, type Hosts} from './hosts.ts'
import {environment, programs} from './servers.ts'

/** How large the library is; `FLEET_EDITIONS=html,json` names its editions. */
const documents = Number(process.env['FLEET_DOCUMENTS'] ?? 90)
const publications = Number(process.env['FLEET_PUBLICATIONS'] ?? 15)
const editions = process.env['FLEET_EDITIONS'] ?? 'html,json'
/** Which fleets build it: `FLEET_HOSTS=4:s3` is one of four hosts. */
const fleets = (process.env['FLEET_HOSTS'] ?? '1:s3,2:s3,4:s3,2:folder').split(',')
/** A file that keeps what one machine made, for runs of other fleets. */
const keptFile = process.env['FLEET_ONE']
/** Fewer tell nothing of what a document costs: most of it is the start of the programs. */
const enoughToMeasure = 2000
/** What a document may cost more than on one machine: milliseconds of processor time, of all programs together. */
const mostMore = 15

const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-hosts-'))
const project = path.join(folder, 'project')
const reportUsage = new URL('../bench/library/report-usage.mjs', import.meta.url).href
const redisPort = 6399
const s3Port = 7399

interface Usage {
  readonly seconds: number
  readonly memory: number
}

interface Built {
  readonly sums: string
  readonly said: string
  readonly usage: Usage
}

let hosts: Hosts | undefined
let one: Built

beforeAll(async () => {
  hosts = openHosts(4)
  for (let index = 0; index < documents; index += 1) writeDocument(index)
  writeFileSync(
    path.join(project, 'tetrapla.yaml'),
    `language: en\neditions: [${editions}]\nrules:\n  link/target-exists: warning\n`
  )
  one = await builtByOne()
}, 3_600_000)
afterAll(() => {
  hosts?.close()
  rmSync(folder, {recursive: true, force: true})
})

async function builtByOne(): Promise<Built> {
  if (keptFile !== undefined && existsSync(keptFile)) return JSON.parse(readFileSync(keptFile, 'utf8'))
  const built = await build([])
  if (keptFile !== undefined) writeFileSync(keptFile, JSON.stringify(built))
  return built
}

/** Some 400 bytes, a table, links to two others; each tenth has one to nowhere. */
function writeDocument(index: number): void {
  const file = (at: number): string => `volume-${at % publications}/alpha-${Math.floor(at / publications)}.md`
  const far = file((index * 7919 + 13) % documents)
  const paragraphs = Array.from(
    {length: 3},
    (_, n) =>
      `Bravo ${index} charlie ${n} delta *echo* foxtrot golf hotel [india](../${far}#scope), kilo **lima**.`
  )
  const nowhere = index % 10 === 0 ? '\n\nMike [november](nowhere.md).' : ''
  const table = `| a | b |\n| - | - |\n| ${index} | oscar |\n| 1 | papa |`
  const whole = path.join(project, 'source', file(index))
  if (index < publications) {
    mkdirSync(path.dirname(whole), {recursive: true})
    writeFileSync(path.join(path.dirname(whole), 'publication.yaml'), `title: Volume ${index}\n`)
  }
  writeFileSync(whole, `# Alpha ${index}\n\n## Scope\n\n${paragraphs.join('\n\n')}\n\n${table}${nowhere}\n`)
}

function start(line: readonly string[], env: Readonly<Record<string, string>>) {
  const [program = '', ...words] = line
  const child = spawn(program, words, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    env: {...process.env, ...env}
  })
  const said = ['', '']
  for (const [index, from] of [child.stdio[2], child.stdio[3]].entries())
    from?.on('data', (part: Buffer) => (said[index] += part.toString()))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return {child, ended, err: () => said[0] ?? '', usage: () => parseUsage(said[1] ?? '')}
}

function parseUsage(text: string): Usage {
  const {seconds, memory} = JSON.parse(text)
  return {seconds: Number(seconds), memory: Number(memory)}
}

const node = (words: readonly string[]): readonly string[] => ['--import', reportUsage, command, ...words]

async function build(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  on: (words: readonly string[]) => readonly string[] = (line) => [process.execPath, ...line]
): Promise<Built> {
  const output = path.join(folder, 'output')
  for (const name of [output, path.join(project, '.tetrapla')]) rmSync(name, {recursive: true, force: true})
  const line = node(['build', project, '--quiet', '--all', '--output', output, ...words])
  const {ended, err, usage} = start(on(line), env)
  expect({code: await ended, faults: err().match(/^.*error:.*$/gm)}).toEqual({code: 0, faults: null})
  return {
    sums: readFileSync(path.join(output, 'SHA256SUMS'), 'utf8'),
    said: err().replace(waitingForWorkers, ''),
    usage: usage()
  }
}

/** What a build says where its workers take longer to start than it is patient. */
const waitingForWorkers = /^warning: no worker of this program .*\n(?: {2}workers .*\n)*/gm

/** Seconds of processor time that a process has taken. */
function secondsOf({pid}: ChildProcess): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const [, , , , , , , , , , , user, system] = stat.slice(stat.lastIndexOf(')')).split(' ')
  return (Number(user) + Number(system)) / 100
}

test.for(fleets)(
  'the same files and findings by a fleet of %s',
  {timeout: 3_600_000},
  async (fleet, {skip}) => {
    const [hostCount, kind] = fleet.split(':')
    const count = Number(hostCount)
    if (hosts === undefined) return skip('hosts are network namespaces: they need root, and `ip`')
    const {on, hubFor} = hosts
    const root = path.join(folder, `${kind}-${count}`)
    mkdirSync(path.join(root, 'builds'), {recursive: true})
    const servers = [
      start(
        on('hub', programs.redis, ['--port', `${redisPort}`, '--protected-mode', 'no', '--save', '']),
        {}
      ),
      start(on('hub', programs.s3, ['--port', `:${s3Port}`, 'posix', root]), {
        ROOT_ACCESS_KEY: environment.AWS_ACCESS_KEY_ID,
        ROOT_SECRET_KEY: environment.AWS_SECRET_ACCESS_KEY
      })
    ]
    await wait(3000)
    const store = kind === 's3' ? 's3://builds/library' : path.join(root, 'builds')
    const reached = (hub: string) => ({
      words: ['--quiet', '--fleet', `redis://${hub}:${redisPort}`, '--cache', store],
      env: {...environment, AWS_ENDPOINT_URL: `http://${hub}:${s3Port}`}
    })
    const workers = Array.from({length: count}, (_, machine) => {
      const {words, env} = reached(hubFor(machine))
      return start(on(machine, process.execPath, node(['worker', '--jobs', '1', ...words])), env)
    })
    const hub = reached('127.0.0.1')
    const built = await build(hub.words, hub.env, (line) => on('hub', process.execPath, line))
    for (const {child} of workers) child.kill('SIGTERM')
    await Promise.all(workers.map(({ended}) => ended))
    const served = servers.map(({child}) => secondsOf(child))
    for (const {child} of servers) child.kill('SIGKILL')
    rmSync(root, {recursive: true, force: true})

    const shares = [built.usage.seconds, ...workers.map(({usage}) => usage().seconds), ...served]
    const more = (shares.reduce((sum, share) => sum + share, 0) - one.usage.seconds) / documents
    console.log(
      `${documents} documents, ${count} hosts over ${kind}: build, workers, Redis and S3 ${shares.map((share) => share.toFixed(1)).join(' + ')} s of processor time;`,
      `one machine ${one.usage.seconds.toFixed(1)} s: ${(more * 1000).toFixed(1)} ms a document more; the build took ${built.usage.memory.toFixed(0)} MiB, one machine ${one.usage.memory.toFixed(0)}`
    )
    expect(built.sums).toBe(one.sums)
    expect(built.said).toBe(one.said)
    if (documents >= enoughToMeasure) expect(more * 1000).toBeLessThan(mostMore)
  }
)
