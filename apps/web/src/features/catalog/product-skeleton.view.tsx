import { Skeleton } from "@haat/ui/feedback"

export const ProductSkeleton = () => (
  <div className="shell grid gap-6 pt-12 lg:grid-cols-[1.1fr_1fr] lg:gap-12" aria-busy="true">
    <p className="sr-only" role="status">
      Loading the product
    </p>
    <Skeleton className="aspect-square rounded-2xl" />
    <div className="space-y-4">
      <Skeleton className="h-5 w-24" />
      <Skeleton className="h-9 w-4/5" />
      <Skeleton className="h-5 w-28" />
      <Skeleton className="h-11 w-48" />
      <Skeleton className="h-13 w-full rounded-full" />
      <Skeleton className="h-36 w-full rounded-xl" />
    </div>
  </div>
)
