type Measured = { readonly searchableMs: number | null; readonly hiddenMs: number | null }

export type FreshnessSummary = {
  readonly probes: number
  readonly searchableP95: number | null
  readonly hiddenP99: number | null
  /** Probes that nobody saw within their deadline. */
  readonly missed: number
}

const at = (values: readonly number[], share: number): number | null => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null
}

/** The promises of freshness in two figures, from the last probes. */
export const summaryOf = (measured: readonly Measured[]): FreshnessSummary => ({
  probes: measured.length,
  searchableP95: at(
    measured.flatMap(({ searchableMs }) => searchableMs ?? []),
    0.95,
  ),
  hiddenP99: at(
    measured.flatMap(({ hiddenMs }) => hiddenMs ?? []),
    0.99,
  ),
  missed: measured.filter(({ searchableMs, hiddenMs }) => searchableMs === null || hiddenMs === null).length,
})
