import type { HomeBlock } from "@haat/domain/homepage"
import { buttonClass } from "@haat/ui/actions"
import { StallPicture } from "@haat/ui/brand"
import { ProductImage } from "@haat/ui/product"
import { ArrowRight } from "lucide-react"
import Link from "next/link"

type HeroBlock = Extract<HomeBlock, { type: "hero" }>

export const Hero = ({ block }: { readonly block: HeroBlock }) => (
  <section
    aria-labelledby="hero"
    className="relative isolate overflow-hidden rounded-2xl bg-marigold text-on-marigold shadow-mid"
  >
    <div className="awning -mt-px" aria-hidden="true" />
    <div className="block-print absolute inset-0 -z-10 text-[#a85f00] opacity-20" aria-hidden="true" />
    <div className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-3.5 p-5 sm:grid-cols-[1.3fr_1fr] sm:px-10 sm:py-8 lg:px-14">
      <div className="max-w-xl space-y-4 max-sm:contents">
        <h1 id="hero" className="text-4xl font-extrabold tracking-[-0.03em]">
          {block.title}
        </h1>
        <p className="max-w-md text-lg max-sm:col-span-2 max-sm:row-start-2">{block.text}</p>
        <Link
          href={block.href}
          className={buttonClass({
            size: "lg",
            tone: "ink",
            className: "focus-visible:outline-[#2e1c00] max-sm:col-span-2 max-sm:row-start-3",
          })}
        >
          Start shopping
          <ArrowRight className="size-5" aria-hidden="true" />
        </Link>
      </div>
      <div className="relative mx-auto aspect-square w-28 max-sm:col-start-2 max-sm:row-start-1 max-sm:self-start sm:w-full sm:max-w-64">
        {block.image ? (
          <ProductImage
            picture={block.image}
            sizes="(max-width: 640px) 176px, 256px"
            eager
            className="size-full rotate-2 rounded-2xl shadow-high"
          />
        ) : (
          <StallPicture className="size-full" />
        )}
      </div>
    </div>
  </section>
)
