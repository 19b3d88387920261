import Link from "next/link";
import { Brand } from "@/app/_ui/brand";
import { ThemeButton } from "@/app/_ui/theme-button";
import { AccountLink } from "./account-link";
import { TeamLink } from "./team-link";

/** The bar over every page but the newcomers'. The same for everybody; what is personal arrives after load. */
export function Header({ at }: { at?: "manual" | "simulator" | "team" | "account" }) {
  return (
    <header className="top-bar">
      <Brand />
      <nav aria-label="Main">
        <ul>
          <li>
            <Link href="/manual" aria-current={at === "manual" ? "page" : undefined}>
              Manual
            </Link>
          </li>
          <li>
            <Link href="/simulator" aria-current={at === "simulator" ? "page" : undefined}>
              Simulator
            </Link>
          </li>
          <TeamLink isCurrent={at === "team"} />
        </ul>
      </nav>
      <span className="spacer" />
      <ThemeButton />
      <AccountLink />
    </header>
  );
}
