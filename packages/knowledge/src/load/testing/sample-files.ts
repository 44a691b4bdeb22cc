import type { SourceFile } from "../source-file.js";

/** A small valid knowledge base in two languages, for tests to break. */
export const sampleFiles: Readonly<Record<string, string>> = {
	"shop.yaml": `name: Lipa
locales: [en, pl]
default_locale: en
time_zone: Europe/Warsaw
facts:
  shop_url: https://lipa.example
  support_email: help@lipa.example
  return_days: 30
  return_price: { amount: 3.99, currency: EUR }
  stores: { en: Warsaw and Sofia, pl: Warszawa i Sofia }
hours:
  mon: [["08:00", "12:00"], ["13:00", "20:00"]]
  sat: [["22:00", "02:00"]]
exceptions:
  2027-12-25: []
policy: { max_wrong_share: 0.02, misses_before_handoff: 2 }
`,
	"articles/returns/how-to.yaml": `owner: returns-team
review_by: 2027-03-31
handoff: offer
facts: { photo_days: 3 }
next: [returns.refund-time]
en:
  title: How do I return something?
  questions:
    - how do I send it back
    - return label
  not_questions:
    - when do I get my money
  answer: |
    You have **{return_days, plural, one {# day} other {# days}}**.

    1. Open [My returns]({shop_url}/returns).
    2. Send photos within {photo_days, plural, one {# day} other {# days}}.
  short: Open {shop_url}/returns and print the label, or write to {support_email}.
pl:
  title: Jak zwrócić towar?
  questions:
    - jak odesłać paczkę
    - etykieta zwrotna
  answer: |
    Masz **{return_days, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}**.
    Koszt: {return_price}.
  short: Wejdź na {shop_url}/returns.
`,
	"articles/returns/refund-time.yaml": `owner: returns-team
review_by: 2027-04-30
en:
  title: When do I get my money back?
  questions: [when is my refund coming]
  answer: Soon. Our stores are in {stores}.
  short: Soon.
pl:
  title: Kiedy dostanę zwrot pieniędzy?
  questions: [kiedy oddacie pieniądze]
  answer: Wkrótce.
  short: Wkrótce.
`,
	"lexicon/en.yaml": `concepts:
  parcel: [parcel, package]
small_talk:
  thanks: { says: [thanks], replies: [You are welcome!] }
person: [talk to a person]
frustration: [this is ridiculous]
`,
	"lexicon/pl.yaml": `concepts:
  parcel: [paczka, przesyłka]
`,
	"questions/en.yaml": `- { ask: how can i give it back, want: returns.how-to, style: plain }
- { ask: what is the weather, want: null, style: plain }
`,
};

/** The sample, with some files replaced, added, or (null) removed. */
export function sample(
	changes: Readonly<Record<string, string | null>> = {},
): SourceFile[] {
	return Object.entries({ ...sampleFiles, ...changes }).flatMap(
		([path, text]) => (text === null ? [] : [{ path, text }]),
	);
}

/** The text of a sample file with one piece replaced; throws when the piece is not there. */
export function edited(path: string, from: string, to: string): string {
	const text = sampleFiles[path] ?? "";
	if (!text.includes(from)) throw new Error(`'${from}' is not in ${path}`);
	return text.replace(from, () => to);
}
