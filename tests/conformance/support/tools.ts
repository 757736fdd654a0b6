/** The programs that judge: how each is found, and which Debian package brings it. */
import {run} from './run.ts'
import {hasSuite} from './json-schema-suite.ts'
import {hasOkapi} from './okapi.ts'
import {hasVerapdf} from './verapdf-jar.ts'

export interface Tool {
  readonly name: string
  readonly debianPackage: string
  /** Commands to try, in order; one that ends with 0 is it. */
  readonly probes: readonly (readonly [command: string, ...args: string[]])[]
}

export const tools = {
  java: {
    name: 'Java',
    debianPackage: 'default-jre-headless',
    probes: [['java', '-version']]
  },
  jdk: {name: 'a JDK', debianPackage: 'default-jdk-headless', probes: [['javac', '-version']]},
  maven: {name: 'Maven', debianPackage: 'maven', probes: [['mvn', '-version']]},
  qpdf: {name: 'qpdf', debianPackage: 'qpdf', probes: [['qpdf', '--version']]},
  poppler: {name: 'poppler', debianPackage: 'poppler-utils', probes: [['pdfinfo', '-v']]},
  openssh: {name: 'OpenSSH', debianPackage: 'openssh-client', probes: [['ssh', '-V']]},
  openssl: {name: 'OpenSSL', debianPackage: 'openssl', probes: [['openssl', 'version']]},
  chromium: {
    name: 'Chromium',
    debianPackage: 'chromium',
    probes: ['chromium', 'chromium-browser', 'google-chrome'].map((name) => [name, '--version'] as const)
  },
  /** What it sets pages in that name no font: widths of Times and Helvetica, as reading systems have. Debian only recommends them beside it. */
  fonts: {
    name: 'the Liberation fonts',
    debianPackage: 'fonts-liberation',
    probes: [['test', '-r', '/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf']]
  },
  neovim: {name: 'Neovim', debianPackage: 'neovim', probes: [['nvim', '--version']]},
  strace: {name: 'strace', debianPackage: 'strace', probes: [['strace', '--version']]},
  redis: {name: 'Redis', debianPackage: 'redis-server', probes: [['redis-server', '--version']]},
  mupdf: {name: 'mutool', debianPackage: 'mupdf-tools', probes: [['mutool', '-v']]},
  unicode: {
    name: 'unicode-data',
    debianPackage: 'unicode-data',
    probes: [['test', '-r', '/usr/share/unicode/BidiTest.txt']]
  },
  pip: {
    name: 'pip',
    debianPackage: 'python3-pip',
    probes: [['pip3', '--version']]
  }
} as const satisfies {readonly [name: string]: Tool}

/** The command of a tool that is there, else undefined. */
export async function commandOf(tool: Tool): Promise<string | undefined> {
  for (const [command, ...args] of tool.probes) {
    if ((await run(command, args)).status === 0) return command
  }
  return undefined
}

/** The command of a tool; without it the test is skipped, and the report says why. */
export async function need(tool: Tool, test: {readonly skip: (reason: string) => never}): Promise<string> {
  const command = await commandOf(tool)
  return command ?? test.skip(`${tool.name} is not installed (Debian: apt-get install ${tool.debianPackage})`)
}

/** Skips the test when veraPDF could not be fetched. */
export function needVerapdf(test: {readonly skip: (reason: string) => never}): void {
  if (!hasVerapdf()) test.skip('veraPDF is not there (it is fetched by Maven; Debian: apt-get install maven)')
}

/** Skips the test when Okapi could not be fetched, or nothing can run what is written for it. */
export async function needOkapi(test: {readonly skip: (reason: string) => never}): Promise<void> {
  await need(tools.jdk, test)
  if (!hasOkapi()) test.skip('Okapi is not there (it is fetched by Maven; Debian: apt-get install maven)')
}

/** Skips the test when the test suite of JSON Schema could not be fetched. */
export function needSuite(test: {readonly skip: (reason: string) => never}): void {
  if (!hasSuite()) {
    test.skip(
      'the suite of JSON Schema is not there (it is fetched by pip; Debian: apt-get install python3-pip)'
    )
  }
}
