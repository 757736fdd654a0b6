/** Names the severities of a finding: an error fails the build. */
export type Severity = 'error' | 'warning' | 'info'
