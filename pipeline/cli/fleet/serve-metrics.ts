/** Serves metrics to a scraper: of the same machine, unless TETRAPLA_METRICS_HOST names another address to listen on. */
import {createServer} from 'node:http'
import {systemReason} from '../../platform/errors.ts'
import {UsageFailure} from '../request/usage-failure.ts'

export interface MetricsServer {
  close(): void
}

/** Throws `UsageFailure` when the port is not free. */
export function serveMetrics(port: number, text: () => Promise<string>): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    text().then(
      (body) => response.writeHead(200, {'content-type': 'text/plain; version=0.0.4'}).end(body),
      () => response.writeHead(503).end()
    )
  })
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(
        new UsageFailure(
          `metrics can't be served on port ${port}: ${systemReason(error)}`,
          'name a free port with `--metrics`; TETRAPLA_METRICS_HOST is an address of this machine'
        )
      )
    )
    server.listen(port, process.env['TETRAPLA_METRICS_HOST'] ?? '127.0.0.1', () =>
      resolve({
        close: () => {
          server.closeAllConnections()
          server.close()
        }
      })
    )
  })
}
