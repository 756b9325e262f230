import type { Pin, RankingWeights, Tuning } from "@haat/domain/search"

/** A tuning as it is typed. */
export type TuningForm = {
  readonly weights: Readonly<Record<keyof RankingWeights, string>>
  readonly pins: readonly { readonly text: string; readonly productIds: string }[]
  readonly synonyms: string
}

export const signals: readonly {
  readonly key: keyof RankingWeights
  readonly label: string
  readonly does: string
}[] = [
  { key: "text", label: "Words", does: "How well title, brand, category and features fit what was typed" },
  { key: "popularity", label: "Popularity", does: "What is looked at and bought most" },
  { key: "rating", label: "Rating", does: "The stars buyers gave" },
  { key: "conversion", label: "Conversion", does: "How often a click becomes an order" },
  { key: "freshness", label: "Freshness", does: "New arrivals, fading by half each month" },
  { key: "delivery", label: "Delivery speed", does: "What arrives soonest at the shopper’s pincode" },
]

export const formOf = ({ weights, pins, synonyms }: Tuning): TuningForm => ({
  weights: {
    text: String(weights.text),
    popularity: String(weights.popularity),
    rating: String(weights.rating),
    conversion: String(weights.conversion),
    freshness: String(weights.freshness),
    delivery: String(weights.delivery),
  },
  pins: pins.map(({ text, productIds }) => ({ text, productIds: productIds.join(" ") })),
  synonyms: synonyms.join("\n"),
})

const weightIn = (text: string): number => (text.trim() === "" ? Number.NaN : Number(text))

const pinOf = ({ text, productIds }: TuningForm["pins"][number]): Pin => ({
  text: text.trim(),
  productIds: [...new Set(productIds.split(/[\s,]+/).filter(Boolean))],
})

export const tuningOf = ({ weights, pins, synonyms }: TuningForm): Tuning => ({
  weights: {
    text: weightIn(weights.text),
    popularity: weightIn(weights.popularity),
    rating: weightIn(weights.rating),
    conversion: weightIn(weights.conversion),
    freshness: weightIn(weights.freshness),
    delivery: weightIn(weights.delivery),
  },
  pins: pins.map(pinOf).filter(({ text, productIds }) => text !== "" || productIds.length > 0),
  synonyms: synonyms.split("\n").map((line) => line.trimEnd()),
})

/** The same form with these lines after what is typed already. */
export const withSynonyms = (form: TuningForm, lines: readonly string[]): TuningForm => ({
  ...form,
  synonyms: [form.synonyms.trimEnd(), ...lines].filter(Boolean).join("\n"),
})

export type TuningProblem = { readonly key: string; readonly text: string }

type Refusal = {
  readonly code: string
  readonly faults?: readonly { readonly line: number; readonly hint: string }[]
}

/** What is wrong before anything is sent, by field. */
export const problemsOf = ({ weights, pins, synonyms }: Tuning): readonly TuningProblem[] => [
  ...signals
    .filter(({ key }) => !(weights[key] >= 0 && weights[key] <= 10))
    .map(({ key }) => ({ key, text: "a number from 0 to 10" })),
  ...pins.flatMap(({ text, productIds }, at) =>
    text === "" || productIds.length === 0
      ? [{ key: `pin-${at}`, text: "give the words and at least one product id" }]
      : [],
  ),
  ...(synonyms.length > 2000 ? [{ key: "synonyms", text: "use up to 2,000 lines" }] : []),
]

/** A refused change in words that say what to do. */
export const refusalText = (refusal: Refusal | null | undefined): string => {
  if (refusal?.code === "TUNING_CHANGED")
    return "Somebody else has changed this meanwhile. Reload the page to see their change, then make yours."
  if (refusal?.code === "FAULTY_SYNONYMS")
    return (refusal.faults ?? []).map(({ line, hint }) => `Line ${line}: ${hint}.`).join(" ")
  return "That didn’t reach us. Try again."
}
