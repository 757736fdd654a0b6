/** Lets in requests that were meant for this server, and turns away those that a page of somebody else sends. */
import type {IncomingMessage} from 'node:http'

/**
 * Whether a request names this machine as its host: a name that leads here by the DNS of a stranger does not (DNS rebinding).
 * One that changes something has to come from our own page.
 */
export function isOurs(
  {headers, method}: Pick<IncomingMessage, 'headers' | 'method'>,
  port: number
): boolean {
  const hosts = ['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${port}`)
  const {host = '', origin} = headers
  if (!hosts.includes(host.toLowerCase())) return false
  if (method === 'GET' || method === 'HEAD') return true
  return method === 'POST' && origin === `http://${host.toLowerCase()}`
}
