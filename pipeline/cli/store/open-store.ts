/** Opens the store that a command names, with what the environment says of it. */
import path from 'node:path'
import {systemCode} from '../../platform/errors.ts'
import {createFolderStore} from '../../platform/store/folder-store.ts'
import type {S3Options} from '../../platform/store/s3-store.ts'
import type {Store} from '../../platform/store/store.ts'
import {UsageFailure} from '../request/usage-failure.ts'

type Environment = Readonly<Record<string, string | undefined>>

export interface OpenStore {
  readonly store: Store
  /** What names are made and records signed with. */
  readonly key?: string
  /** Whether nothing can be put into it. */
  readonly isReadOnly: boolean
}

/** The shortest key that is no password. */
const leastKey = 32

/**
 * A folder, or `s3://BUCKET/PREFIX` with the variables that programs for S3 go by. Without credentials what is public can be
 * read. Throws `UsageFailure`.
 */
export async function openStore(address: string, environment: Environment): Promise<OpenStore> {
  const key = environment['TETRAPLA_STORE_KEY'] ?? ''
  if (key !== '' && key.length < leastKey) {
    throw new UsageFailure(
      `TETRAPLA_STORE_KEY has fewer than ${leastKey} characters`,
      'make one with `openssl rand -hex 32`'
    )
  }
  const keyed = key === '' ? {} : {key}
  if (!/^[a-z\d]+:\/\//i.test(address)) {
    return {store: createFolderStore(path.resolve(address)), ...keyed, isReadOnly: false}
  }
  const [, bucket, prefix = ''] = /^s3:\/\/([a-z\d][a-z\d.-]+)(?:\/([\w./-]*))?$/.exec(address) ?? []
  if (bucket === undefined) {
    throw new UsageFailure(
      `\`${address}\` is no store`,
      'name a folder, or a bucket as in `s3://builds/library`'
    )
  }
  const {credentials, ...server} = serverIn(environment)
  const options = {bucket, prefix: prefix.replace(/\/*$/, (end) => (prefix === end ? '' : '/')), ...server}
  const store = await openBucket({...options, ...(credentials === undefined ? {} : {credentials})})
  return {store, ...keyed, isReadOnly: credentials === undefined}
}

async function openBucket(options: S3Options): Promise<Store> {
  const {createS3Store} = await import('../../platform/store/s3-store.ts')
  try {
    return await createS3Store(options)
  } catch (error) {
    if (systemCode(error) !== 'ERR_MODULE_NOT_FOUND') throw error
    throw new UsageFailure(
      'the package `aws4fetch`, which signs requests to S3, is not installed',
      'run `npm install aws4fetch`'
    )
  }
}

/** Throws `UsageFailure`. */
function serverIn(environment: Environment): Pick<S3Options, 'endpoint' | 'region' | 'credentials'> {
  const region = environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'] ?? 'us-east-1'
  const endpoint =
    environment['AWS_ENDPOINT_URL_S3'] ??
    environment['AWS_ENDPOINT_URL'] ??
    `https://s3.${region}.amazonaws.com`
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined
  if (url === undefined || !['http:', 'https:'].includes(url.protocol) || url.username !== '') {
    throw new UsageFailure(
      'AWS_ENDPOINT_URL is no address of an S3 server',
      'write it as in `https://s3.example.org`'
    )
  }
  const accessKeyId = environment['AWS_ACCESS_KEY_ID'] ?? ''
  const secretAccessKey = environment['AWS_SECRET_ACCESS_KEY'] ?? ''
  const sessionToken = environment['AWS_SESSION_TOKEN'] ?? ''
  const server = {endpoint: endpoint.replace(/\/+$/, ''), region}
  if (accessKeyId === '' || secretAccessKey === '') return server
  return {
    ...server,
    credentials: {accessKeyId, secretAccessKey, ...(sessionToken === '' ? {} : {sessionToken})}
  }
}
