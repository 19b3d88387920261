import Link from "next/link";
import { Html } from "@/app/_quiz/html";
import { blockHtml } from "@/app/_quiz/markdown";
import { glossary } from "@/content/glossary";
import type { Catalog } from "./catalog";
import "./glossary.css";

/** All words of the trade that the manual uses. */
export function GlossaryView({ lessons }: { lessons: Catalog["lessons"] }) {
  return (
    <main id="main" className="glossary">
      <header>
        <p className="report-head">
          <Link href="/manual">Manual</Link>
        </p>
        <h1>Glossary</h1>
        <p className="deck">
          The words of the trade as this manual uses them. In a lesson they show when you point at them.
        </p>
      </header>
      <dl>
        {glossary.map(({ id, term, definition, lesson: slug }) => {
          const lesson = lessons.find((each) => each.slug === slug);
          return (
            <div key={id} id={id}>
              <dt>{term}</dt>
              <dd>
                <Html html={blockHtml(definition)} />
                {lesson && (
                  <p className="label">
                    <Link href={`/manual/${lesson.slug}`} prefetch={false}>
                      {lesson.number} {lesson.title}
                    </Link>
                  </p>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </main>
  );
}
