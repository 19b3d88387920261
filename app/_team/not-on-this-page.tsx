import Link from "next/link";
import { onlyYouSee } from "@/app/_privacy/contract";
import { Icon } from "@/app/_ui/icon";

export function NotOnThisPage() {
  return (
    <section className="panel" aria-labelledby="not-here">
      <div className="panel-head">
        <h2 id="not-here">Not on this page, for any lead</h2>
      </div>
      <div className="panel-body">
        <ul className="kept">
          {onlyYouSee.map(({ what, toLead }) => (
            <li key={what}>
              <Icon name="ring" className="shape" />
              <span>
                <b>{what}</b> {toLead}
              </span>
            </li>
          ))}
        </ul>
        <p>
          Nothing of them leaves the queries behind this page. <Link href="/privacy">The contract</Link>
        </p>
      </div>
    </section>
  );
}
