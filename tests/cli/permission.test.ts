/** The command under Node's permission model, which has some steps of no file, whatever it allows. */
import {execFileSync} from 'node:child_process'
import {statSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {asPermitted} from '../../pipeline/platform/output/as-permitted.ts'
import {temporaryFolder, writeFiles} from '../platform/temporary-folder.ts'
import {command} from './run-command.ts'

const permission = process.allowedNodeEnvironmentFlags.has('--permission')
  ? '--permission'
  : '--experimental-permission'

test('a build may write to its project alone, and what it publishes is there for all to read', async () => {
  const folder = await temporaryFolder()
  await writeFiles(folder, {'tetrapla.yaml': 'language: en\n', 'source/alpha.md': '# Alpha\n\nBravo.\n'})
  const allowed = ['--allow-fs-read=*', `--allow-fs-write=${folder}/*`, '--allow-worker', '--allow-addons']
  const words = ['--no-warnings', permission, ...allowed, command, 'build']
  const asPrivate = ['-c', 'umask 077 && exec "$0" "$@"', process.execPath, ...words]
  for (const _ of ['cold', 'warm']) {
    execFileSync('sh', asPrivate, {cwd: folder, encoding: 'utf8', timeout: 60_000})
    for (const name of ['alpha.en.pdf', 'alpha.en.json', 'manifest.json'])
      expect(statSync(path.join(folder, 'output/alpha/en', name)).mode & 0o777).toBe(0o644)
  }
})

describe('a step that is not permitted', () => {
  const denied = async (): Promise<void> => {
    throw Object.assign(new Error('fchmod API is disabled'), {code: 'ERR_ACCESS_DENIED'})
  }

  test('is left out, or another is done instead', async () => {
    const seen: string[] = []
    await asPermitted(denied)
    await asPermitted(denied, async () => void seen.push('instead'))
    await asPermitted(
      () => void seen.push('permitted'),
      async () => void seen.push('both')
    )
    expect(seen).toEqual(['instead', 'permitted'])
  })

  test('is told where it fails by itself', async () => {
    const full = async (): Promise<void> => {
      throw Object.assign(new Error('full'), {code: 'ENOSPC'})
    }
    await expect(asPermitted(full)).rejects.toThrow('full')
    await expect(asPermitted(denied, full)).rejects.toThrow('full')
  })
})
