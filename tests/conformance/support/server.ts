/** A web server on this machine alone: a folder's files below a path, and nothing else. */
import {createReadStream, statSync} from 'node:fs'
import {createServer, type ServerResponse} from 'node:http'
import path from 'node:path'

export interface Served {
  /** The folder's address, with a slash at its end. */
  readonly url: string
  close(): Promise<void>
}

export interface ServeOptions {
  readonly baseUrl?: string | undefined
  /** Fonts are sent so much later than they are asked for, in milliseconds. */
  readonly fontsAfter?: number
}

/** As a library that shares its host with others is served: a link that leaves the path is not found. */
const somePath = '/some/path/'

const mediaTypes: {readonly [ending: string]: string} = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml'
}

/**
 * Serves a folder, as plain hosts of static files do: a folder is its `index.html`, what is not there is 404. A library
 * that says where it will stand stands below that path.
 */
export async function serve(folder: string, {baseUrl, fontsAfter = 0}: ServeOptions = {}): Promise<Served> {
  const below = baseUrl === undefined ? somePath : new URL(baseUrl).pathname
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost')
    // Browsers ask every host for its icon, whatever its pages say.
    if (pathname === '/favicon.ico') return void response.writeHead(204).end()
    if (!pathname.startsWith(below)) return notFound(response)
    const asked = path.join(folder, decodeURIComponent(pathname.slice(below.length)))
    const file = pathname.endsWith('/') ? path.join(asked, 'index.html') : asked
    if (statSync(file, {throwIfNoEntry: false})?.isFile() !== true) return notFound(response)
    const type = mediaTypes[path.extname(file)] ?? 'application/octet-stream'
    setTimeout(
      () => {
        response.writeHead(200, {'content-type': type, 'cache-control': 'max-age=600'})
        createReadStream(file).pipe(response)
      },
      type.startsWith('font/') ? fontsAfter : 0
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return {
    url: `http://127.0.0.1:${String(address.port)}${below}`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

function notFound(response: ServerResponse): void {
  response.writeHead(404).end()
}
