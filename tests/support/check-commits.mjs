/** Holds the first lines of commits to `area: what the user or reader gains`, of at most 72 characters. Exit code 1: one is not. */
import {execFileSync} from 'node:child_process'

/** Earlier lines were written before there was a form for them. */
const since = '2026-11-27T13:00:00Z'

const log = execFileSync('git', ['log', '--no-merges', `--since=${since}`, '--format=%h %s'], {
  encoding: 'utf8'
})
const faults = log
  .split('\n')
  .filter((line) => line !== '')
  .filter((line) => {
    const subject = line.slice(line.indexOf(' ') + 1)
    return subject.length > 72 || !/^[a-z][a-z0-9-]*(\/[a-z0-9-]+)?: \S/.test(subject)
  })

for (const line of faults)
  console.error(`commit ${line}: write \`area: what the reader gains\`, at most 72 characters`)
process.exitCode = faults.length === 0 ? 0 : 1
