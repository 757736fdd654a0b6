/** Serves a preview to browsers of this machine: its page, the editions, and news of each change. */
import {readFile} from 'node:fs/promises'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {sha256Of} from '../../model/values/sha256-of.ts'
import {askedRange} from './asked-range.ts'
import {bookMember} from './book-member.ts'
import {isOurs} from './guard-request.ts'
import type {OpenInEditor} from './open-in-editor.ts'
import type {Preview} from './preview.ts'
import {previewFiles} from '../preview-files.ts'
import {pathIn, staticFile, typeOf} from './static-file.ts'
import {stateJson} from './state-json.ts'

export interface PreviewServer {
  readonly server: Server
  /** Tells every page that is open of the preview's state. */
  readonly tell: () => void
}

export interface ServerOptions {
  readonly preview: Preview
  /** The project's root. */
  readonly root: string
  readonly openInEditor: OpenInEditor
}

/** It answers what `isOurs` lets in, and writes nothing. */
export function previewServer({preview, root, openInEditor}: ServerOptions): PreviewServer {
  const listeners = new Set<ServerResponse>()
  const news = (): string => `data: ${JSON.stringify(stateJson(preview.state(), root))}\n\n`

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const {pathname} = new URL(`http://localhost${request.url ?? '/'}`)
    const [, first = '', rest = ''] = /^\/-\/(\w+)\/?(.*)$/.exec(pathname) ?? []
    if (request.method === 'POST') return first === 'open' ? open(request, response) : missing(response)
    switch (first) {
      case 'events':
        response.writeHead(200, {...headers, 'Content-Type': 'text/event-stream'})
        response.write(news())
        listeners.add(response)
        response.on('close', () => listeners.delete(response))
        return
      case 'pages':
        return sendPage(response, preview, rest)
      case 'whole':
        return sendFile(response, await staticFile(preview.folders().whole, rest))
      case 'book': {
        const member = await bookMember(preview.folders().whole, rest)
        return member === undefined ? missing(response) : send(response, member.bytes, typeOf(member.name))
      }
      case 'preview':
        return sendFile(response, await staticFile(fileURLToPath(previewFiles), rest))
      default:
        return sendFile(response, fileURLToPath(new URL('index.html', previewFiles)), shellHeaders)
    }
  }

  const open = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const place = await placeIn(request)
    const file = place === undefined ? undefined : await staticFile(root, encodeURIComponent(place.path))
    if (place === undefined || file === undefined) return missing(response)
    const opened = await openInEditor({...place, path: file})
    response.writeHead(opened ? 204 : 501, headers).end()
  }

  const server = createServer((request, response) => {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    if (!isOurs(request, port)) {
      response.writeHead(403, {...headers, 'Content-Type': 'text/plain'})
      response.end('This preview answers this machine alone, by the name localhost.\n')
      return
    }
    answer(request, response).catch(() => response.destroy())
  })
  return {server, tell: () => listeners.forEach((listener) => listener.write(news()))}
}

const headers = {'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff'} as const

/** The preview's own page runs its own script alone, and stands in no page of others. */
const shellHeaders = {
  'Content-Security-Policy':
    "default-src 'self'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'"
} as const

/** As it was edited, else as it was built. */
async function sendPage(response: ServerResponse, preview: Preview, address: string): Promise<void> {
  const file = pathIn(address)
  const bytes = file === undefined ? undefined : await preview.edited(file)
  if (file !== undefined && bytes !== undefined) return send(response, bytes, typeOf(file))
  const built = await staticFile(preview.folders().pages, address)
  if (built !== undefined || file?.endsWith('.html') !== true) return sendFile(response, built)
  response.writeHead(404, {...headers, 'Content-Type': typeOf(file)})
  response.end(missingPage)
}

async function sendFile(
  response: ServerResponse,
  file: string | undefined,
  more: Readonly<Record<string, string>> = {}
): Promise<void> {
  if (file === undefined) return missing(response)
  return send(response, await readFile(file), typeOf(path.basename(file)), more)
}

/** The whole, or the part that is asked for, unless it is asked for of bytes that were others: a file may be made anew between two parts. */
function send(
  response: ServerResponse,
  bytes: Uint8Array,
  type: string,
  more: Readonly<Record<string, string>> = {}
): void {
  const asked = response.req.headers
  const tag = `"${sha256Of(bytes)}"`
  const isSame = asked['if-range'] === undefined || asked['if-range'] === tag
  const range = isSame ? askedRange(asked.range, bytes.length) : undefined
  const all = {...headers, ...more, 'Content-Type': type, 'Accept-Ranges': 'bytes', ETag: tag}
  if (range === 'beyond') {
    response
      .writeHead(416, {...headers, 'Content-Range': `bytes */${bytes.length}`, 'Content-Length': 0})
      .end()
    return
  }
  const part = range === undefined ? bytes : bytes.subarray(range.first, range.last + 1)
  const where =
    range === undefined ? {} : {'Content-Range': `bytes ${range.first}-${range.last}/${bytes.length}`}
  response.writeHead(range === undefined ? 200 : 206, {...all, ...where, 'Content-Length': part.length})
  response.end(part)
}

function missing(response: ServerResponse): void {
  response.writeHead(404, {...headers, 'Content-Type': 'text/plain'})
  response.end('There is nothing here.\n')
}

/** Stands in the frame of the preview, in place of a page that was looked at. */
const missingPage = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="color-scheme" content="light dark" />
  <title>No such page</title>
  <h1>No document makes this page</h1>
  <p>Its document was deleted, moved or renamed, or is left out. If so, links to it are told among the findings.</p>
  <p><a href="/-/pages/">All publications</a></p>
</html>
`

/** Of a request of our page; undefined when it is none. */
async function placeIn(
  request: IncomingMessage
): Promise<{readonly path: string; readonly line: number; readonly column: number} | undefined> {
  let text = ''
  for await (const chunk of request) {
    text += String(chunk)
    if (text.length > 4096) return undefined
  }
  const [file, line, column] = text.split('\n')
  const numbers = [line, column].map(Number)
  if (file === undefined || file === '' || !numbers.every((one) => Number.isInteger(one) && one > 0))
    return undefined
  return {path: file, line: numbers[0] ?? 1, column: numbers[1] ?? 1}
}
