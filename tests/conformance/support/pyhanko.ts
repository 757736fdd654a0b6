/** Fetches pyHanko, which signs PDF files, by pip, once, into a folder that is no part of the repository. */
import path from 'node:path'
import {root} from './build.ts'
import {run} from './run.ts'

const version = '0.38.0'
const folder = path.join(root, '.judges', `pyhanko-${version}`)

/** The environment in which Python finds it. */
export const pyhankoEnvironment = {PYTHONPATH: folder}

/** Whether it is there, and can be run. */
export async function hasPyhanko(): Promise<boolean> {
  const {status} = await run('python3', ['-c', 'import pyhanko.sign'], {env: pyhankoEnvironment})
  return status === 0
}

/** Fetches it when it is missing; what went wrong, else undefined. */
export async function fetchPyhanko(pip: string): Promise<string | undefined> {
  if (await hasPyhanko()) return undefined
  const args = ['install', '--quiet', '--target', folder, `pyhanko==${version}`]
  const {status, stderr} = await run(pip, args)
  return status === 0 && (await hasPyhanko()) ? undefined : stderr
}
