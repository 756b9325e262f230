import type { OfferDraft, OfferRow } from "@haat/domain/pricing"
import { z } from "zod"

const name = z.string().trim().min(3, "name it, so that shoppers know why").max(120)
const ids = z.array(z.string().trim().min(1).max(64)).max(200)
const minor = z.int().min(0).max(100_000_000)
const benefit = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("percent"),
    percent: z.int().min(1).max(100),
    capMinor: minor.nullable(),
  }),
  z.strictObject({ kind: z.literal("amount"), amountMinor: minor.min(1) }),
  z.strictObject({ kind: z.literal("free-delivery") }),
  z.strictObject({
    kind: z.literal("buy-get"),
    buy: z.int().min(1).max(20),
    get: z.int().min(1).max(20),
    percentOff: z.int().min(1).max(100),
  }),
])

/** An offer as staff send it. */
export const offerDraftInput = z.strictObject({
  name,
  needsCoupon: z.boolean(),
  benefit,
  conditions: z.strictObject({
    minimumMinor: minor,
    categories: ids,
    segment: z.enum(["everyone", "signed-in", "first-order"]),
    customerIds: ids,
    regions: z.array(z.enum(["north", "south", "east", "west", "central", "northeast"])).max(6),
    startsAt: z.date().nullable(),
    endsAt: z.date().nullable(),
  }),
  priority: z.int().min(-100).max(100),
  exclusive: z.boolean(),
})

/** The form's fields, all as text and ticks. Amounts in rupees, times as the browser's local ones. */
export type OfferForm = {
  readonly name: string
  readonly kind: OfferDraft["benefit"]["kind"]
  readonly percent: string
  readonly cap: string
  readonly amount: string
  readonly buy: string
  readonly get: string
  readonly needsCoupon: boolean
  readonly minimum: string
  readonly categories: string
  readonly segment: OfferDraft["conditions"]["segment"]
  readonly customerIds: string
  readonly regions: readonly string[]
  readonly startsAt: string
  readonly endsAt: string
  readonly priority: string
  readonly exclusive: boolean
}

export const emptyOffer: OfferForm = {
  name: "",
  kind: "percent",
  ...{ percent: "10", cap: "", amount: "100", buy: "2", get: "1" },
  needsCoupon: true,
  ...{ minimum: "0", categories: "", segment: "everyone", customerIds: "", regions: [] },
  ...{ startsAt: "", endsAt: "", priority: "0", exclusive: false },
}

const rupees = (minorUnits: number): string => String(minorUnits / 100)
const paise = (text: string): number => Math.round(Number(text.trim() || "NaN") * 100)
const local = (at: Date | null): string =>
  at ? new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16) : ""
const listOf = (text: string): string[] => text.split(/[\s,]+/).filter((one) => one !== "")

/** The form of an offer as it is. */
export const formOf = ({ benefit: given, conditions, ...offer }: OfferRow): OfferForm => ({
  ...emptyOffer,
  name: offer.name,
  kind: given.kind,
  ...(given.kind === "percent"
    ? { percent: String(given.percent), cap: given.capMinor === null ? "" : rupees(given.capMinor) }
    : {}),
  ...(given.kind === "amount" ? { amount: rupees(given.amountMinor) } : {}),
  ...(given.kind === "buy-get"
    ? { buy: String(given.buy), get: String(given.get), percent: String(given.percentOff) }
    : {}),
  needsCoupon: offer.needsCoupon,
  minimum: rupees(conditions.minimumMinor),
  categories: conditions.categories.join(", "),
  segment: conditions.segment,
  customerIds: conditions.customerIds.join(", "),
  regions: conditions.regions,
  startsAt: local(conditions.startsAt),
  endsAt: local(conditions.endsAt),
  priority: String(offer.priority),
  exclusive: offer.exclusive,
})

const benefitOf = (form: OfferForm): OfferDraft["benefit"] => {
  switch (form.kind) {
    case "percent":
      return {
        kind: "percent",
        percent: Number(form.percent),
        capMinor: form.cap.trim() === "" ? null : paise(form.cap),
      }
    case "amount":
      return { kind: "amount", amountMinor: paise(form.amount) }
    case "free-delivery":
      return { kind: "free-delivery" }
    case "buy-get":
      return {
        kind: "buy-get",
        buy: Number(form.buy),
        get: Number(form.get),
        percentOff: Number(form.percent),
      }
  }
}

/** What a form says, or the sentence that is wrong with it. */
export const draftOf = (
  form: OfferForm,
): { readonly draft: z.infer<typeof offerDraftInput> } | { readonly problem: string } => {
  const time = (text: string) => (text === "" ? null : new Date(text))
  const parsed = offerDraftInput.safeParse({
    name: form.name,
    needsCoupon: form.needsCoupon,
    benefit: benefitOf(form),
    conditions: {
      minimumMinor: paise(form.minimum),
      categories: listOf(form.categories),
      segment: form.segment,
      customerIds: listOf(form.customerIds),
      regions: form.regions,
      startsAt: time(form.startsAt),
      endsAt: time(form.endsAt),
    },
    priority: Number(form.priority),
    exclusive: form.exclusive,
  })
  if (parsed.success) return { draft: parsed.data }
  const [issue] = parsed.error.issues
  return { problem: `${issue?.path.join(" ") ?? "offer"}: ${issue?.message ?? "check the form"}` }
}
