import { Truck, TruckElectric, Zap } from "lucide-react"
import { formatMinor } from "./price.tsx"

const day = new Intl.DateTimeFormat("en-IN", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
})

/** A local date (YYYY-MM-DD) as "Fri, 27 Nov". */
export const formatDay = (date: string): string => day.format(new Date(`${date}T00:00:00Z`))

/** Two local dates as one range; a single day when they are the same. */
export const formatDays = (earliest: string, latest: string): string =>
  earliest === latest ? formatDay(earliest) : `${formatDay(earliest)} – ${formatDay(latest)}`

type DeliveryPromiseProps = {
  readonly latest: string
  readonly feeMinor?: number
  readonly express?: boolean
}

/** The date we hold ourselves to, and by which service unless it is the usual one. */
export const DeliveryPromise = ({ latest, feeMinor, express = false }: DeliveryPromiseProps) => {
  const Icon = express ? Zap : feeMinor === 0 ? TruckElectric : Truck
  return (
    <p className="flex items-center gap-1.5 text-sm">
      <Icon className="size-4 shrink-0 text-leaf" aria-hidden="true" />
      <span>
        {feeMinor === 0 ? <span className="font-semibold text-leaf">Free </span> : null}
        {express ? "Express " : null}
        {feeMinor === 0 || express ? "by " : "By "}
        <time dateTime={latest} className="font-semibold">
          {formatDay(latest)}
        </time>
        {feeMinor ? <span className="text-muted"> for {formatMinor(feeMinor)}</span> : null}
      </span>
    </p>
  )
}
