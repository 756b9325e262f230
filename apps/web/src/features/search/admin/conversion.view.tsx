import { type Conversion, priorRate, windowDays } from "@haat/domain/search"
import { type Column, DataTable } from "@haat/ui/tables"

const share = new Intl.NumberFormat("en-IN", { style: "percent", minimumFractionDigits: 1 })
const clock = new Intl.DateTimeFormat("en-IN", {
  ...{ dateStyle: "medium", timeStyle: "short", timeZone: "Asia/Kolkata" },
})

type Named = Conversion & { readonly title: string }

const columns: readonly Column<Named>[] = [
  { key: "product", label: "Product", heads: true, cell: ({ title }) => title },
  { key: "clicks", label: "Opened", numeric: true, cell: ({ clicks }) => clicks },
  { key: "orders", label: "Ordered", numeric: true, cell: ({ orders }) => orders },
  { key: "rate", label: "Weighed as", numeric: true, cell: ({ rate }) => share.format(rate) },
  { key: "at", label: "Weighed at", cell: ({ weighedAt }) => clock.format(weighedAt) },
]

/** What the weight of conversion works on. */
export const ConversionList = ({ conversions }: { readonly conversions: readonly Named[] }) => (
  <section aria-labelledby="conversion" className="space-y-3">
    <h2 id="conversion" className="text-xl">
      Conversion
    </h2>
    <p className="max-w-prose text-muted text-sm">
      How many of those who open a product buy it, over {windowDays} days, weighed each hour. A product that
      few have opened counts nearly as the shop’s usual {share.format(priorRate)}.
    </p>
    <DataTable
      caption="Products that are opened most"
      columns={columns}
      rows={conversions}
      keyOf={({ productId }) => productId}
      empty="Nothing was weighed yet: it begins with the first results that are opened."
    />
  </section>
)
