/** Makes hosts of network namespaces: a hub, and machines that share nothing with it but a network of their own. Needs root and `ip`. */
import {spawnSync} from 'node:child_process'

export interface Hosts {
  /** The words that start a program on the hub, or on a machine. */
  readonly on: (host: 'hub' | number, program: string, words: readonly string[]) => readonly string[]
  /** The address of the hub as a machine sees it. */
  readonly hubFor: (machine: number) => string
  close(): void
}

/** Undefined where namespaces can't be made. Nothing of them is joined to a real network. */
export function openHosts(count: number): Hosts | undefined {
  const prefix = `tetrapla-${process.pid}`
  const nameOf = (host: 'hub' | number): string => `${prefix}-${host}`
  const names = [nameOf('hub'), ...Array.from({length: count}, (_, index) => nameOf(index))]
  const close = (): void => {
    for (const name of names) ip('netns', 'del', name)
  }
  if (!names.every((name) => ip('netns', 'add', name) && ip('-n', name, 'link', 'set', 'lo', 'up'))) {
    close()
    return undefined
  }
  for (let machine = 0; machine < count; machine += 1) {
    const there = nameOf(machine)
    const [hub, own] = [addressOf(machine, 1), addressOf(machine, 2)]
    const ends = ['link', 'add', `to-${machine}`, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', there]
    const isJoined =
      ip('-n', nameOf('hub'), ...ends) &&
      ip('-n', nameOf('hub'), 'addr', 'add', `${hub}/30`, 'dev', `to-${machine}`) &&
      ip('-n', nameOf('hub'), 'link', 'set', `to-${machine}`, 'up') &&
      ip('-n', there, 'addr', 'add', `${own}/30`, 'dev', 'eth0') &&
      ip('-n', there, 'link', 'set', 'eth0', 'up')
    if (!isJoined) {
      close()
      return undefined
    }
  }
  return {
    on: (host, program, words) => ['ip', 'netns', 'exec', nameOf(host), program, ...words],
    hubFor: (machine) => addressOf(machine, 1),
    close
  }
}

/** Of a block that is for documentation alone (RFC 5737). */
function addressOf(machine: number, end: 1 | 2): string {
  return `192.0.2.${machine * 4 + end}`
}

function ip(...words: readonly string[]): boolean {
  return spawnSync('ip', words, {stdio: 'ignore'}).status === 0
}
