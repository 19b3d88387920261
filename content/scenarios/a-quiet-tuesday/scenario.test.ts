import { provesItself } from "@/app/_simulator/proof/proving";

provesItself("a-quiet-tuesday");
