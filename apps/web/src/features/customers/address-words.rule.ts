type Told = {
  readonly refusal?: { readonly code: string; readonly limit?: number } | null
  readonly issues?: readonly { readonly field: string; readonly message: string }[]
}

export type SavedProblem = {
  readonly text: string | null
  readonly fields: Readonly<Record<string, string>>
}

const refusals: Readonly<Record<string, (limit: number | undefined) => SavedProblem>> = {
  UNKNOWN_PINCODE: () => ({
    text: null,
    fields: { pincode: "We don’t know this pincode. Check the digits." },
  }),
  TOO_MANY_ADDRESSES: (limit) => ({
    text: `You can keep ${limit ?? "only so many"} addresses. Delete one first.`,
    fields: {},
  }),
}

const lost: SavedProblem = {
  text: "That didn’t go through. Check your connection and try again.",
  fields: {},
}

/** Why an address wasn't kept: by field where the shop names one, else in one sentence. */
export const addressProblem = (told: Told | null | undefined): SavedProblem => {
  const { issues = [], refusal = null } = told ?? {}
  if (issues.length > 0)
    return {
      text: "Please look at the marked fields again.",
      fields: Object.fromEntries(
        issues.map(({ field, message }) => [field.replace(/^address\./, ""), `${message}.`]),
      ),
    }
  return refusals[refusal?.code ?? ""]?.(refusal?.limit) ?? lost
}
