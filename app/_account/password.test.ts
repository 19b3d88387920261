import { expect, test } from "vitest";
import { passwordProblem, passwordRule } from "./password";

test("accepts a sentence, spaces and any script, up to the longest", () => {
  expect(passwordProblem("a quiet tuesday in the hangar")).toBeNull();
  expect(passwordProblem("восемь тихих вторников")).toBeNull();
  expect(passwordProblem("静かな火曜日の朝に飛行機を点検する人")).toBeNull();
  expect(passwordProblem("ab cd ".repeat(40).slice(0, passwordRule.longest))).toBeNull();
});

test("refuses what is short, endless, guessed first or one key held down", () => {
  expect(passwordProblem("fourteen chars")).toMatch(/at least 15/);
  expect(passwordProblem("x".repeat(passwordRule.longest + 1))).toMatch(/at most 128/);
  expect(passwordProblem("PasswordPassword")).toMatch(/guessed early/);
  expect(passwordProblem("aaaaaaaaaaaaaaaaaaaa")).toMatch(/guessed early/);
});

test("refuses what is little more than the person's own name, e-mail and team", () => {
  expect(passwordProblem("noor haddad checkout", ["Noor Haddad", "noor@fernhill.example", "Checkout"])).toMatch(
    /too little is left/,
  );
  expect(passwordProblem("noor likes grey herons", ["Noor Haddad"])).toBeNull();
});
