/** Runs `tetrapla schema`. */
import type {Invocation} from '../request/arguments.ts'
import {exitCodes, type ExitCode} from '../exit-codes.ts'
import {findSchema} from '../project/find-schema.ts'
import {showFindings} from '../terminal/show-findings.ts'
import type {Streams} from '../terminal/streams.ts'

type Schema = Extract<Invocation, {kind: 'schema'}>

/** Prints a schema, or the names of all, and gives the exit code. */
export async function runSchema({request}: Schema, streams: Streams): Promise<ExitCode> {
  const outcome = await findSchema(request)
  switch (outcome.kind) {
    case 'list':
      streams.out(outcome.names.map((name) => `${name}\n`).join(''))
      return exitCodes.done
    case 'schema':
      streams.out(`${JSON.stringify(outcome.schema, null, 2)}\n`)
      return exitCodes.done
    case 'faulty':
      await showFindings(outcome, 'text', streams)
      return exitCodes.content
  }
}
