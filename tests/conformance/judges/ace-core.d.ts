/** The types of Ace that we use; the package has none of its own. */
declare module '@daisy/ace-core' {
  /** Opens content documents in a browser and runs Ace's scripts in them. */
  export interface AxeRunner {
    /** How many documents are open at once. */
    readonly concurrency: number
    launch(): Promise<void>
    close(): Promise<void>
    /** What the page's `daisy.ace.run` found in the document at `url`. */
    run(url: string, scripts: readonly string[], scriptContents: readonly string[]): Promise<unknown>
  }

  export interface AceOptions {
    readonly cwd: string
    /** Where the report is written; without it, to standard output. */
    readonly outdir: string
    readonly initLogger: boolean
    readonly silent: boolean
    readonly fileName: string
    /** Leaves out what the report would only list. */
    readonly doNotReportMedia: boolean
  }

  export default function ace(
    book: string,
    options: AceOptions,
    runner: AxeRunner
  ): Promise<readonly [job: string, report: unknown]>
}
