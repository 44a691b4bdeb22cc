import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A small shop in two languages, with comments that no edit may lose. */
export const sampleContent: Readonly<Record<string, string>> = {
	"shop.yaml": `name: Lipa
locales: [en, pl]
default_locale: en
time_zone: Europe/Warsaw
facts:
  return_days: 30
hours:
  mon: [["08:00", "20:00"]]
policy: { max_wrong_share: 0.02, misses_before_handoff: 2 }
`,
	"articles/returns/how-to.yaml": `# Everything about sending back.
owner: returns-team
review_by: 2026-01-31
handoff: offer
en:
  title: How do I return something?
  questions:
    - how do I send it back
    - return label # the short ones matter
    - i want to return a dress
    - can I give the shoes back
  answer: |
    You have **{return_days, plural, one {# day} other {# days}}**.

    1. Open *My returns*.
    2. Print the label.
  short: Print the label, you have {return_days, plural, one {# day} other {# days}}.
pl:
  title: Jak zwrócić towar?
  questions:
    - jak odesłać paczkę
    - etykieta zwrotna
  answer: |
    Masz **{return_days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}**.
  short: Wydrukuj etykietę.
`,
	"articles/delivery/cost.yaml": `owner: delivery-team
review_by: 2031-04-30
en:
  title: How much is delivery?
  questions:
    - how much is delivery
    - price of shipping
    - do I pay for the courier
    - what does postage cost
  answer: Delivery is free.
  short: Delivery is free.
`,
	"lexicon/en.yaml": `concepts:
  parcel: [parcel, package]
small_talk:
  thanks: { says: [thanks], replies: [You are welcome!] }
person: [talk to a person]
`,
	"lexicon/pl.yaml": `concepts:
  parcel: [paczka, przesyłka]
`,
	"questions/en.yaml": `- { ask: how can i give it all back, want: returns.how-to, style: plain }
`,
};

/** Writes the sample into a folder. */
export function writeSampleContent(folder: string): void {
	for (const [path, text] of Object.entries(sampleContent)) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
}
