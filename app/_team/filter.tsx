import Link from "next/link";

type FilterProps = { label: string; choices: readonly { href: string; words: string; isChosen: boolean }[] };

/** A choice between views, as links: each has an address and works without JavaScript. */
export function Filter({ label, choices }: FilterProps) {
  return (
    <nav className="link-choice" aria-label={label}>
      <ul>
        {choices.map(({ href, words, isChosen }) => (
          <li key={href}>
            <Link href={href} aria-current={isChosen ? "true" : undefined}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
