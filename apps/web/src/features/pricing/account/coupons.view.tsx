import { Badge } from "@haat/ui/feedback"
import { formatMinor } from "@haat/ui/product"

type Open = { readonly code: string; readonly name: string; readonly endsAt: Date | null }
type Used = {
  readonly code: string
  readonly name: string
  readonly savedMinor: number
  readonly at: Date
  readonly state: "HELD" | "USED"
}

type CouponsProps = {
  readonly open: readonly Open[]
  readonly used: readonly Used[]
  readonly over: readonly Open[]
}

const day = new Intl.DateTimeFormat("en-IN", { dateStyle: "medium", timeZone: "Asia/Kolkata" })

type CardProps = {
  readonly code: string
  readonly name: string
  readonly detail: string
  readonly tone: "good" | "plain"
  readonly state: string
}

const CouponCard = ({ code, name, detail, tone, state }: CardProps) => (
  <li className="flex items-start justify-between gap-3 rounded-lg border border-dashed border-line-strong bg-raised px-4 py-3 text-sm">
    <span className="min-w-0">
      <span className="block font-bold tracking-wide">{code}</span>
      <span className="block">{name}</span>
      <span className="block text-muted">{detail}</span>
    </span>
    <Badge tone={tone}>{state}</Badge>
  </li>
)

const until = (endsAt: Date | null): string => (endsAt ? `Until ${day.format(endsAt)}` : "No end date")

/** Coupons that may be used, were used, and are over. */
export const Coupons = ({ open, used, over }: CouponsProps) => (
  <section aria-labelledby="coupons" className="space-y-4">
    <h2 id="coupons" className="text-xl">
      Coupons
    </h2>
    <ul className="grid gap-3 sm:grid-cols-2">
      {open.map(({ code, name, endsAt }) => (
        <CouponCard key={code} {...{ code, name }} detail={until(endsAt)} tone="good" state="Usable" />
      ))}
      {used.map(({ code, name, savedMinor, at, state }) => (
        <CouponCard
          key={`${code} ${at.getTime()}`}
          {...{ code, name }}
          detail={`Saved ${formatMinor(savedMinor)} on ${day.format(at)}`}
          tone="plain"
          state={state === "USED" ? "Used" : "With an order being paid"}
        />
      ))}
      {over.map(({ code, name, endsAt }) => (
        <CouponCard
          key={code}
          {...{ code, name }}
          detail={endsAt ? `Ended ${day.format(endsAt)}` : ""}
          tone="plain"
          state="Expired"
        />
      ))}
    </ul>
    {open.length + used.length + over.length === 0 ? (
      <p className="text-muted text-sm">No coupons just now. A code you were given is entered on the cart.</p>
    ) : null}
  </section>
)
