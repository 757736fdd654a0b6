/** Checks link/address-is-public: an address that is published leads to no network of a house, and carries nothing secret. */
import type {Diagnostic} from '../../model/diagnostic.ts'
import type {Document} from '../../model/publication/document.ts'
import {finding} from '../../model/finding.ts'
import {placeOf} from '../../model/place.ts'
import {plainText} from '../../model/tree/plain-text.ts'
import {everyNode} from './rule.ts'

/** Of links to elsewhere, and of pictures of the web, which become links. */
export function linkAddressIsPublic(document: Document): readonly Diagnostic[] {
  const links = everyNode(document, 'link').flatMap((link) =>
    link.target.kind === 'external'
      ? [{url: link.target.url, node: link, words: plainText(link.children).trim()}]
      : []
  )
  const pictures = everyNode(document, 'image').flatMap((image) =>
    /^\s*https?:/i.test(image.url) ? [{url: image.url.trim(), node: image, words: ''}] : []
  )
  return [...links, ...pictures].flatMap(({url, node, words}) => {
    const fault = faultOf(url, words)
    if (fault === undefined) return []
    const {message, hint} = fault
    return [finding('link/address-is-public', placeOf(document.path, node), message, {hints: [hint]})]
  })
}

interface Fault {
  readonly message: string
  readonly hint: string
}

function faultOf(address: string, words: string): Fault | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.password !== '' || isSecretValue(url.username)) {
    return {
      message: 'this address holds a password, which would be published',
      hint: 'write it without what stands before the `@`, and change the password if it was published'
    }
  }
  const secret = [...url.searchParams].find(
    ([key, value]) => secretKeys.has(key.toLowerCase()) && isSecretValue(value)
  )
  if (secret !== undefined) {
    return {
      message: `this address lets in whoever has it, by \`${secret[0]}=\`, and would be published`,
      hint: 'link to a page that is open to readers; whoever was given the address can make it invalid'
    }
  }
  const host = url.hostname.replace(/\.$/, '')
  // A manual that has its readers open a program of their own writes the address out, or its name.
  if (isOwnMachine(host) && !words.toLowerCase().includes(url.hostname)) {
    return {
      message: `\`${host}\` is the machine of whoever reads this, and not yours`,
      hint: 'link to the address at which readers will find it; where their own machine is meant, write the address out as the words'
    }
  }
  if (!isInHouse(host)) return undefined
  return {
    message: `\`${host}\` is an address of an internal network, which readers elsewhere can't open`,
    hint: 'link to where readers can find it, or leave the link out'
  }
}

const secretKeys: ReadonlySet<string> = new Set([
  'access_token',
  'api_key',
  'apikey',
  'auth_token',
  'id_token',
  'password',
  'private_token',
  'secret',
  'sig',
  'signature',
  'token',
  'x-amz-security-token',
  'x-amz-signature',
  'x-goog-signature'
])

/** Manuals write `?token=YOUR_TOKEN`, `?token={token}`, `?token=xxx`: a value that lets somebody in has digits, and is long. */
function isSecretValue(value: string): boolean {
  return value.length >= 12 && /\d/.test(value) && !/[{}<>$[\]]/.test(value)
}

/** Names and addresses of the machine itself (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3). */
function isOwnMachine(host: string): boolean {
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1\])$/i.test(host)
}

/** Names that no public name server knows (RFC 6762 §3, RFC 8375, RFC 9476), are used in houses, or are private addresses (RFC 1918, RFC 4193). */
function isInHouse(host: string): boolean {
  return (
    /\.(?:local|lan|corp|home|internal|intranet|home\.arpa)$/i.test(host) ||
    /^intranet(?:\.|$)/i.test(host) ||
    /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+)+$/.test(host) ||
    /^\[f[cd]/i.test(host)
  )
}
