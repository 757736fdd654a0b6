/** How serious a finding is: an error fails the build. */
export type Severity = 'error' | 'warning' | 'info'
