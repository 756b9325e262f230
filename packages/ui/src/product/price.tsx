import { clsx } from "clsx"

const rupees = new Intl.NumberFormat("en-IN", {
  style: "currency",
  currency: "INR",
  maximumFractionDigits: 0,
})
const rupeesAndPaise = new Intl.NumberFormat("en-IN", { style: "currency", currency: "INR" })

/** An amount of paise as ₹1,23,456, with paise only when there are some. */
export const formatMinor = (minor: number): string =>
  (minor % 100 === 0 ? rupees : rupeesAndPaise).format(minor / 100)

/** Whole percent below the maximum retail price, rounded down so that it never promises too much. */
export const percentOff = (priceMinor: number, mrpMinor: number): number =>
  mrpMinor > priceMinor ? Math.floor(((mrpMinor - priceMinor) * 100) / mrpMinor) : 0

export const Amount = ({ minor, className }: { readonly minor: number; readonly className?: string }) => (
  <span className={clsx("tabular-nums", className)}>{formatMinor(minor)}</span>
)

type PriceProps = {
  readonly priceMinor: number
  readonly mrpMinor: number
  readonly size?: "card" | "page"
}

/** What it costs, what the pack says, and how much less that is. */
export const Price = ({ priceMinor, mrpMinor, size = "card" }: PriceProps) => {
  const off = percentOff(priceMinor, mrpMinor)
  const page = size === "page"
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 gap-y-0">
      <span className={clsx("font-bold tracking-tight tabular-nums", page ? "text-3xl" : "text-lg")}>
        <span className="sr-only">Price </span>
        {formatMinor(priceMinor)}
      </span>
      {off > 0 ? (
        <>
          <span className={clsx("text-muted tabular-nums", page ? "text-lg" : "text-sm")}>
            <span className="sr-only">maximum retail price </span>
            {page ? <span aria-hidden="true">MRP </span> : null}
            <s>{formatMinor(mrpMinor)}</s>
          </span>
          <span className={clsx("font-bold text-madder", page ? "text-lg" : "text-sm")}>{off}% off</span>
        </>
      ) : null}
    </p>
  )
}
