import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { ResetPassword } from "../../features/customers/entering/reset-password.client.tsx"

export const metadata: Metadata = {
  title: "Choose a new password",
  robots: { index: false },
  referrer: "no-referrer",
}

const ResetPasswordPage = async ({ searchParams }: PageProps<"/reset-password">) => {
  const { token } = await searchParams
  if (typeof token !== "string") redirect("/forgot-password")
  return (
    <div className="shell py-8 sm:py-12">
      <ResetPassword token={token} />
    </div>
  )
}

export default ResetPasswordPage
