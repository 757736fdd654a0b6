/** A fleet over TLS with a certificate authority of its own and passwords, watched by what reads its metrics. */
import {spawn, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {connect, type AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import {createServer} from 'node:tls'
import {beforeAll, afterAll, expect, test} from 'vitest'
import {command} from '../cli/run-command.ts'
import {credentials, openS3Server} from '../platform/store/s3-server.ts'
import {environment, freePort, start, stopAll} from './servers.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-secure-'))
const file = (name: string): string => path.join(folder, name)
const closing: (() => void)[] = []
let redisPort: number
let secrets: Readonly<Record<string, string>>

beforeAll(async () => {
  mkdirSync(file('source'))
  writeFileSync(file('tetrapla.yaml'), 'language: en\neditions: [json]\n')
  writeFileSync(file('source/alpha.md'), '# Alpha\n\nBravo.\n')
  makeCertificates()
  redisPort = await freePort()
  const tls = ['--tls-cert-file', file('server.pem'), '--tls-key-file', file('server.key')]
  const secured = ['--tls-port', String(redisPort), ...tls, '--tls-ca-cert-file', file('ca.pem')]
  const words = ['--port', '0', '--bind', '127.0.0.1', '--tls-auth-clients', 'no', '--save', '']
  const user = '--user fleet on >secret ~bull:* &* +@all -@admin -@dangerous +info --user default off'.split(
    ' '
  )
  start('redis-server', [...words, ...secured, '--maxmemory-policy', 'noeviction', ...user])
  secrets = {
    ...environment,
    AWS_ENDPOINT_URL: `https://localhost:${await secureStore()}`,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    TETRAPLA_REDIS_USERNAME: 'fleet',
    TETRAPLA_REDIS_PASSWORD: 'secret',
    NODE_EXTRA_CA_CERTS: file('ca.pem')
  }
  await wait(1000)
})
afterAll(() => {
  stopAll()
  for (const close of closing) close()
  rmSync(folder, {recursive: true, force: true})
})

/** An authority, and a certificate of it for this machine. */
function makeCertificates(): void {
  writeFileSync(file('names'), 'subjectAltName=DNS:localhost')
  const openssl = (line: string): void => {
    const {status, stderr} = spawnSync('openssl', line.split(' '), {cwd: folder, encoding: 'utf8'})
    if (status !== 0) throw new Error(stderr)
  }
  openssl('req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 2 -subj /CN=Alpha')
  openssl('req -newkey rsa:2048 -nodes -keyout server.key -out server.csr -subj /CN=localhost')
  openssl(
    'x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile names -out server.pem'
  )
}

/** An S3 server behind TLS: its port. */
async function secureStore(): Promise<number> {
  const server = await openS3Server()
  const to = Number(new URL(server.endpoint).port)
  const front = createServer(
    {cert: readFileSync(file('server.pem')), key: readFileSync(file('server.key'))},
    (near) => {
      const far = connect(to, '127.0.0.1')
      for (const socket of [near, far]) socket.on('error', () => undefined)
      near.pipe(far).pipe(near)
    }
  )
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
  closing.push(
    () => server.close(),
    () => front.close()
  )
  return (front.address() as AddressInfo).port
}

function words(): readonly string[] {
  return ['--quiet', '--fleet', `rediss://localhost:${redisPort}`, '--cache', 's3://builds/library']
}

/** As a machine that has only the sources; it is ended as soon as it says something that is looked for. */
async function build(env: Readonly<Record<string, string>>, until?: string) {
  for (const one of ['.tetrapla', 'output']) rmSync(file(one), {recursive: true, force: true})
  const line = [command, 'build', folder, '--output', file('output'), ...words()]
  const child = spawn(process.execPath, line, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {...process.env, ...env}
  })
  let err = ''
  child.stderr.on('data', (part: Buffer) => {
    err += part.toString()
    if (until !== undefined && err.includes(until)) child.kill('SIGKILL')
  })
  return {code: await new Promise<number | null>((resolve) => child.on('exit', resolve)), err}
}

test('a build says that nobody serves it, with no more than the least rights', async () => {
  const {code, err} = await build(secrets, 'no worker of this program takes jobs')
  expect({code, err}).toEqual({code: null, err: expect.stringContaining('no worker of this program')})
})

test('a build and its worker reach both, and the metrics of the worker are those of Prometheus', async () => {
  const port = await freePort()
  start(process.execPath, [command, 'worker', '--jobs', '1', '--metrics', String(port), ...words()], secrets)
  const {code} = await build(secrets)
  expect(code).toBe(0)
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  expect(metrics).toContain('tetrapla_jobs_total{kind="make",outcome="done"} 1')
  // Of the Debian package prometheus, where that is installed.
  const {error, status, stdout, stderr} = spawnSync('promtool', ['check', 'metrics'], {
    input: metrics,
    encoding: 'utf8'
  })
  if (error === undefined) expect({status, said: stdout + stderr}).toEqual({status: 0, said: ''})
  const scraped = await scrapedBy('prometheus', port)
  if (scraped !== undefined) expect(scraped).toBe('1')
})

/** How many publications were made, as Prometheus says it that scrapes a worker; undefined where it is not installed. */
async function scrapedBy(program: string, metricsPort: number): Promise<string | undefined> {
  if (spawnSync(program, ['--version']).error !== undefined) return undefined
  const port = await freePort()
  const scraping = {
    global: {scrape_interval: '1s'},
    scrape_configs: [{job_name: 'tetrapla', static_configs: [{targets: [`127.0.0.1:${metricsPort}`]}]}]
  }
  // JSON is YAML.
  writeFileSync(file('prometheus.yml'), JSON.stringify(scraping))
  const words = ['--config.file', file('prometheus.yml'), '--storage.tsdb.path', file('prometheus')]
  start(program, [...words, '--web.listen-address', `127.0.0.1:${port}`])
  const query = `http://127.0.0.1:${port}/api/v1/query?query=tetrapla_jobs_total{kind="make",outcome="done"}`
  for (let attempt = 0; attempt < 60; attempt += 1) {
    await wait(1000)
    const answer = await fetch(query).catch(() => undefined)
    const [, value] = /"value":\[[\d.]+,"(\d+)"\]/.exec((await answer?.text()) ?? '') ?? []
    if (value !== undefined) return value
  }
  throw new Error('Prometheus has scraped nothing')
}

test.each([
  ['a wrong password', {TETRAPLA_REDIS_PASSWORD: 'other'}, "can't be used: it does not take this password"],
  [
    'no password',
    {TETRAPLA_REDIS_USERNAME: '', TETRAPLA_REDIS_PASSWORD: ''},
    "can't be used: it asks for a password"
  ],
  [
    'a certificate that nobody vouches for',
    {NODE_EXTRA_CA_CERTS: ''},
    'the store: unable to verify the first certificate'
  ]
])('%s is told', async (_, env, said) => {
  const {code, err} = await build({...secrets, ...env})
  expect(err).toContain(said)
  expect(code).toBe(3)
})
