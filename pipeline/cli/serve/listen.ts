/** Opens a server to this machine alone, at a port that is free. */
import type {Server} from 'node:http'
import {OutputFailure} from '../../model/host.ts'
import {systemCode, systemReason} from '../../platform/errors.ts'
import {UsageFailure} from '../request/usage-failure.ts'

/** Where a preview is looked for when nobody says. */
const usualPort = 4400

/** How many ports above the usual one are tried: other previews may run. */
const tried = 20

/** The port. Throws `UsageFailure` when the one that was asked for is taken. */
export async function listen(server: Server, asked: number | undefined): Promise<number> {
  if (asked !== undefined) {
    if (await isTaken(server, asked)) {
      throw new UsageFailure(`the port ${asked} is taken`, 'name another one with `--port`, or none')
    }
    return asked
  }
  for (let port = usualPort; port < usualPort + tried; port += 1) {
    if (!(await isTaken(server, port))) return port
  }
  throw new UsageFailure(
    `the ports from ${usualPort} to ${usualPort + tried - 1} are taken`,
    'name one with `--port`'
  )
}

async function isTaken(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error): void => {
      if (systemCode(error) === 'EADDRINUSE') resolve(true)
      else
        reject(
          new OutputFailure(`cannot listen at port ${port}: ${systemReason(error)}`, {
            hint: 'name another one with `--port`'
          })
        )
    }
    server.once('error', onError)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError)
      resolve(false)
    })
  })
}
