import { Skeleton } from "@haat/ui/feedback"
import { ProductCardSkeleton } from "@haat/ui/product"

const places = ["a", "b", "c", "d", "e", "f", "g", "h"]

export const ResultsSkeleton = () => (
  <div className="shell grid gap-8 pt-5 lg:grid-cols-[15rem_1fr]" aria-busy="true">
    <p className="sr-only" role="status">
      Looking through the market
    </p>
    <div className="hidden space-y-4 lg:block">
      {places.map((place) => (
        <Skeleton key={place} className="h-8" />
      ))}
    </div>
    <div className="space-y-4">
      <Skeleton className="h-9 w-2/3 max-w-sm" />
      <Skeleton className="h-5 w-40" />
      <div className="grid grid-cols-2 gap-2.5 sm:grid-cols-3 sm:gap-4 xl:grid-cols-4">
        {places.map((place) => (
          <ProductCardSkeleton key={place} />
        ))}
      </div>
    </div>
  </div>
)
