import type { ReactNode } from "react";
import { Icon } from "@/app/_ui/icon";
import { Ticks } from "@/app/_ui/ticks";
import { type DossierPage, isComplete } from "./compile";

type RailProps = { pages: readonly DossierPage[]; changedPages: ReadonlySet<string>; children?: ReactNode };

/** The pages beside the document, with how far each of them is. `children`: what else can be done with it. */
export function DossierRail({ pages, changedPages, children }: RailProps) {
  return (
    <nav className="rail dossier-rail" aria-label="Dossier pages">
      <p className="rail-title">Launch dossier</p>
      <Progress pages={pages} />
      <Index pages={pages} changedPages={changedPages} />
      {children}
    </nav>
  );
}

/** The same for narrow screens, folded into one line. */
export function DossierRailFolded({ pages, changedPages }: RailProps) {
  return (
    <details className="rail-disclosure">
      <summary>
        <Icon name="menu" />
        <b>Pages</b>
        <div className="course-progress">
          <Progress pages={pages} />
        </div>
      </summary>
      <nav aria-label="Dossier pages">
        <Index pages={pages} changedPages={changedPages} />
      </nav>
    </details>
  );
}

function Progress({ pages }: { pages: readonly DossierPage[] }) {
  return (
    <>
      <Ticks states={pages.map((page) => (isComplete(page) ? "done" : page.written > 0 ? "current" : "open"))} />
      <p className="rail-progress">
        {pages.filter(isComplete).length} of {pages.length} pages complete
      </p>
    </>
  );
}

function Index({ pages, changedPages }: Omit<RailProps, "children">) {
  return (
    <ul className="dossier-index">
      {pages.map((page) => {
        const { number, worksheet, written, total } = page;
        const isChanged = changedPages.has(worksheet.id);
        return (
          <li key={worksheet.id}>
            <a href={`#${worksheet.id}`} className={isChanged ? "changed" : undefined}>
              <Icon name={isComplete(page) ? "done" : written > 0 ? "half" : "ring"} className="shape" />
              <span className="page-number">{number}</span>
              <span>
                {worksheet.title}
                <span className="visually-hidden">
                  {isComplete(page) && ", complete"}
                  {isChanged && ", changed since sign-off"},
                </span>
              </span>
              <span className="lines">
                {written}/{total}
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
