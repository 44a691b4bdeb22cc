import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A knowledge base that is learnt in no time; people are there day and night. */
const files: Readonly<Record<string, string>> = {
	"shop.yaml": `name: Lipa
locales: [en]
default_locale: en
time_zone: Europe/Warsaw
facts:
  support_email: help@lipa.example
hours:
  mon: [["00:00", "24:00"]]
  tue: [["00:00", "24:00"]]
  wed: [["00:00", "24:00"]]
  thu: [["00:00", "24:00"]]
  fri: [["00:00", "24:00"]]
  sat: [["00:00", "24:00"]]
  sun: [["00:00", "24:00"]]
policy: { max_wrong_share: 0.02, misses_before_handoff: 2 }
`,
	"articles/returns/how-to.yaml": `owner: returns-team
review_by: 2099-03-31
en:
  title: How do I return something?
  questions: [how do I send it back, return label]
  answer: Open My returns and print the label.
  short: Print the label.
`,
	"articles/delivery/when.yaml": `owner: delivery-team
review_by: 2099-03-31
en:
  title: When does my parcel come?
  questions: [where is my parcel, delivery time]
  answer: Two days after the order.
  short: Two days after the order.
`,
	"lexicon/en.yaml": `concepts:
  parcel: [parcel, package]
small_talk:
  thanks: { says: [thanks], replies: [You are welcome!] }
person: [talk to a person]
frustration: [this is ridiculous]
`,
};

/** Writes the knowledge base of the small shop into a folder. */
export function writeSmallShop(folder: string): void {
	for (const [path, text] of Object.entries(files)) {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
}
