/** Names what stands for a private value: text in YAML and in attributes, in blocks and between brackets. */
export const redacted = '(private)'
