import { Segmented } from "@/app/_ui/segmented";
import type { Profile } from "./profile";

type Experience = Profile["experience"];

const options = [
  { value: "never", label: "Never" },
  { value: "helped", label: "With help" },
  { value: "alone", label: "Alone" },
] as const satisfies readonly { value: Experience; label: string }[];

/** `chosen` may be what somebody sent: anything else than one of the three is the first. */
export function ExperienceInput({ legend, chosen }: { legend: string; chosen: string | undefined }) {
  const known = options.find(({ value }) => value === chosen)?.value ?? "never";
  return <Segmented legend={legend} name="experience" options={options} defaultValue={known} />;
}
