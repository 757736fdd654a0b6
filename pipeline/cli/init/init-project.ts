/** Begins a project with the date and the version of this moment. */
import path from 'node:path'
import {sourceDate} from '../project/source-date.ts'
import {kindOf} from '../project/kind-of.ts'
import type {InitArguments} from '../request/requests.ts'
import {readVersion} from '../version.ts'
import type {InitAnswers} from './answers.ts'
import {addWorkflows, makeProject, type MadeProject} from './make-project.ts'

/**
 * Where a project stands already and nothing but workflows is asked for, these are added. Throws `UsageFailure` where a project
 * stands and more is asked for, and `OutputFailure`.
 */
export async function addToProject({folder, ci, ...others}: InitArguments): Promise<MadeProject | undefined> {
  const isAsked = ci !== undefined && Object.values(others).every((one) => one === undefined)
  const at = path.resolve(folder)
  if (!isAsked || !(await isProject(at))) return undefined
  return addWorkflows(at, ci, {version: await readVersion()})
}

/** Throws `UsageFailure` where a project stands already, and `OutputFailure`. */
export async function initProject(folder: string, answers: InitAnswers): Promise<MadeProject> {
  const date = sourceDate(process.env['SOURCE_DATE_EPOCH']) ?? new Date().toISOString().slice(0, 10)
  return makeProject(path.resolve(folder), answers, {date, version: await readVersion()})
}

async function isProject(folder: string): Promise<boolean> {
  const [settings, source] = await Promise.all(
    ['tetrapla.yaml', 'source'].map((name) => kindOf(path.join(folder, name)))
  )
  return settings === 'file' || source === 'folder'
}
