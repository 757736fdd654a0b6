/** Runs `tetrapla explain`. */
import {isRuleId, ruleIds} from '../../model/rules.ts'
import {explainRule} from '../../report/index.ts'
import {exitCodes, type ExitCode} from '../exit-codes.ts'
import type {Invocation} from '../request/arguments.ts'
import {unknownName} from '../request/usage-failure.ts'
import type {Streams} from '../terminal/streams.ts'

type Explain = Extract<Invocation, {kind: 'explain'}>

/** Explains a rule, or lists all. Throws `UsageFailure` for one that there is not. */
export function runExplain({request: {rule}}: Explain, {out}: Streams): ExitCode {
  if (rule === undefined) out(ruleIds.map((id) => `${id}\n`).join(''))
  else if (isRuleId(rule)) out(explainRule(rule))
  else throw unknownRule(rule)
  return exitCodes.done
}

function unknownRule(rule: string) {
  const names = [...ruleIds]
  const ends = names.map((id) => id.slice(id.indexOf('/') + 1))
  return unknownName(`there is no rule \`${rule}\``, rule, {
    names,
    also: ends,
    rest: '`tetrapla explain` lists all; among them are'
  })
}
