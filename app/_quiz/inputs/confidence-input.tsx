import { Segmented } from "@/app/_ui/segmented";
import { type Confidence, confidences } from "../verdict";

const words = { guessing: "Guessing", leaning: "Leaning", sure: "Sure" } as const satisfies Record<Confidence, string>;

const options = confidences.map((value) => ({ value, label: words[value] }));

export function ConfidenceInput() {
  return <Segmented legend="How sure are you?" name="confidence" options={options} />;
}
