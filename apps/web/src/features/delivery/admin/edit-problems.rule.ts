type Problem = { readonly field: string; readonly problem: string; readonly hint: string }
type Shaped = { readonly code: string; readonly problems?: unknown }

export type ShownProblems = {
  readonly byField: ReadonlyMap<string, string>
  /** Sentences that belong to no field. */
  readonly general: readonly string[]
}

const sentence = ({ problem, hint }: Problem): string =>
  `${problem.charAt(0).toUpperCase()}${problem.slice(1)}: ${hint}.`

/** What a refused edit says of each field, and of the whole. */
export const problemsIn = (refusal: Shaped | null | undefined, failed: boolean): ShownProblems => {
  if (!failed) return { byField: new Map(), general: [] }
  const problems = refusal?.code === "NETWORK_UNSOUND" ? (refusal.problems as readonly Problem[]) : []
  if (problems.length === 0)
    return { byField: new Map(), general: ["That didn’t go through. Check your connection and try again."] }
  return {
    byField: new Map(problems.filter(({ field }) => field !== "").map((one) => [one.field, sentence(one)])),
    general: problems.filter(({ field }) => field === "").map(sentence),
  }
}
