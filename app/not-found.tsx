import Link from "next/link";
import { Header } from "@/app/_header/header";

export default function NotFound() {
  return (
    <>
      <Header />
      <main id="main" className="mx-auto max-w-2xl px-5 py-16">
        <h1 className="font-read text-[34px] leading-10 font-semibold">This page is not in the manual</h1>
        <p className="mt-4 mb-6 font-read text-lg text-ink-2">
          The address may be mistyped, or the page may be for somebody else. Nothing of yours is lost.
        </p>
        <p className="flex flex-wrap gap-3">
          <Link className="button primary" href="/manual">
            See the manual
          </Link>
          <Link className="button" href="/">
            Home
          </Link>
        </p>
      </main>
    </>
  );
}
