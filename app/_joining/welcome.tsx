import type { ReactNode } from "react";
import { Brand } from "@/app/_ui/brand";
import "./welcome.css";

type WelcomeProps = { title: string; deck: string; steps?: readonly Step[]; lead?: string; children: ReactNode };
type Step = { title: string; aside: string; text: string };

/** The frame of a newcomer's pages: what this is on the left, the one thing to do on the right. */
export function Welcome({ title, deck, steps = [], lead, children }: WelcomeProps) {
  return (
    <div className="welcome">
      <header className="welcome-about">
        <Brand />
        <div className="welcome-middle">
          {lead && <p className="welcome-lead">{lead}</p>}
          <p className="welcome-title">{title}</p>
          <p className="welcome-deck">{deck}</p>
          {steps.length > 0 && (
            <ol className="welcome-steps">
              {steps.map((step, index) => (
                <li key={step.title}>
                  <span className="muted">{index + 1}</span>
                  <b>{step.title}</b>
                  <span className="label">{step.aside}</span>
                  <p>{step.text}</p>
                </li>
              ))}
            </ol>
          )}
        </div>
      </header>
      <main className="welcome-act" id="main">
        <div className="welcome-card">{children}</div>
      </main>
    </div>
  );
}
