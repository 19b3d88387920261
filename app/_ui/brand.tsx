import Link from "next/link";
import { Icon } from "./icon";

export function Brand() {
  return (
    <Link className="brand" href="/">
      <Icon name="mark" className="mark" />
      Preflight
    </Link>
  );
}
