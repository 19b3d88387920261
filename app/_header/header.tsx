import Link from "next/link";
import { SearchButton } from "@/app/_search/search-button";
import { Brand } from "@/app/_ui/brand";
import { ThemeButton } from "@/app/_ui/theme-button";
import { AccountLink } from "./account-link";
import { TeamLink } from "./team-link";

/** The bar over every page but the newcomers'. The same for everybody; what is personal arrives after load. */
export function Header({ at }: { at?: "manual" | "simulator" | "dossier" | "team" | "account" }) {
  return (
    <header className="top-bar">
      <Brand />
      <nav aria-label="Main">
        <ul>
          <li>
            {/* Fetched ahead, its code would come with every lesson. */}
            <Link href="/manual" prefetch={false} aria-current={at === "manual" ? "page" : undefined}>
              Manual
            </Link>
          </li>
          <li>
            <Link href="/simulator" aria-current={at === "simulator" ? "page" : undefined}>
              Simulator
            </Link>
          </li>
          <li>
            <Link href="/dossier" prefetch={false} aria-current={at === "dossier" ? "page" : undefined}>
              Dossier
            </Link>
          </li>
          <TeamLink isCurrent={at === "team"} />
        </ul>
      </nav>
      <span className="spacer" />
      <SearchButton />
      <ThemeButton />
      <AccountLink />
    </header>
  );
}
