import type { WrittenItem } from "@/app/_quiz/item";

/** In the text, in reading order. */
export const practice: WrittenItem[] = [
  {
    id: "st-what-green-shows",
    kind: "choice",
    objective: "what-green-shows",
    title: "What a green run says about an import",
    asks: "application",
    back: "green-is-a-sentence",
    variants: [
      {
        stem: "The import of suppliers’ price lists passed in staging: three lists, all prices right. The same image goes to production. Which statement does the green run support?",
        options: [
          {
            text: "The import will be right in production, as it is the same image, byte for byte",
            tempting:
              "The same image removes one large difference, and that is worth a good deal. The lists, their number and the others at work remain different.",
            separates:
              "The image carries over as a whole. What the run has shown carries over for lists like those three.",
          },
          {
            text: "Lists like these three are read rightly; of other lists nothing is known yet",
            right:
              "Program and kind of list are the same in both places, so that much carries over. A list in another encoding, or one with 200,000 lines, was not in the sentence.",
          },
          {
            text: "The import will be right, though perhaps slower, as production is larger",
            tempting:
              "It treats production as more of the same. Much of the difference is in kind: lists that no tester would have written, and other people’s queries at the same time.",
          },
          {
            text: "Little, since staging differs from production in too many respects to tell",
            tempting:
              "It sounds experienced. But the logic of reading a list does not depend on the place, and most faults in it would have shown.",
          },
        ],
        next: "Take your last green run in staging. Write its sentence out: program, data, config, callers, time. Mark what will differ.",
      },
    ],
  },
  {
    id: "st-look-then-act",
    kind: "lines",
    objective: "what-green-shows",
    title: "Where a second person would matter",
    asks: "application",
    back: "at-once",
    variants: [
      {
        stem: "Every test of this function passes, and in production a voucher that is good for one use was used twice. On which line is the decision made that another request can overtake?",
        context:
          "Each call of `db` is a query of its own. Nothing is locked, and the table has no constraint on `used_at`.",
        file: "src/vouchers.ts",
        lines: [
          {
            text: "export async function redeem(code: string, order: string) {",
            sound: "It may run many times at once, which is the point. But nothing is decided here.",
          },
          {
            text: "  const voucher = await db.findVoucher(code);",
            tempting:
              "It reads the state that will be stale in a moment, so it is near. Reading alone does no harm; a stale answer hurts once something is decided by it.",
            separates: "One line reads a state. The other acts as if that state were still so.",
          },
          {
            text: '  if (!voucher) return refuse("unknown");',
            sound: "A voucher that does not exist will hardly come to exist in between.",
          },
          {
            text: '  if (voucher.usedAt) return refuse("used");',
            right:
              "Two requests can both have read the voucher while it was unused, and both pass here. One statement that sets `used_at` only where it is still empty, and reports whether it changed a row, leaves no moment in between.",
          },
          {
            text: "  await db.markUsed(code, order);",
            tempting:
              "The second of the two writes happens here, and it writes over the first. But by now the decision has been made; this line does as it was told.",
          },
          { text: "  return accept(voucher.amount);", sound: "It reports what was decided above." },
          { text: "}" },
        ],
        next: "Search your code for a read that is followed by an `if` and a write on the same row. Ask what two requests at once would do.",
      },
    ],
  },
  {
    id: "st-which-gap",
    kind: "match",
    objective: "what-green-shows",
    title: "Which difference let it through",
    asks: "application",
    back: "time-and-place",
    variants: [
      {
        stem: "Five failures in the first week of a release, none of them seen in staging. Which difference hid each?",
        targets: ["Data of another kind", "Several at once", "Time that passes", "Permissions or network"],
        entries: [
          {
            text: "Reports fail for customers whose contract began before 2016",
            target: "Data of another kind",
            why: "Old contracts lack a field. In staging all contracts were made up last year.",
          },
          {
            text: "`403 Forbidden` from the archive, at every upload since the first",
            target: "Permissions or network",
            why: "It fails always and at once: production’s account may not do what staging’s may.",
          },
          {
            text: "Two couriers were sent to the same parcel",
            target: "Several at once",
            why: "Both asked for the next parcel in the same moment. A lone tester never does.",
          },
          {
            text: "After five days a copy ends with “no space left on device”",
            target: "Time that passes",
            why: "A file grew from the start. Staging is deployed afresh each day and never gets so old.",
          },
          {
            text: "A login works for an hour and not after it, until one signs in again",
            target: "Time that passes",
            why: "A token ends after sixty minutes and is not renewed. Nobody tests one login for so long.",
          },
        ],
        next: "Take the last fault of your service that staging did not show. Name the difference that hid it, and ask whether it still does.",
      },
    ],
  },
  {
    id: "st-yesterdays-page",
    kind: "diff",
    objective: "meet-the-gap",
    title: "What yesterday’s page stumbles over",
    asks: "application",
    back: "old-clients",
    variants: [
      {
        stem: "This server goes out while browsers still run yesterday’s script. It sends `{ email, name }` and reads `id` and `total` from the answer. Pick the lines that break it.",
        context: "In staging page and server were always deployed together, and the page was loaded afresh.",
        file: "src/api/orders.ts",
        lines: [
          { text: "const Order = z.object({", change: "same" },
          { text: "  email: z.string(),", change: "same" },
          {
            text: "  name: z.string(),",
            change: "removed",
            sound: "The name is no longer asked for. A page that still sends it does no harm by that.",
          },
          {
            text: "  fullName: z.string(),",
            change: "added",
            pick: "Required, and yesterday’s script does not send it: each of its orders is refused. Take both names for a while, and drop the old one when no page sends it.",
          },
          {
            text: "  note: z.string().optional(),",
            change: "added",
            tempting: "It is new, and yesterday’s script knows nothing of it. It need not, since it may be left out.",
          },
          { text: "});", change: "same" },
          { text: "return {", change: "same" },
          { text: "  id: order.id,", change: "same" },
          {
            text: "  total: order.total,",
            change: "removed",
            pick: "Yesterday’s script reads it, and shows “undefined” where the sum should be. An answer may gain fields at any time; it may lose one only when nobody reads it.",
          },
          {
            text: "  amount: { value: order.total, currency: order.currency },",
            change: "added",
            tempting:
              "It is the new form of the sum, and a better one. By itself it harms nobody: yesterday’s script passes over it. What harms is that the old field went on the same day.",
          },
          { text: "};", change: "same" },
        ],
        next: "Look through your next change for a field that becomes required or disappears. Plan it as two releases, with time for old pages in between.",
      },
    ],
  },
];
