import { Skeleton } from "../feedback/skeleton.tsx"

export const ProductCardSkeleton = () => (
  <div className="flex h-full flex-col gap-2.5 rounded-xl bg-surface p-2 ring-1 ring-line/70">
    <Skeleton className="aspect-square rounded-lg" />
    <div className="space-y-2 px-1.5 pb-2">
      <Skeleton className="h-4 w-1/3" />
      <Skeleton className="h-4 w-full" />
      <Skeleton className="h-6 w-1/2" />
      <Skeleton className="h-4 w-2/3" />
    </div>
  </div>
)
