import { Icon } from "@/app/_ui/icon";
import type { Section } from "./catalog";
import { HelpForm } from "./help-form";
import "./ask-help.css";

/** Small on purpose: it is there at the end of each section for who needs it. */
export function AskForHelp({ lesson, section }: { lesson: string; section: Section }) {
  const noteId = `${section.id}-help-note`;
  return (
    <details className="ask-help">
      <summary>
        <Icon name="chat" className="icon small" />
        Ask for help with this section
      </summary>
      <HelpForm lesson={lesson} section={section.id}>
        <label htmlFor={noteId}>What would help? You may leave it empty.</label>
        <textarea className="input" id={noteId} name="note" rows={2} maxLength={500} />
        <p className="hint">
          Your lead and your supervising senior will see your name, section {section.number} and this note, up to 500
          characters.
        </p>
      </HelpForm>
      <noscript>
        <p className="hint">Asking from here needs JavaScript.</p>
      </noscript>
    </details>
  );
}
