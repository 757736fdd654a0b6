/** Makes the S3 server that the guide's bucket is tried with, once, by Go where it is there. */
import {existsSync} from 'node:fs'
import path from 'node:path'
import {programs} from '../../fleet/servers.ts'
import {root} from './build.ts'
import {run} from './run.ts'

/** What went wrong; undefined where it is there, and where nothing can make it. */
export async function makeS3Server(): Promise<string | undefined> {
  if (existsSync(programs.s3) || (await run('go', ['version'])).status !== 0) return undefined
  const {status, stdout, stderr} = await run('make', [path.relative(root, programs.s3)], {cwd: root})
  return status === 0 ? undefined : `${stdout}${stderr}`
}
