import { createKnowledgeBase, type KnowledgeBase } from "@shopbell/knowledge";

const article = (title: string) => `owner: team
review_by: 2027-03-31
en: { title: ${title}, questions: ["${title} please"], answer: ${title}., short: ${title}. }
pl: { title: ${title}, questions: ["${title} prosze"], answer: ${title}., short: ${title}. }
`;

/** Flows that between them use every kind of step and most kinds of slots. */
const files: Readonly<Record<string, string>> = {
	"shop.yaml": `name: Lipa
locales: [en, pl]
default_locale: en
time_zone: Europe/Warsaw
hours: { mon: [["08:00", "20:00"]] }
`,
	"lexicon/en.yaml": "concepts: { parcel: [parcel] }\n",
	"lexicon/pl.yaml": "concepts: { parcel: [paczka] }\n",
	"articles/orders/track.yaml": article("Track"),
	"articles/orders/cancel.yaml": article("Cancel"),
	"articles/returns/how-to.yaml": article("Return"),
	"articles/delivery/damaged.yaml": article("Damaged"),
	"articles/contact/human.yaml": article("Human"),
	"flows/orders/track.yaml": `owner: team
review_by: 2027-03-31
slots:
  order: { type: order-number }
  email: { type: email }
steps:
  ask-order: { do: ask, slot: order, skip: no-number, else: person }
  ask-email: { do: ask, slot: email, else: person }
  find:
    do: call
    action: order.lookup
    with: { order: order, email: email }
    result: found
    not_found: unknown-order
    else: person
  check:
    do: check
    cases:
      - { if: found_status == "shipped", go: shipped }
      - { if: found_can_cancel == true, go: cancel }
    else: not-sent
  shipped: { do: say, next: end }
  not-sent: { do: end, offer: [returns.how-to] }
  cancel: { do: go, flow: orders.cancel }
  unknown-order: { do: say, next: ask-order }
  no-number: { do: answer, article: returns.how-to, next: end }
en:
  title: Find my parcel
  steps:
    ask-order: { text: What is your order number?, retry: A number such as 10233., skip: I do not have it }
    ask-email: { text: And your e-mail?, retry: "An address such as anna@mail.com." }
    shipped: "Order {order} was sent on {found_shipped_on}."
    not-sent: "Order {order} is being packed."
    unknown-order: "No order {order} with {email}."
pl:
  title: Znajdź paczkę
  steps:
    ask-order: { text: Jaki jest numer zamówienia?, retry: Na przykład 10233., skip: Nie mam }
    ask-email: { text: A adres e-mail?, retry: "Na przykład anna@mail.com." }
    shipped: "Zamówienie {order} wysłano {found_shipped_on}."
    not-sent: "Zamówienie {order} pakujemy."
    unknown-order: "Nie ma zamówienia {order} z {email}."
`,
	"flows/orders/cancel.yaml": `owner: team
review_by: 2027-03-31
slots:
  order: { type: order-number }
  sure: { type: yes-no, reuse: false }
  reason: { type: text }
steps:
  ask-order: { do: ask, slot: order, else: person }
  ask-sure: { do: ask, slot: sure, else: person }
  is-sure:
    do: check
    cases: [{ if: sure == true, go: ask-reason }]
    else: kept
  kept: { do: end }
  ask-reason: { do: ask, slot: reason, skip: do-it, else: person }
  do-it:
    do: call
    action: order.cancel
    with: { order: order, reason: reason }
    result: done
    denied: too-late
    else: person
  cancelled: { do: end }
  too-late: { do: handoff }
en:
  title: Cancel my order
  steps:
    ask-order: { text: Which order?, retry: A number such as 10233. }
    ask-sure: { text: "Cancel {order} for good?", retry: "Yes or no, shall {order} be cancelled?" }
    kept: Nothing was cancelled.
    ask-reason: { text: "May I ask why?", retry: A few words., skip: Rather not }
    cancelled: "Cancelled, {done_refund} comes back."
    too-late: It is too late for me to cancel it.
pl:
  title: Anuluj zamówienie
  steps:
    ask-order: { text: Które zamówienie?, retry: Na przykład 10233. }
    ask-sure: { text: "Anulować {order}?", retry: "Tak czy nie, anulować {order}?" }
    kept: Nic nie anulowano.
    ask-reason: { text: "Dlaczego?", retry: Kilka słów., skip: Wolę nie mówić }
    cancelled: "Anulowano, wróci {done_refund}."
    too-late: Już za późno.
`,
	"flows/delivery/damaged.yaml": `owner: team
review_by: 2027-03-31
expires_minutes: 10
slots:
  wish: { type: choice, options: [refund, replacement] }
  since: { type: date, when: past }
  photos: { type: photo, max: 2 }
steps:
  kind:
    do: choose
    options: { broken: ask-since, wrong: person }
    else: person
  ask-since: { do: ask, slot: since, skip: ask-photos, else: ask-photos }
  ask-photos: { do: ask, slot: photos, skip: ask-wish, else: ask-wish }
  ask-wish: { do: ask, slot: wish, else: person }
  note: { do: remember, values: { what: '"broken"' } }
  tidy: { do: forget, slots: [since] }
  done: { do: end }
en:
  title: Report damage
  steps:
    kind: { text: What happened?, retry: Please choose one., options: { broken: It is broken, wrong: A different thing came } }
    ask-since: { text: When did it come?, retry: A day such as yesterday., skip: I do not know }
    ask-photos: { text: Can you send a photo?, retry: A photo please., skip: No photo }
    ask-wish: { text: What would you like?, retry: Money or a new one?, options: { refund: Money back, replacement: A new one } }
    done: "Thank you: {wish}, {what}."
pl:
  title: Zgłoś uszkodzenie
  steps:
    kind: { text: Co się stało?, retry: Proszę wybrać., options: { broken: Jest zepsute, wrong: Przyszło coś innego } }
    ask-since: { text: Kiedy przyszło?, retry: Na przykład wczoraj., skip: Nie wiem }
    ask-photos: { text: Czy jest zdjęcie?, retry: Proszę o zdjęcie., skip: Bez zdjęcia }
    ask-wish: { text: Czego Pani lub Pan oczekuje?, retry: Pieniądze czy nowe?, options: { refund: Zwrot pieniędzy, replacement: Nowe } }
    done: "Dziękuję: {wish}, {what}."
`,
	"flows/contact/human.yaml": `owner: team
review_by: 2027-03-31
slots:
  phone: { type: phone }
steps:
  how:
    do: choose
    options: { call: ask-phone, write: person }
    else: person
  ask-phone: { do: ask, slot: phone, else: person }
  request:
    do: call
    action: callback.request
    with: { phone: phone }
    result: back
    else: person
  will-call: { do: end }
en:
  title: Talk to a person
  steps:
    how: { text: How?, retry: In writing or by telephone?, options: { call: Call me, write: Write } }
    ask-phone: { text: Which number?, retry: A number such as +48 601 234 567. }
    will-call: "Your call-back has the number {back_number}."
pl:
  title: Rozmowa z człowiekiem
  steps:
    how: { text: Jak?, retry: Pisemnie czy przez telefon?, options: { call: Telefon, write: Piszę } }
    ask-phone: { text: Jaki numer?, retry: "Na przykład +48 601 234 567." }
    will-call: "Prośba ma numer {back_number}."
`,
};

/** A small knowledge base with flows; throws when it has a mistake. */
export function sampleFlowKnowledge(): KnowledgeBase {
	const result = createKnowledgeBase(
		Object.entries(files).map(([path, text]) => ({ path, text })),
	);
	if (result.kind === "broken")
		throw new Error(
			result.problems
				.map(({ file, line, message }) => `${file}:${line} ${message}`)
				.join("\n"),
		);
	return result.knowledgeBase;
}
