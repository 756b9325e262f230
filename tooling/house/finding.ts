/** One thing that is out of place: which rule, where, and a sentence saying what to do instead. */
export type Finding = {
  readonly rule: string
  readonly path: string
  readonly line?: number | undefined
  readonly message: string
}

const formatFinding = ({ rule, path, line, message }: Finding): string =>
  `${path}${line === undefined ? "" : `:${line}`}\n    ${message} [${rule}]`

/** Prints the findings of one check and sets the exit code. */
export const report = (check: string, findings: readonly Finding[], looked: string): void => {
  if (findings.length === 0) {
    console.log(`${check}: ${looked}, nothing out of place`)
    return
  }
  const sorted = [...findings].sort((a, b) => a.path.localeCompare(b.path) || (a.line ?? 0) - (b.line ?? 0))
  for (const finding of sorted) console.error(formatFinding(finding))
  console.error(`${check}: ${looked}, ${findings.length} out of place`)
  process.exitCode = 1
}
