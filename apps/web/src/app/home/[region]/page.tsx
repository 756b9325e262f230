import { HOME_REGIONS } from "@haat/domain/homepage"
import { notFound } from "next/navigation"
import { Wish } from "../../../features/basket/wish.client.tsx"
import { Home } from "../../../features/homepage/home.view.tsx"
import { readHome } from "../../../features/homepage/home-record.view.tsx"
import { SiteJsonLd } from "../../../features/homepage/site-json-ld.view.tsx"

/** Rendered once per region and shared; asks its Redis record again after these seconds. */
export const revalidate = 5
export const metadata = { alternates: { canonical: "/" } }

export const generateStaticParams = () => []

const HomePage = async ({ params }: PageProps<"/home/[region]">) => {
  const { region } = await params
  if (!HOME_REGIONS.some((one) => one === region)) notFound()
  const record = await readHome(region)
  return (
    <>
      <SiteJsonLd />
      <Home
        record={record}
        renderWish={({ productId, title }) => <Wish productId={productId} title={title} />}
      />
    </>
  )
}

export default HomePage
