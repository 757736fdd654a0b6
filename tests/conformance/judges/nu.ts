/** The Nu HTML checker, the reference validator of HTML: its errors. */
import jar from 'vnu-jar'
import {run} from '../support/run.ts'

/** What it finds in pages, a line each. */
export async function nu(java: string, pages: readonly string[]): Promise<readonly string[]> {
  // Deep trees need a deep stack.
  const args = [
    '-Xss8m',
    '-XX:+UseSerialGC',
    '-jar',
    jar.toString(),
    '--format',
    'json',
    '--exit-zero-always',
    ...pages
  ]
  const {status, stderr} = await run(java, args)
  if (status !== 0) return [`Nu ended with ${String(status)}: ${stderr}`]
  const report: unknown = JSON.parse(stderr)
  return messagesOf(report)
    .filter(({type}) => type !== 'info')
    .map(({url, lastLine, message}) => `${url}:${lastLine}: ${message}`)
}

interface NuMessage {
  readonly type: string
  readonly url: string
  readonly lastLine: number
  readonly message: string
}

function messagesOf(report: unknown): readonly NuMessage[] {
  if (!isObject(report) || !Array.isArray(report['messages'])) throw new Error('Nu gave no messages')
  return report['messages'].map((one: unknown) => {
    const {type, url, lastLine, message} = isObject(one) ? one : {}
    return {type: String(type), url: String(url), lastLine: Number(lastLine), message: String(message)}
  })
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
