/** Names the severities of a finding: an error fails the build. */
export const severities = ['error', 'warning', 'info'] as const

export type Severity = (typeof severities)[number]

/** How much of what is only unusual stops a publication, the least first. */
export const strictnessLevels = ['lenient', 'standard', 'strict'] as const

export type Strictness = (typeof strictnessLevels)[number]

/** The level of a project that says none. */
export const usualStrictness: Strictness = 'standard'
