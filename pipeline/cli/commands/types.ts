/** Runs `tetrapla types`. */
import type {Invocation} from '../request/arguments.ts'
import {exitCodes, type ExitCode} from '../exit-codes.ts'
import {openSchemas} from '../project/open-schemas.ts'
import {showFindings} from '../terminal/show-findings.ts'
import type {Streams} from '../terminal/streams.ts'
import {projectTypes} from '../types/project-types.ts'
import {isError} from '../../model/diagnostic.ts'

type Types = Extract<Invocation, {kind: 'types'}>

/** Prints the types, or what is wrong with the schemas, and gives the exit code. */
export async function runTypes({request}: Types, streams: Streams): Promise<ExitCode> {
  const {schemas, diagnostics, world} = await openSchemas(request)
  if (diagnostics.some(isError)) {
    await showFindings({diagnostics, world}, 'text', streams)
    return exitCodes.content
  }
  streams.out(projectTypes(schemas))
  return exitCodes.done
}
