import Link from "next/link";
import { Icon } from "./icon";

export function Brand() {
  return (
    <Link className="brand" href="/" aria-label="Preflight, home">
      <Icon name="mark" className="mark" />
      <span>Preflight</span>
    </Link>
  );
}
