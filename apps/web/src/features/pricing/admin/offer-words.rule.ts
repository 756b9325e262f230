import type { Offer } from "@haat/domain/pricing"

type Money = (minor: number) => string

/** What an offer gives, in a few words. */
export const sayBenefit = ({ benefit }: Pick<Offer, "benefit">, money: Money): string => {
  switch (benefit.kind) {
    case "percent":
      return `${benefit.percent}% off${benefit.capMinor === null ? "" : `, up to ${money(benefit.capMinor)}`}`
    case "amount":
      return `${money(benefit.amountMinor)} off`
    case "free-delivery":
      return "Free delivery"
    case "buy-get":
      return `Buy ${benefit.buy}, get ${benefit.get} ${benefit.percentOff === 100 ? "free" : `${benefit.percentOff}% off`}`
  }
}

/** For whom and when, in a few words; "always, for everybody" where nothing is demanded. */
export const sayConditions = (
  { conditions: c }: Pick<Offer, "conditions">,
  { money, day }: { readonly money: Money; readonly day: (at: Date) => string },
): string => {
  const said = [
    c.minimumMinor > 0 ? `from ${money(c.minimumMinor)}` : "",
    c.categories.length > 0 ? `in ${c.categories.join(", ")}` : "",
    c.segment === "everyone" ? "" : c.segment === "first-order" ? "first orders" : "signed in",
    c.customerIds.length > 0 ? `${c.customerIds.length} customers` : "",
    c.regions.length > 0 ? c.regions.join(", ") : "",
    c.startsAt ? `from ${day(c.startsAt)}` : "",
    c.endsAt ? `until ${day(c.endsAt)}` : "",
  ].filter((one) => one !== "")
  return said.length === 0 ? "always, for everybody" : said.join(" · ")
}

type Phase = { readonly label: string; readonly tone: "good" | "warn" | "plain" }

/** Whether an offer works now. */
export const phaseOf = ({ state, conditions }: Pick<Offer, "state" | "conditions">, now: Date): Phase => {
  if (state === "paused") return { label: "Paused", tone: "warn" }
  if (conditions.endsAt !== null && conditions.endsAt <= now) return { label: "Over", tone: "plain" }
  if (conditions.startsAt !== null && conditions.startsAt > now) return { label: "Planned", tone: "plain" }
  return { label: "Running", tone: "good" }
}
