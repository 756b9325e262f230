const counts = new Intl.NumberFormat("en-IN", { notation: "compact", maximumFractionDigits: 1 })

export const Rating = ({ average, count }: { readonly average: number; readonly count: number }) =>
  count === 0 ? null : (
    <p className="flex items-center gap-1 text-sm">
      <span className="sr-only">{`Rated ${average.toFixed(1)} of 5 by ${count}`}</span>
      <span aria-hidden="true" className="inline-flex items-center gap-1">
        <span className="star" />
        <span className="font-semibold">{average.toFixed(1)}</span>
        <span className="text-muted">{`(${counts.format(count)})`}</span>
      </span>
    </p>
  )
