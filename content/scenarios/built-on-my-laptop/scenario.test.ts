import { provesItself } from "@/app/_simulator/proof/proving";

provesItself("built-on-my-laptop");
