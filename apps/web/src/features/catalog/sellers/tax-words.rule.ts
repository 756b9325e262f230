type Told = {
  readonly refusal?: { readonly code: string; readonly field?: string; readonly fix?: string } | null
  readonly issues?: readonly { readonly field: string; readonly message: string }[]
}

export type TaxProblem = { readonly text: string; readonly fields: Readonly<Record<string, string>> }

const marked = "Nothing was changed. Please look at the marked field again."

const sentences: Readonly<Record<string, string>> = {
  GSTIN_TAKEN: "One of these GSTINs belongs to another seller here. If it is yours, write to us.",
  TOO_MANY_REQUESTS: "That was too often. Wait an hour and try again.",
}

/** Each wrong field with what to do about it, as the shop names them. */
const faultsOf = ({ issues = [], refusal }: Told): readonly (readonly [string, string])[] =>
  refusal?.code === "BAD_TAX_IDENTITY"
    ? [[refusal.field ?? "", refusal.fix ?? "Please check this."]]
    : issues.map(({ field, message }) => [field.replace(/^tax\./, ""), `${message}.`])

/** Why a tax identity wasn't kept, by field where one is named. `filled` says which field each GSTIN sent stood in. */
export const taxProblem = (told: Told | null | undefined, filled: readonly number[]): TaxProblem => {
  const typedAt = (field: string): string =>
    field.replace(/^gstins\.(\d+)$/, (_, at: string) => `gstins.${filled[Number(at)] ?? 0}`)
  const faults = faultsOf(told ?? {})
  if (faults.length > 0)
    return { text: marked, fields: Object.fromEntries(faults.map(([field, fix]) => [typedAt(field), fix])) }
  const text = sentences[told?.refusal?.code ?? ""]
  return { text: text ?? "That didn’t go through. Check your connection and try again.", fields: {} }
}
