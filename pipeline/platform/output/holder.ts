/** Describes who holds a lock, and whether that process is gone as far as this one can see. */
import {readFileSync, readlinkSync} from 'node:fs'
import {hostname} from 'node:os'
import {systemCode} from '../errors.ts'
import {parseJson} from '../../model/values/parse-json.ts'

export interface Holder {
  readonly host: string
  /** The start of the system: another one means that its processes are gone. Empty where the system does not say. */
  readonly boot: string
  /** The space that process numbers count in: containers have their own. Empty where there is one. */
  readonly processSpace: string
  readonly process: number
  /** When the process began, in the kernel's ticks, so that a number given out again is not taken for it. */
  readonly start: string
  /** Of this lock alone. */
  readonly token: string
}

/** This process, with the token of its lock; empty texts stand for what the system does not tell. */
export function thisHolder(token: string): Holder {
  return {
    host: hostname(),
    boot: quietly(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    processSpace: quietly(() => readlinkSync('/proc/self/ns/pid')),
    process: process.pid,
    start: startOf(process.pid),
    token
  }
}

/** Undefined for a text that is none of a lock. */
export function parseHolder(text: string): Holder | undefined {
  const parsed = parseJson(text)
  return isHolder(parsed) ? parsed : undefined
}

/** Whether the process can be looked for from here, and is not there. */
export function isGone(holder: Holder): boolean {
  const here = thisHolder('')
  const isHere =
    holder.host === here.host && holder.boot === here.boot && holder.processSpace === here.processSpace
  return isHere && !(isAlive(holder.process) && startOf(holder.process) === holder.start)
}

function isHolder(value: unknown): value is Holder {
  if (typeof value !== 'object' || value === null) return false
  const entries = Object.entries(value)
  const texts = ['host', 'boot', 'processSpace', 'start', 'token']
  return (
    entries.length === texts.length + 1 &&
    entries.every(([key, one]) =>
      key === 'process'
        ? Number.isSafeInteger(one) && Number(one) > 0
        : texts.includes(key) && typeof one === 'string'
    )
  )
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
}

function startOf(pid: number): string {
  const status = quietly(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  // The name in brackets may hold spaces; the start time is the twentieth field after it (proc(5)).
  return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

function quietly(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
