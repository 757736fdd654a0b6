/** Stands between programs and a server, as a network does that is slow, stalls and is cut. */
import {createServer, connect, type AddressInfo, type Socket} from 'node:net'

export interface TcpProxy {
  readonly port: number
  /** Milliseconds that everything takes on its way. */
  delay: number
  /** Whether nothing goes through, and connections stay open. */
  isStalled: boolean
  /** Ends all connections, in the midst of what they carry. */
  cut(): void
  close(): void
}

export async function openProxy(to: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>()
  const waiting: (() => void)[] = []
  let isStalled = false
  const keep = (socket: Socket): void => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
  }
  const pass = (from: Socket, on: Socket): void => {
    from.on('data', (part) => {
      const send = (): void => void setTimeout(() => on.destroyed || on.write(part), proxy.delay)
      if (isStalled) waiting.push(send)
      else send()
    })
    from.on('close', () => setTimeout(() => on.destroy(), proxy.delay))
  }
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1')
    keep(near)
    keep(far)
    pass(near, far)
    pass(far, near)
  })
  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy()
  }
  const proxy = {
    port: 0,
    delay: 0,
    get isStalled() {
      return isStalled
    },
    set isStalled(value) {
      isStalled = value
      if (!value) for (const send of waiting.splice(0)) send()
    },
    cut,
    close: () => {
      cut()
      server.close()
    }
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  proxy.port = (server.address() as AddressInfo).port
  return proxy
}
