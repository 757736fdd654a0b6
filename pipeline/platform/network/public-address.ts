/** Tells addresses of the public internet from those of a machine, a home, a company or a data centre. */
import {BlockList, isIPv4, isIPv6} from 'node:net'

/** What is no unicast of the public internet (IANA's registries of special-purpose addresses, RFC 6890). */
const special4 = blockList('ipv4', [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3]
])

/** All that is given out so far; addresses that hold one of IPv4 in them lie elsewhere, or are named below. */
const global6 = blockList('ipv6', [['2000::', 3]])
const special6 = blockList('ipv6', [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20]
])

/** False for everything that is no IP address, too. */
export function isPublicAddress(ip: string): boolean {
  if (isIPv4(ip)) return !special4.check(ip, 'ipv4')
  return isIPv6(ip) && !ip.includes('%') && global6.check(ip, 'ipv6') && !special6.check(ip, 'ipv6')
}

function blockList(
  family: 'ipv4' | 'ipv6',
  subnets: readonly (readonly [net: string, bits: number])[]
): BlockList {
  const list = new BlockList()
  for (const [net, bits] of subnets) list.addSubnet(net, bits, family)
  return list
}
