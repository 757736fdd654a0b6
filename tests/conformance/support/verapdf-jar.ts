/** Fetches veraPDF by Maven, once, into a folder that is no part of the repository. */
import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {root} from './build.ts'
import {run} from './run.ts'

const folder = path.join(root, '.judges', 'verapdf')
const pom = path.join(import.meta.dirname, '..', 'verapdf', 'pom.xml')

export const verapdfJar = path.join(folder, 'verapdf.jar')

/** SHA-256 of the version that the pom names. */
const digest = '287cc9c9757f99dcff4a2d39b68268245b48103fb6af443162d5a29df2afa332'

/** Whether the file is there, and the one that is meant. */
export function hasVerapdf(): boolean {
  if (!existsSync(verapdfJar)) return false
  return createHash('sha256').update(readFileSync(verapdfJar)).digest('hex') === digest
}

/** Fetches it when it is missing; what went wrong, else undefined. */
export async function fetchVerapdf(maven: string): Promise<string | undefined> {
  if (hasVerapdf()) return undefined
  const args = ['-B', '-q', '-f', pom, 'generate-resources', `-Dfolder=${folder}`]
  const {status, stdout, stderr} = await run(maven, args)
  if (status !== 0) return `${stdout}${stderr}`
  return hasVerapdf() ? undefined : `${verapdfJar} is not the file that is meant`
}
