import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const article = (title: string) => `owner: team
review_by: 2027-03-31
en: { title: ${title}, questions: ["${title} please"], answer: ${title}., short: ${title}. }
`;

/** One question that only the shop can answer, and one thing that only the shop can do. */
const files: Readonly<Record<string, string>> = {
	"shop.yaml": `name: Lipa
locales: [en]
default_locale: en
time_zone: Europe/Warsaw
hours:
  {
    mon: [["00:00", "24:00"]],
    tue: [["00:00", "24:00"]],
    wed: [["00:00", "24:00"]],
    thu: [["00:00", "24:00"]],
    fri: [["00:00", "24:00"]],
    sat: [["00:00", "24:00"]],
    sun: [["00:00", "24:00"]],
  }
`,
	"lexicon/en.yaml": "concepts: { parcel: [parcel] }\n",
	"articles/orders/track.yaml": article("Track my parcel"),
	"articles/orders/cancel.yaml": article("Cancel my order"),
	"flows/orders/track.yaml": `owner: team
review_by: 2027-03-31
slots:
  order: { type: order-number }
  email: { type: email }
steps:
  ask-order: { do: ask, slot: order, else: person }
  ask-email: { do: ask, slot: email, else: person }
  find:
    do: call
    action: order.lookup
    with: { order: order, email: email }
    result: found
    not_found: unknown-order
    else: person
  found: { do: end }
  unknown-order: { do: end }
en:
  title: Find my parcel
  steps:
    ask-order: { text: What is your order number?, retry: A number such as 10233. }
    ask-email: { text: And your e-mail?, retry: "An address such as anna@mail.com." }
    found: "Order {order} is {found_status}."
    unknown-order: "No order {order} with this address."
`,
	"flows/orders/cancel.yaml": `owner: team
review_by: 2027-03-31
slots:
  order: { type: order-number }
  email: { type: email }
steps:
  ask-order: { do: ask, slot: order, else: person }
  ask-email: { do: ask, slot: email, else: person }
  do-it:
    do: call
    action: order.cancel
    with: { order: order, email: email }
    denied: too-late
    else: person
  cancelled: { do: end }
  too-late: { do: end }
en:
  title: Cancel my order
  steps:
    ask-order: { text: Which order?, retry: A number such as 10233. }
    ask-email: { text: And your e-mail?, retry: "An address such as anna@mail.com." }
    cancelled: "Order {order} is cancelled."
    too-late: "Order {order} cannot be cancelled."
`,
};

/** Writes the sample into a folder. */
export function writeSampleKnowledge(folder: string): void {
	for (const [name, text] of Object.entries(files)) {
		const file = join(folder, name);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
}
