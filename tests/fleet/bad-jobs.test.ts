/** A build by workers that one publication ends and another makes fail: both are told and stay as they were, and the others are made. */
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {spawn} from 'node:child_process'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {command} from '../cli/run-command.ts'
import {environment, keepWorkers, startRedis, stopAll} from './servers.ts'

const names = ['alpha', 'fails-make', 'kills-read']

test('what ends or fails every worker is told, and stays as it was', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tetrapla-bad-jobs-'))
  onTestFinished(() => {
    stopAll()
    rmSync(folder, {recursive: true, force: true})
  })
  const write = (text: string): void => {
    for (const name of names) writeFileSync(path.join(folder, `source/${name}.md`), `# Alpha\n\n${text}\n`)
  }
  const editionOf = (name: string): string =>
    readFileSync(path.join(folder, `output/${name}/en/${name}.en.json`), 'utf8')
  mkdirSync(path.join(folder, 'source'))
  writeFileSync(path.join(folder, 'tetrapla.yaml'), 'language: en\neditions: [json]\n')
  write('Bravo.')
  expect(await build(folder, [])).toEqual({code: 0, err: ''})

  write('Charlie.')
  const redis = await startRedis(path.join(folder, 'redis'))
  const words = ['--fleet', redis.address, '--cache', path.join(folder, 'store')]
  const badJobs = new URL('bad-jobs.mjs', import.meta.url).href
  const workers = keepWorkers(2, words, {...environment, NODE_OPTIONS: `--import ${badJobs}`})
  const {code, err} = await build(folder, words)
  workers.stop()
  expect(err).toMatch(
    /^source\/kills-read\.md:1:1: error: the publication takes more than 2048 MiB of memory \[limit\/memory\]$/m
  )
  expect(err).toMatch(
    /^source\/fails-make\.md:1:1: error: Tetrapla itself is at fault: .* \[publication\/can-be-made\]$/m
  )
  expect(code).toBe(70)
  expect(editionOf('alpha')).toContain('Charlie.')
  for (const name of ['fails-make', 'kills-read']) expect(editionOf(name)).toContain('Bravo.')
})

async function build(folder: string, words: readonly string[]) {
  const line = [command, 'build', folder, '--quiet', '--output', path.join(folder, 'output'), ...words]
  const child = spawn(process.execPath, line, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {...process.env, ...environment}
  })
  let err = ''
  child.stderr.on('data', (part: Buffer) => (err += part.toString()))
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve))
  return {code, err}
}
