import { Icon } from "@/app/_ui/icon";
import { clock } from "./clock";
import type { FieldState } from "./field-saver";
import { fieldWords } from "./field-words";
import type { WorksheetField } from "./worksheet";

type FieldSaidProps = {
  field: WorksheetField;
  state: FieldState | undefined;
  question: string | undefined;
  onKeep: () => void;
  onTake: () => void;
};

/** Under a field: a question back, or another tab's text beside one's own. */
export function FieldSaid({ field, state, question, onKeep, onTake }: FieldSaidProps) {
  if (state?.kind === "conflict") {
    return (
      <div className="conflict">
        <p>
          This field was also written somewhere else, at {clock(state.theirs.savedAt)}. Nothing is lost; choose one:
        </p>
        <blockquote>{fieldWords(field, state.theirs.text) || "(empty)"}</blockquote>
        <button type="button" className="button dense" onClick={onKeep}>
          Keep what is in the field
        </button>
        <button type="button" className="button dense quiet" onClick={onTake}>
          Use the other text
        </button>
      </div>
    );
  }
  return (
    question && (
      <p className="question-back">
        <Icon name="unk" className="shape" />
        {question}
      </p>
    )
  );
}
