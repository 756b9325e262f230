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
    <div className="block-print absolute inset-0 -z-10 text-[#a85f00] opacity-20" aria-hidden="true" />
    <div className="grid items-center gap-6 p-6 sm:grid-cols-[1.2fr_1fr] sm:p-10 lg:px-14">
      <div className="max-w-xl space-y-4">
        <h1 id="hero" className="text-4xl font-extrabold tracking-[-0.03em]">
          {block.title}
        </h1>
        <p className="max-w-md text-lg">{block.text}</p>
        <Link
          href={block.href}
          className={buttonClass({
            size: "lg",
            className: "bg-[#2e1c00] text-[#fff4dc] hover:bg-[#4a2f05] focus-visible:outline-[#2e1c00]",
          })}
        >
          Start shopping
          <ArrowRight className="size-5" aria-hidden="true" />
        </Link>
      </div>
      <div className="relative mx-auto aspect-square w-full max-w-44 sm:max-w-xs">
        {block.image ? (
          <ProductImage
            picture={block.image}
            sizes="(max-width: 640px) 176px, 320px"
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
