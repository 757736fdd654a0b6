/** veraPDF, the reference validator of PDF/A and PDF/UA: each check that a file fails. */
import path from 'node:path'
import {isObject} from '../support/is-object.ts'
import {run} from '../support/run.ts'
import {verapdfJar} from '../support/verapdf-jar.ts'

/** What a file has to be, by the names of veraPDF's profiles; it takes them from the file's own metadata. */
const profiles = ['PDF/A-3a validation profile', 'PDF/UA-1 validation profile']

export interface Judgement {
  /** As it was given. */
  readonly file: string
  /** How many checks were made, of both profiles. */
  readonly checks: number
  /** A line each: profile, clause, number of failed checks, the rule, and where the first is. */
  readonly failures: readonly string[]
}

/**
 * Judges files in one run of Java. What fails is judged once more: on a busy machine veraPDF has read the same bytes
 * once as failing and 45 times as right, and what is a fault of a file fails each time. What it takes back is printed.
 */
export async function verapdf(java: string, files: readonly string[]): Promise<readonly Judgement[]> {
  const judgements = await judge(java, files)
  const failing = judgements.filter(({failures}) => failures.length > 0)
  if (failing.length === 0) return judgements
  const again = await judge(
    java,
    failing.map(({file}) => file)
  )
  for (const {file} of again.filter(({failures}) => failures.length === 0)) {
    const before = failing.find((judgement) => judgement.file === file)
    console.warn(`veraPDF takes back what it said of ${file}: ${(before?.failures ?? []).join('; ')}`)
  }
  return [...judgements.filter(({failures}) => failures.length === 0), ...again]
}

/** One run; deep trees need a deep stack. */
async function judge(java: string, files: readonly string[]): Promise<readonly Judgement[]> {
  const options = ['-Xss64m', '-XX:+UseSerialGC', '-jar', verapdfJar]
  const args = ['--flavour', '0', '--format', 'json', '--maxfailuresdisplayed', '1', ...files]
  const {stdout, stderr} = await run(java, [...options, ...args])
  const judgements = jobsOf(stdout, stderr).map(judgementOf)
  const judged = new Set(judgements.map(({file}) => file))
  const missing = files.filter((file) => !judged.has(file))
  if (missing.length > 0) throw new Error(`veraPDF left out ${missing.join(', ')}: ${stderr}`)
  return judgements
}

/** The failures of all files, with the file before each. */
export function failuresOf(judgements: readonly Judgement[]): readonly string[] {
  return judgements.flatMap(({file, failures}) =>
    failures.map((failure) => `${path.basename(file)}: ${failure}`)
  )
}

function jobsOf(stdout: string, stderr: string): readonly unknown[] {
  const report: unknown = stdout.trim() === '' ? undefined : JSON.parse(stdout)
  const jobs = isObject(report) && isObject(report['report']) ? report['report']['jobs'] : undefined
  if (!Array.isArray(jobs)) throw new Error(`veraPDF gave no report: ${stderr}`)
  return jobs
}

function judgementOf(job: unknown): Judgement {
  const item = field(job, 'itemDetails')
  const file = String(field(item, 'name'))
  const results = listOf(field(job, 'validationResult'))
  const names = results.map((result) => String(field(result, 'profileName')))
  const checks = results.reduce<number>((sum, result) => {
    const details = field(result, 'details')
    return sum + Number(field(details, 'passedChecks')) + Number(field(details, 'failedChecks'))
  }, 0)
  const unjudged = profiles.filter((profile) => !names.includes(profile))
  const failures = [
    ...unjudged.map(
      (profile) =>
        `it does not say that it is for the ${profile}: ${JSON.stringify(field(job, 'taskException') ?? names)}`
    ),
    ...results.flatMap(failuresIn)
  ]
  return {file, checks, failures}
}

function failuresIn(result: unknown): readonly string[] {
  const profile = String(field(result, 'profileName')).replace(' validation profile', '')
  return listOf(field(field(result, 'details'), 'ruleSummaries')).map((rule) => {
    const [first] = listOf(field(rule, 'checks'))
    const clause = `§${String(field(rule, 'clause'))} ${String(field(rule, 'testNumber'))}`
    const where = `${String(field(first, 'context'))}: ${String(field(first, 'errorMessage'))}`
    return `${profile} ${clause} failed ${String(field(rule, 'failedChecks'))} times: ${String(field(rule, 'description'))}; ${where}`
  })
}

function field(value: unknown, key: string): unknown {
  return isObject(value) ? value[key] : undefined
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
