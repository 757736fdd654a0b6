/** Runs `tetrapla explain`. */
import {isRuleId, ruleIds} from '../../model/rules.ts'
import {nearest} from '../../model/tree/nearest.ts'
import {explainRule} from '../../report/index.ts'
import {exitCodes, type ExitCode} from '../exit-codes.ts'
import type {Invocation} from '../request/arguments.ts'
import {UsageFailure} from '../request/usage-failure.ts'
import type {Streams} from '../terminal/streams.ts'

type Explain = Extract<Invocation, {kind: 'explain'}>

/** Explains a rule, or lists all. Throws `UsageFailure` for one that there is not. */
export function runExplain({request: {rule}}: Explain, {out}: Streams): ExitCode {
  if (rule === undefined) out(ruleIds.map((id) => `${id}\n`).join(''))
  else if (isRuleId(rule)) out(explainRule(rule))
  else throw unknownRule(rule)
  return exitCodes.done
}

/** More are no help. */
const mostNamed = 24

/** Its hint names the rules that the word stands in, else those that were probably meant. */
function unknownRule(rule: string): UsageFailure {
  const message = `there is no rule \`${rule}\``
  const names = [...ruleIds]
  const like = names.filter((id) => id.includes(rule.toLowerCase()))
  if (like.length > mostNamed)
    return new UsageFailure(message, `${like.length} have it in their names: \`tetrapla explain\` lists all`)
  if (like.length > 1) return new UsageFailure(message, `there are: ${like.join(', ')}`)
  const near = nearest(rule, names.flatMap(namesOf))
  const meant = like.length === 1 ? like : names.filter((id) => namesOf(id).some((name) => name === near))
  return new UsageFailure(
    message,
    meant.length === 0 ? '`tetrapla explain` lists all' : `did you mean \`${meant.join('` or `')}\`?`
  )
}

/** What somebody may write for a rule: it, its area, or it without its area. */
function namesOf(id: string): readonly string[] {
  return [id, ...id.split('/')]
}
