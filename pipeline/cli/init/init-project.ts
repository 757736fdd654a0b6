/** Begins a project with the date and the version of this moment. */
import path from 'node:path'
import {sourceDate} from '../project/source-date.ts'
import {readVersion} from '../version.ts'
import type {InitAnswers} from './answers.ts'
import {makeProject, type MadeProject} from './make-project.ts'

/** Throws `UsageFailure` where a project stands already, and `OutputFailure`. */
export async function initProject(folder: string, answers: InitAnswers): Promise<MadeProject> {
  const date = sourceDate(process.env['SOURCE_DATE_EPOCH']) ?? new Date().toISOString().slice(0, 10)
  return makeProject(path.resolve(folder), answers, {date, version: await readVersion()})
}
