import type { Metadata } from "next"
import { safeNext } from "../../features/customers/safe-next.rule.ts"
import { SignIn } from "../../features/customers/sign-in.client.tsx"

export const metadata: Metadata = { title: "Sign in", robots: { index: false } }

const SignInPage = async ({ searchParams }: PageProps<"/sign-in">) => {
  const { next } = await searchParams
  return (
    <div className="shell py-8 sm:py-12">
      <SignIn mode="sign-in" next={safeNext(typeof next === "string" ? next : null, "/account")} />
    </div>
  )
}

export default SignInPage
