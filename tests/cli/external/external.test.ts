/** `check --external`: addresses of the web are looked at, on a server of this machine that stands for it. */
import {execFile} from 'node:child_process'
import {readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {createServer} from 'node:net'
import type {IncomingMessage, ServerResponse} from 'node:http'
import path from 'node:path'
import {promisify} from 'node:util'
import {describe, expect, onTestFinished, test} from 'vitest'
import {changedFiles} from '../../../pipeline/cli/fix/changed-files.ts'
import {lookOutside} from '../../../pipeline/cli/external/look-outside.ts'
import {openProject} from '../../../pipeline/cli/project/open-project.ts'
import {projectFolders} from '../../../pipeline/cli/project/project-folders.ts'
import {judgeCheckRequest} from '../../../pipeline/cli/request/judge-requests.ts'
import {temporaryFolder, writeFiles} from '../../platform/temporary-folder.ts'
import {command} from '../run-command.ts'
import {openWeb, type TestWeb} from './web.ts'

const page = (ids: string) => `<!doctype html><title>x</title>${ids}`

type Reply = (response: ServerResponse, request: IncomingMessage) => void

const status =
  (code: number, headers: Record<string, string> = {}, body = ''): Reply =>
  (response) =>
    response.writeHead(code, headers).end(body)

const html = (body: string): Reply => status(200, {'content-type': 'text/html; charset=utf-8'}, body)
const to = (code: number, location: string): Reply => status(code, {location})

const replies: Readonly<Record<string, Reply>> = {
  '/found': status(200),
  '/gone': status(404),
  '/removed': status(410),
  '/forbidden': status(403),
  '/busy': status(429),
  '/fault': status(500),
  '/down': status(503),
  '/teapot': status(418),
  '/hangs': () => undefined,
  '/cut': (response) => response.destroy(),
  '/drips': (response) => {
    response.writeHead(200, {'content-type': 'text/html'}).write('<p')
  },
  '/only-get': (response, {method}) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/head-lies': (response, {method}) => response.writeHead(method === 'HEAD' ? 404 : 200).end(),
  '/moved': to(301, '/found'),
  '/moved-again': to(308, '/moved'),
  '/moved-today': to(302, '/found'),
  '/moved-half': to(301, '/moved-today'),
  '/moved-away': to(301, '/gone'),
  '/moved-home': to(301, '/'),
  '/moved-page': to(301, '/page'),
  '/moved-place': to(301, '/page#there'),
  '/': status(200),
  '/circle': to(301, '/circle'),
  '/round': to(302, '/about'),
  '/about': to(302, '/round'),
  '/head-circles': (response, {method}) =>
    response.writeHead(method === 'HEAD' ? 302 : 200, {location: '/head-circles'}).end(),
  ...Object.fromEntries(
    Array.from({length: 10}, (_, step) => [`/step-${step}`, to(302, `/step-${step + 1}`)])
  ),
  '/inward': to(302, 'http://metadata.example/latest'),
  '/inward-plain': to(302, 'http://127.0.0.2:8080/'),
  '/inward-file': to(302, 'file:///etc/passwd'),
  '/mail': to(302, 'mailto:alpha@example.org'),
  '/page': html(
    page('<h1 id="there">A</h1><a name=old>B</a><h2 id="user-content-mine"></h2><p id="é&amp;c">')
  ),
  '/long': html(page(`${'x'.repeat(5000)}<h1 id="there">`)),
  '/data': status(200, {'content-type': 'application/json'}, '{}')
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const reply = replies[request.url ?? ''] ?? status(404)
  reply(response, request)
}

const head = '---\ntitle: Alpha\nlanguage: en\ndate: 2026-01-01\n---\n\n'

async function projectOf(text: string): Promise<string> {
  const folder = await temporaryFolder()
  await writeFiles(folder, {'source/alpha.md': head + text})
  return folder
}

async function check(folder: string, web: TestWeb, given: object = {}) {
  const request = judgeCheckRequest({project: folder, external: true, ...given})
  const folders = await projectFolders(request)
  const {project, world} = await openProject(request, folders)
  const sources = project.publications
  const {diagnostics, count} = await lookOutside(request, {project, world, root: folders.root, sources}, web)
  return {diagnostics, world, external: count}
}

type Report = Awaited<ReturnType<typeof check>>

/** Line, severity, rule and message of what was found in the web, without the port. */
function linesOf({diagnostics}: Report, {port}: TestWeb): readonly string[] {
  return diagnostics
    .filter(({ruleId}) => /^link\/(?:address|fragment)/.test(ruleId))
    .map(
      ({place, severity, ruleId, message}) =>
        `${place.start.line}:${place.start.column} ${severity} ${ruleId}: ${message.replaceAll(`:${port}`, '')}`
    )
}

/** What is found of one link. */
async function verdictOf(address: string, given: Parameters<typeof openWeb>[1] = {}) {
  const web = await openWeb(answer, given)
  const folder = await projectOf(`[a](${address.replace('PORT', String(web.port))})\n`)
  return {web, lines: linesOf(await check(folder, web), web)}
}

const unknown = (address: string, reason: string) =>
  `7:1 info link/address-answers: it is not known whether \`http://${address}\` is there: ${reason}`

describe('an address', () => {
  test.each([
    ['found', []],
    ['only-get', []],
    ['head-lies', []],
    ['moved-today', []],
    ['moved-half', []],
    ['gone', ['7:1 warning link/address-exists: `http://a.test/gone` is gone: the server answers 404']],
    ['removed', ['7:1 warning link/address-exists: `http://a.test/removed` is gone: the server answers 410']],
    [
      'moved-away',
      ['7:1 warning link/address-exists: `http://a.test/moved-away` is gone: the server answers 404']
    ],
    [
      'moved-again',
      [
        '7:1 warning link/address-is-current: `http://a.test/moved-again` has moved to `http://a.test/found` for good'
      ]
    ],
    ['forbidden', [unknown('a.test/forbidden', 'the server answers 403')]],
    ['busy', [unknown('a.test/busy', 'the server answers 429')]],
    ['fault', [unknown('a.test/fault', 'the server answers 500')]],
    ['down', [unknown('a.test/down', 'the server answers 503')]],
    ['teapot', [unknown('a.test/teapot', 'the server answers 418')]],
    ['cut', [unknown('a.test/cut', 'the server ended the connection')]],
    ['circle', [unknown('a.test/circle', 'it leads back to itself')]],
    ['round', [unknown('a.test/round', 'it leads back to itself')]],
    ['head-circles', []],
    ['step-0', [unknown('a.test/step-0', 'it leads on more than 8 times')]],
    ['mail', [unknown('a.test/mail', 'it leads to `mailto:`')]],
    ['inward', [unknown('a.test/inward', 'it leads into a private network, where nobody is asked')]],
    [
      'inward-plain',
      [unknown('a.test/inward-plain', 'it leads into a private network, where nobody is asked')]
    ],
    ['inward-file', [unknown('a.test/inward-file', 'it leads to `file:`')]]
  ])('/%s', async (name, expected) => {
    expect((await verdictOf(`http://a.test:PORT/${name}`)).lines).toEqual(expected)
  })

  test('that leads back to itself is asked once more', async () => {
    const {web} = await verdictOf('http://a.test:PORT/circle')
    expect(web.asked.map(({line}) => line)).toEqual(['a.test HEAD /circle', 'a.test GET /circle'])
  })

  test.each(['hangs', 'drips#x'])('that takes too long is not known: /%s', async (name) => {
    const {lines} = await verdictOf(`http://a.test:PORT/${name}`, {milliseconds: 100})
    expect(lines).toEqual([unknown(`a.test/${name}`, 'the server did not answer in time')])
  })

  test('with a host that does not exist is told; one whose name server is silent is not known', async () => {
    expect((await verdictOf('http://nowhere.example/')).lines).toEqual([
      '7:1 warning link/address-exists: there is no host `nowhere.example`'
    ])
    expect((await verdictOf('http://later.example/')).lines).toEqual([
      unknown('later.example/', 'the name server does not answer')
    ])
  })

  test('is spoken to by TLS where it says so', async () => {
    const hellos: string[] = []
    const server = createServer((socket) =>
      socket.once('data', (bytes) => {
        hellos.push(bytes.subarray(0, 2).toString('hex'))
        socket.end('HTTP/1.1 200 OK\r\n\r\n')
      })
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const address = server.address()
    const port = typeof address === 'string' ? 0 : (address?.port ?? 0)
    const {lines} = await verdictOf(`https://a.test:${port}/`)
    expect(hellos).toEqual(['1603'])
    expect(lines).toEqual([
      expect.stringContaining(`it is not known whether \`https://a.test:${port}/\` is there`)
    ])
  })
})

describe('a private address', () => {
  test.each([
    'http://private.example/',
    'http://loopback.example:PORT/',
    'https://metadata.example/',
    'http://127.0.0.2:PORT/',
    'http://2130706434:PORT/',
    'http://0x7f.2:PORT/',
    'http://[::1]:PORT/',
    'http://[::ffff:127.0.0.1]:PORT/',
    'http://[fe80::1]/',
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data/'
  ])('is refused, and nobody is asked: %s', async (address) => {
    const {lines, web} = await verdictOf(address)
    expect(lines).toEqual([expect.stringContaining('a private network, where nobody is asked')])
    expect(web.asked).toEqual([])
  })

  test('among public ones of a name is not connected to', async () => {
    const {lines, web} = await verdictOf('http://mixed.example:PORT/found')
    expect(lines).toEqual([])
    expect(web.asked.map(({line}) => line)).toEqual(['mixed.example HEAD /found'])
  })

  test('is no port of a service that is no web server', async () => {
    const {lines} = await verdictOf('http://a.test:25/')
    expect(lines).toEqual([unknown('a.test:25/', 'no web server is asked at port 25')])
  })
})

test('a name, a password and a fragment are not sent', async () => {
  const headers: IncomingMessage['headers'][] = []
  const web = await openWeb((request, response) => {
    headers.push(request.headers)
    response.end()
  })
  await check(await projectOf(`[a](http://alpha:bravo@a.test:${web.port}/x?y=1#z)\n`), web)
  expect(web.asked.map(({line}) => line)).toEqual(['a.test GET /x?y=1'])
  expect(Object.keys(headers[0] ?? {}).sort()).toEqual([
    'accept',
    'accept-encoding',
    'connection',
    'host',
    'user-agent'
  ])
})

describe('a fragment', () => {
  test.each(['there', 'old', 'mine', '%C3%A9&c', 'top', '!route', 'L10', ':~:text=alpha'])(
    '#%s is there, or names no place',
    async (fragment) => {
      expect((await verdictOf(`http://a.test:PORT/page#${fragment}`)).lines).toEqual([])
    }
  )

  test('that the page lacks is told', async () => {
    expect((await verdictOf('http://a.test:PORT/page#elsewhere')).lines).toEqual([
      '7:1 warning link/fragment-exists: the page `http://a.test/page` has no place `#elsewhere`'
    ])
  })

  test('is not looked for in what is no HTML, or is too long to be read', async () => {
    expect((await verdictOf('http://a.test:PORT/data#there')).lines).toEqual([])
    expect((await verdictOf('http://a.test:PORT/long#nowhere', {bytes: 4000})).lines).toEqual([])
    expect((await verdictOf('http://a.test:PORT/long#nowhere')).lines).toHaveLength(1)
  })
})

describe('what moved for good', () => {
  const base = (port: number) => `http://a.test:${port}`

  async function mended(text: string): Promise<string | undefined> {
    const web = await openWeb(answer)
    const folder = await projectOf(text.replaceAll('BASE', base(web.port)))
    const {diagnostics, world} = await check(folder, web)
    expect(diagnostics.map(({ruleId}) => ruleId)).toContain('link/address-is-current')
    const [file] = await changedFiles(diagnostics, world)
    return file?.after.slice(head.length).replaceAll(base(web.port), 'BASE')
  }

  test.each([
    ['See [a](BASE/moved "b") and [c](BASE/found).\n', 'See [a](BASE/found "b") and [c](BASE/found).\n'],
    ['[BASE/moved](BASE/moved)\n', '[BASE/moved](BASE/found)\n'],
    ['See BASE/moved for more.\n', 'See BASE/found for more.\n'],
    ['See <BASE/moved>.\n', 'See <BASE/found>.\n'],
    ['<a href="BASE/moved">a</a>\n', '<a href="BASE/found">a</a>\n'],
    ['Note.[^1]\n\n[^1]: [a](BASE/moved)\n', 'Note.[^1]\n\n[^1]: [a](BASE/found)\n'],
    ['[a](BASE/moved-page#there)\n', '[a](BASE/page#there)\n'],
    ['[a](BASE/moved-place)\n', '[a](BASE/page#there)\n']
  ])('is mended: %j', async (before, after) => {
    expect(await mended(before)).toBe(after)
  })

  test.each([
    '[a][b]\n\n[b]: BASE/moved\n',
    '[a](BASE/moved-home)\n',
    '[a](BASE/mov&#101;d)\n',
    '[a\nb](BASE/moved)\n'
  ])('is told and left to somebody: %j', async (text) => {
    expect(await mended(text)).toBeUndefined()
  })
})

describe('a server', () => {
  test('is asked once a second, and another meanwhile', async () => {
    const web = await openWeb(answer)
    const at = (host: string, name: string) => `[a](http://${host}:${web.port}/${name})`
    await check(
      await projectOf(
        [at('a.test', 'found'), at('a.test', 'gone'), at('b.test', 'found'), at('a.test', 'moved')].join(' ')
      ),
      web
    )
    const timesOf = (host: string) => web.asked.filter(({line}) => line.startsWith(host)).map(({at}) => at)
    const times = timesOf('a.test')
    expect(times).toHaveLength(5)
    for (const [index, time] of times.entries())
      if (index > 0) expect(time - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(1000)
    const last = web.asked.findLastIndex(({line}) => line.startsWith('a.test'))
    expect(web.asked.findIndex(({line}) => line.startsWith('b.test'))).toBeLessThan(last)
  })

  test.each(['busy', 'down', 'cut'])('that answers with /%s is left alone', async (name) => {
    const web = await openWeb(answer)
    const links = [name, 'found', 'gone'].map((one) => `[a](http://a.test:${web.port}/${one})`)
    const lines = linesOf(await check(await projectOf(links.join('\n')), web), web)
    expect(web.asked).toHaveLength(1)
    expect(lines.map((line) => line.split(' ')[2])).toEqual(
      Array.from({length: 3}, () => 'link/address-answers:')
    )
  })

  test('is not blamed where no name of several is known', async () => {
    const web = await openWeb(answer)
    const lines = linesOf(
      await check(await projectOf('[a](http://a.example/) [b](http://b.example/)\n'), web),
      web
    )
    expect(lines).toEqual([
      expect.stringContaining('is there a network?'),
      expect.stringContaining('is there a network?')
    ])
  })
})

describe('what is known', () => {
  const hour = 60 * 60 * 1000

  test('is kept for a week, what is gone for an hour, and what is not known for ten minutes', async () => {
    const web = await openWeb(answer)
    const hosts = {'a.test': 'found', 'b.test': 'moved-again', 'c.test': 'gone', 'd.test': 'forbidden'}
    const links = Object.entries(hosts).map(([host, name]) => `[a](http://${host}:${web.port}/${name})`)
    const folder = await projectOf(links.join('\n'))
    const again = async (milliseconds: number) => {
      web.wait(milliseconds)
      const before = web.asked.length
      const report = await check(folder, web)
      const hosts = new Set(web.asked.slice(before).map(({line}) => line.slice(0, 1)))
      return {lines: linesOf(report, web), hosts: [...hosts].sort().join(''), external: report.external}
    }
    const first = await again(0)
    expect(first).toMatchObject({hosts: 'abcd', external: {addresses: 4, known: 0}})
    for (const [time, hosts] of [
      [60_000, ''],
      [hour / 4, 'd'],
      [hour, 'cd'],
      [6 * 24 * hour, 'cd'],
      [24 * hour, 'abcd']
    ] as const) {
      expect(await again(time)).toMatchObject({lines: first.lines, hosts})
    }
  })

  test('is not believed when it was changed, or lies behind a link', async () => {
    const web = await openWeb(answer)
    const folder = await projectOf(`[a](http://a.test:${web.port}/gone)\n`)
    await check(folder, web)
    const file = path.join(folder, '.tetrapla/cache/visits.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"gone"', '"found"'))
    const asked = web.asked.length
    expect(linesOf(await check(folder, web), web)).toHaveLength(1)
    expect(web.asked.length).toBeGreaterThan(asked)

    const other = await temporaryFolder()
    await rm(path.join(folder, '.tetrapla'), {recursive: true})
    await symlink(other, path.join(folder, '.tetrapla'))
    await check(folder, web)
    await expect(readFile(path.join(other, 'cache/visits.json'))).rejects.toThrow('ENOENT')
  })
})

/** The built command, while the server of this process goes on. */
async function run(folder: string, words: readonly string[]) {
  return promisify(execFile)(process.execPath, [command, ...words], {cwd: folder, encoding: 'utf8'})
}

describe('a project', () => {
  test('is asked nothing without the option, and nothing on this machine with it', async () => {
    const web = await openWeb(answer)
    const folder = await projectOf(`<http://127.0.0.1:${web.port}/gone>\n`)
    expect((await run(folder, ['check'])).stdout).toBe('1 publication checked: nothing to report\n')
    const {stdout, stderr} = await run(folder, ['check', '--external'])
    expect(web.asked).toEqual([])
    expect(stderr).toContain('source/alpha.md:7:1: info: it is not known whether')
    expect(stderr).toContain('it leads into a private network, where nobody is asked [link/address-answers]')
    expect(stdout).toMatch(/\n1 address of the web looked at\n$/)
    const again = await run(folder, ['check', '--external'])
    expect(again.stdout).toMatch(
      /\n1 address of the web looked at; 1 known from before, the oldest from today\n$/
    )
  })

  test('sets how serious a finding is, by its level and by its rules', async () => {
    const web = await openWeb(answer)
    const folder = await projectOf(
      `[a](http://a.test:${web.port}/gone)\n\n[b](http://a.test:${web.port}/page#nowhere)\n`
    )
    expect(linesOf(await check(folder, web, {strictness: 'strict'}), web)[0]).toMatch(/^7:1 error /)
    await writeFiles(folder, {
      'tetrapla.yaml': 'rules:\n  link/address-exists: off\n  link/fragment-exists: info\n'
    })
    expect(linesOf(await check(folder, web), web)).toEqual([
      expect.stringMatching(/^9:1 info link\/fragment-exists/)
    ])
  })

  test('does not tell the web what is private', async () => {
    const web = await openWeb(answer)
    const folder = await temporaryFolder()
    const secret = {type: 'string', 'x-tetrapla': {private: true}}
    const record = [
      ':::item[Bravo]',
      '```yaml data',
      `note: http://a.test:${web.port}/secret`,
      'open: b',
      '```',
      ':::'
    ]
    const link = `[a](http://b.test:${web.port}/gone)`
    await writeFiles(folder, {
      'schemas/records/item.schema.json': JSON.stringify({
        properties: {note: secret, open: {type: 'string'}}
      }),
      'source/alpha.md': `${head}${record.join('\n')}\n\n${link}\n`
    })
    const report = await check(folder, web)
    expect(web.asked.map(({line}) => line)).toEqual(['b.test HEAD /gone', 'b.test GET /gone'])
    expect(linesOf(report, web)).toEqual([expect.stringMatching(/^14:1 /)])
  })
})
