import type { HomeMenuEntry } from "@haat/domain/homepage"
import { ProductImage } from "@haat/ui/product"
import Link from "next/link"

export const CategoryTiles = ({ menu }: { readonly menu: readonly HomeMenuEntry[] }) => (
  <section aria-labelledby="departments">
    <h2 id="departments" className="mb-4 text-2xl">
      Walk the market
    </h2>
    <ul className="grid grid-cols-4 gap-x-1 gap-y-2 sm:grid-cols-[repeat(auto-fill,minmax(8.5rem,1fr))] sm:gap-4">
      {menu.map(({ categoryId, name, image }) => (
        <li key={categoryId}>
          <Link
            href={`/c/${encodeURIComponent(categoryId)}`}
            prefetch={false}
            className="group flex h-full flex-col items-center gap-1.5 rounded-xl p-1 text-center text-xs sm:gap-2 sm:p-1.5 sm:text-sm font-semibold hover:bg-surface hover:shadow-mid"
          >
            <ProductImage
              picture={image}
              sizes="140px"
              decorative
              className="aspect-square w-full rounded-[42%_42%_0.875rem_0.875rem] transition-[scale] duration-(--haat-calm) ease-calm group-hover:scale-[1.03]"
            />
            {name}
          </Link>
        </li>
      ))}
    </ul>
  </section>
)
